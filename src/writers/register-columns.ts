import { parseIsoDay } from '../domain/civil-date.ts'
import { maskNames } from '../domain/mask-name.ts'
import { maskPersonalNumbers } from '../domain/personal-numbers.ts'
import { isOpen, type PeopleColumn, peopleColumns } from '../domain/register-item.ts'
import { type Cell, type ColumnInput, isRatio, numberOf, textOf } from './document.ts'
import { basisOfAll } from './register-basis.ts'
import { kindText, type ListedEntry, type ListedItem, type RegisterContext } from './register-context.ts'
import { daysLeftTone, eachItem, sharedCell, stateText, stateTone, worstTone } from './register-states.ts'
import type { ColumnOf } from './table-of.ts'
import { terminalWidth } from './text-width.ts'

export type EntryColumn = ColumnOf<ListedEntry>

/** The columns of a sheet with one row a number: open ones have days, closed ones the day on which they were closed. */
export function entryColumns(
  context: RegisterContext,
  sheet: ListedEntry['sheet'],
  entries: readonly ListedEntry[],
): readonly EntryColumn[] {
  const dated = sheet === 'open' ? dueColumns(context) : closedColumns(context)
  return [
    ...whoColumns(context),
    ...itemColumns(context),
    ...dated.map((column) => fitted(column, entries)),
    ...peopleColumns.map((column) => peopleColumn(column, context, (entry: ListedEntry) => entry.view.people[column])),
    basisColumn(context),
  ]
}

/** A column wide enough that no line of a cell with one line an item is broken. */
function fitted(column: EntryColumn, entries: readonly ListedEntry[]): EntryColumn {
  const longest = entries.reduce((most, entry, at) => {
    const cell = column.cell(entry, at)
    if (cell === null || numberOf(cell) !== undefined || isRatio(cell)) return most
    const text = textOf(cell)
    return text.includes('\n') ? Math.max(most, terminalWidth(text)) : most
  }, 0)
  return { ...column, width: Math.max(column.width, longest + 2) }
}

function whoColumns(context: RegisterContext): readonly EntryColumn[] {
  const { columns } = context.words
  return [
    { id: 'no', heading: columns.no, width: 5, kind: 'integer', align: 'center', cell: (_, index) => index + 1 },
    { id: 'number', heading: columns.number, width: 17, kind: 'identifier', cell: ({ view }) => view.number },
    { id: 'township', heading: columns.township, width: 12, kind: 'text', cell: ({ view }) => view.township ?? '' },
    { id: 'name', heading: columns.name, width: 20, kind: 'text', cell: nameOf(context) },
    {
      id: 'creditCode',
      heading: columns.creditCode,
      width: 19,
      kind: 'identifier',
      cell: ({ view }) => view.creditCode ?? '',
    },
    { id: 'kind', heading: columns.kind, width: 9, kind: 'text', cell: ({ view }) => kindText(view.kind, context) },
  ]
}

/** The name, and under it the number that it was merged into or the unit that it probably is now. */
function nameOf({ words }: RegisterContext): (entry: ListedEntry) => string {
  return ({ view }) => {
    const merged = view.mergedInto === null ? [] : [words.mergedInto(view.mergedInto)]
    return [view.name, ...merged, ...view.proposals.map(({ name }) => words.likely(name))].join('\n')
  }
}

function itemColumns(context: RegisterContext): readonly EntryColumn[] {
  const { words } = context
  return [
    {
      id: 'items',
      heading: words.columns.items,
      width: 28,
      kind: 'text',
      cell: ({ items }) => items.map(({ view }) => itemText(view.target, context)).join('\n'),
    },
    {
      id: 'state',
      heading: words.columns.state,
      width: 13,
      kind: 'text',
      cell: ({ items }) => ({
        text: eachItem(items, (item) => stateText(item, context), context),
        tone: worstTone(items.map(stateTone)),
      }),
    },
  ]
}

