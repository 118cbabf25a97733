import { formatDay } from '../domain/civil-date.ts'
import type { FilledList, FilledRow, FilledValue, ListNotice } from '../domain/filled-list.ts'
import { peopleValue } from '../domain/people-value.ts'
import { maskPersonalNumbers } from '../domain/personal-numbers.ts'
import type { Note, Register } from '../domain/register.ts'
import type { AnnotatedEvent, ConflictEvent } from '../domain/register-event.ts'
import type { PeopleColumn } from '../domain/register-item.ts'
import { readDeadline } from './deadline.ts'
import { mergeValue } from './merge-value.ts'

/** What the lists change, in their order, and what the clerk has to be told. */
export interface MergedPeople {
  readonly events: readonly (AnnotatedEvent | ConflictEvent)[]
  readonly notices: readonly ListNotice[]
}

/**
 * 回收清单: reads what people filled in into the register, three ways for every number and column. `on` is the ISO day of the
 * events, the file their author. The same lists again change nothing.
 */
export function mergePeople(register: Register, lists: readonly FilledList[], on: string): MergedPeople {
  const merge: Merge = {
    register,
    on,
    find: numberFinder(register),
    values: new Map(),
    events: [],
    notices: [],
  }
  for (const list of lists) {
    merge.notices.push(...list.notices)
    for (const row of list.rows) mergeRow(merge, list, row)
  }
  return { events: merge.events, notices: merge.notices }
}

interface Merge {
  readonly register: Register
  readonly on: string
  readonly find: (given: string) => string | undefined
  /** Values changed so far, by number and column. */
  readonly values: Map<string, string>
  readonly events: (AnnotatedEvent | ConflictEvent)[]
  readonly notices: ListNotice[]
}

function mergeRow(merge: Merge, list: Pick<FilledList, 'file' | 'source'>, row: FilledRow): void {
  const { file, source } = list
  const number = merge.find(row.number)
  if (number === undefined) {
    const values = row.values.map(givenValue).filter((text) => text !== '')
    const { cell, number: given } = row
    // Where nobody has filled in anything, nothing is lost: the list of another register, perhaps.
    if (values.length > 0)
      merge.notices.push({ code: 'unknown-number', file, cell, number: given, values: values.join('; ') })
    return
  }
  const base = baseOf(merge.register, number, row.voucher)
  for (const value of row.values) mergeCell(merge, { file, source, number, value, ...base(value.column) })
}

interface Filled {
  readonly file: string
  readonly source: string
  readonly number: string
  readonly value: FilledValue
  readonly base: string | undefined
  readonly since: readonly string[]
}

function mergeCell(merge: Merge, { file, source, number, value, base, since }: Filled): void {
  const { column, cell } = value
  const key = `${number}\n${column}`
  const current = merge.values.get(key) ?? merge.register.entries.get(number)?.people[column] ?? ''
  const given = givenValue(value)
  if (hasPersonalNumber(value)) merge.notices.push({ code: 'personal-number', file, cell, number, column })
  const merged = mergeValue({ base, since, current, given })
  if (merged.kind === 'nothing') return
  const kept = merged.kind === 'keep' ? current : merged.value
  const shared = {
    number,
    column,
    value: kept,
    previous: current,
    by: source,
    on: merge.on,
    source: { file: source, cell },
  }
  if (merged.kind === 'take') merge.events.push({ type: 'annotated', ...shared })
  if (merged.kind === 'both') merge.events.push({ type: 'conflict', ...shared, given })
  if (merged.kind !== 'take') {
    merge.notices.push({ code: 'conflict', file, cell, number, column, current, given, value: kept })
  }
  merge.values.set(key, kept)
}

/** What was typed for a column as the register keeps it: a date in one way of writing, numbers that belong to persons masked. */
export function givenValue({ column, text }: Pick<FilledValue, 'column' | 'text'>): string {
  const value = maskPersonalNumbers(peopleValue(text))
  const day = column === 'deadline' ? readDeadline(value) : undefined
  return day === undefined ? value : formatDay(day)
}

/** True if a text has a number that belongs to a person, which the register does not keep. */
export function hasPersonalNumber({ text }: Pick<FilledValue, 'text'>): boolean {
  return maskPersonalNumbers(text) !== text
}

/** What a column of a number held when a list was rendered, and since then; nothing for a list that the log does not know. */
export function baseOf(
  { notes, vouchers }: Register,
  number: string,
  voucher: string | null,
): (column: PeopleColumn) => Pick<Filled, 'base' | 'since'> {
  const line = voucher === null ? undefined : vouchers.get(voucher)
  if (line === undefined) return () => ({ base: undefined, since: [] })
  const known: readonly Note[] = notes.get(number) ?? []
  return (column) => {
    const own = known.filter((note) => note.column === column)
    const later = own.filter((note) => note.line > line)
    return { base: own[own.length - later.length - 1]?.value ?? '', since: later.map(({ value }) => value) }
  }
}

/** Finds a number as people may have retyped it: full-width digits, blanks, other dashes. */
export function numberFinder({ entries }: Register): Merge['find'] {
  const plain = new Map<string, string>()
  return (given) => {
    if (entries.has(given)) return given
    if (plain.size === 0) for (const number of entries.keys()) plain.set(plainNumber(number), number)
    return plain.get(plainNumber(given))
  }
}

function plainNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[\u2010-\u2015\u2212\u2500]/gu, '-')
    .toUpperCase()
}