/** An item in one line: id, title and clause of its target, as far as the last round knows it. */
export function itemText(id: string, { words, targets, language }: RegisterContext): string {
  const target = targets.get(id)
  return words.item({ id, title: target?.title[language] ?? '', clause: target?.clause ?? '' })
}

function dueColumns(context: RegisterContext): readonly EntryColumn[] {
  const { words } = context
  const { columns } = words
  const left = (items: readonly ListedItem[]): Cell => {
    const tone = worstTone(items.map(daysLeftTone))
    const cell = sharedCell(
      items,
      ({ view }) => (view.flags.includes('waived') ? words.flags.waived : view.daysLeft),
      (left) => (typeof left === 'number' ? { number: left, tone } : { text: left, tone }),
      context,
    )
    return typeof cell === 'string' ? { text: cell, tone } : cell
  }
  return [
    dateColumn('registeredOn', context, openOf),
    dateColumn('dueOn', context, openOf),
    {
      id: 'daysOpen',
      heading: columns.daysOpen,
      width: 7,
      kind: 'integer',
      align: 'center',
      cell: (entry) => sharedCell(openOf(entry), ({ view }) => view.daysOpen, Number, context),
    },
    {
      id: 'daysLeft',
      heading: columns.daysLeft,
      width: 7,
      kind: 'integer',
      align: 'center',
      cell: (entry) => left(openOf(entry)),
    },
  ]
}

function closedColumns(context: RegisterContext): readonly EntryColumn[] {
  const all = ({ items }: ListedEntry) => items
  return [dateColumn('registeredOn', context, all), dateColumn('closedOn', context, all)]
}

function dateColumn(
  id: 'registeredOn' | 'dueOn' | 'closedOn',
  context: RegisterContext,
  itemsOf: (entry: ListedEntry) => readonly ListedItem[],
): EntryColumn {
  const cell = (entry: ListedEntry) =>
    sharedCell(
      itemsOf(entry),
      ({ view }) => view[id],
      (day) => ({ day }),
      context,
    )
  return { id, heading: context.words.columns[id], width: id === 'dueOn' ? 14 : 11, kind: 'date', cell }
}

function openOf({ items }: ListedEntry): readonly ListedItem[] {
  return items.filter(({ item }) => isOpen(item.state))
}

function basisColumn(context: RegisterContext): EntryColumn {
  const cell = ({ items }: ListedEntry) => basisOfAll(items, context)
  return { id: 'basis', heading: context.words.columns.basis, width: 34, kind: 'text', cell }
}

const widths: Readonly<Record<PeopleColumn, number>> = {
  responsibleLeader: 8,
  responsibleUnit: 12,
  responsiblePerson: 8,
  measures: 19,
  deadline: 11,
  evidence: 17,
  remarks: 17,
}

const personal: ReadonlySet<PeopleColumn> = new Set(['responsibleLeader', 'responsiblePerson'])

/** A column that people fill in; with masked names it is only shown. */
export function peopleColumn<Item>(
  id: PeopleColumn,
  context: RegisterContext,
  filled: (item: Item) => string | undefined,
): ColumnOf<Item> {
  const { words, redact } = context
  return {
    id,
    heading: words.people[id],
    width: widths[id],
    kind: id === 'deadline' ? 'date' : 'identifier',
    ...(redact ? {} : { input: inputOf(id, context) }),
    cell: (item) => {
      const value = shownValue(id, filled(item) ?? '', redact)
      return id === 'deadline' && parseIsoDay(value) !== undefined ? { day: value } : value
    },
  }
}

function inputOf(id: PeopleColumn, { words, measures }: RegisterContext): ColumnInput {
  const shared = { heading: words.people[id], prompt: words.prompts[id] }
  if (id === 'measures') return { ...shared, options: measures }
  return id === 'deadline' ? { ...shared, notDate: words.notDate } : shared
}

function shownValue(id: PeopleColumn, value: string, redact: boolean): string {
  if (!redact) return value
  return maskPersonalNumbers(personal.has(id) ? maskNames(value) : value)
}
