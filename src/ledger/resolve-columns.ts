import { cellName } from '../domain/cell.ts'
import { type FieldId, fieldSpec } from '../domain/field.ts'
import type { Cell } from '../domain/grid.ts'
import { maskPersonalNumbers, personalNumberIn } from '../domain/personal-numbers.ts'
import type { ColumnMatch } from '../domain/reading.ts'
import { chooseField, type Surroundings } from './choose-field.ts'
import { coerce } from './coerce.ts'
import { type Column, type ColumnUse, fieldsOfUse } from './column.ts'
import type { Dictionary } from './dictionary.ts'
import type { HeadingPath } from './heading-paths.ts'
import { isMark } from './is-mark.ts'
import { isBlank } from './marks.ts'
import { matchHeading } from './match-heading.ts'
import type { Meaning, OptionReader } from './meaning.ts'
import { squeeze } from './normalize-text.ts'
import { readAnswer } from './read-answer.ts'
import { type Draft, withSiblingOptions } from './sibling-options.ts'
import type { Values } from './values.ts'

export interface ResolveOptions {
  readonly dictionary: Dictionary
  readonly values: Values
  /** Some cells below a heading, for headings that only their values give a meaning. */
  readonly samples: (column: number) => readonly Cell[]
}

/** What every column of a table is read as: by its heading path, then by its values, then by what other columns are. */
export function resolveColumns(paths: readonly HeadingPath[], options: ResolveOptions): readonly Column[] {
  const readOption = optionReader(options.values)
  const drafts = withSiblingOptions(
    paths.map((path) => ({ path, meaning: matchHeading(path.texts, options.dictionary, readOption) })),
    options,
  )
  const taken = new Set(drafts.flatMap(({ meaning }) => fieldsOfMeaning(meaning)))
  const columns = drafts.map((draft, index) => {
    const before = drafts
      .slice(0, index)
      .flatMap(({ meaning }) => fieldsOfMeaning(meaning))
      .at(-1)
    const samples = options.samples(draft.path.column)
    return columnOf(draft, { taken, before, samples, values: options.values }, options)
  })
  return withoutWeaker(columns.map((column) => ({ ...column, use: withTicks(column.use, columns, options) }))).map(
    beside(columns),
  )
}

/**
 * Reads a leaf heading as an option of a choice, by the spellings of `values.json`; some, such as 不合格, leave several open. Where
 * any text would mean yes, only a plain answer is one.
 */
function optionReader(values: Values): OptionReader {
  return (field, leaf) => {
    const text = leaf.replace(/\s+/gu, '')
    if (fieldSpec(field).type === 'presence' && readAnswer(field, text, values) === undefined) return undefined
    const { value, issue } = coerce(field, { kind: 'text', text }, values)
    return issue === undefined && value.type === 'options' && value.why !== 'blank' ? value.options : undefined
  }
}

function fieldsOfMeaning(meaning: Meaning | undefined): readonly FieldId[] {
  if (meaning === undefined) return []
  const use = useOf(meaning)
  return use === undefined ? [] : fieldsOfUse(use)
}

function useOf(meaning: Meaning): ColumnUse | undefined {
  if (meaning.is === 'field') {
    const { field, rank, total = null } = meaning
    return { is: 'field', field, rank, factor: null, total }
  }
  if (meaning.is === 'option')
    return { is: 'option', field: meaning.field, options: meaning.options, group: meaning.parent, ticked: false }
  if (meaning.is === 'leaf') {
    const { field, exclusive, parent } = meaning
    return { is: 'leaf', field, exclusive, group: parent, ticked: !meaning.answered }
  }
  return meaning.is === 'choice' ? undefined : meaning
}

function columnOf({ path, meaning }: Draft, around: Surroundings, { dictionary }: ResolveOptions): Column {
  const field = meaning?.is === 'choice' ? chooseField(meaning.choice, around) : undefined
  const chosen: ColumnUse | undefined =
    field === undefined ? undefined : { is: 'field', field, rank: 0, factor: null, total: null }
  const headed = chosen ?? (meaning === undefined ? undefined : useOf(meaning)) ?? { is: 'unknown' }
  const use = personalUse(headed, around.samples) ?? headed
  const scaled = use.is === 'field' ? { ...use, factor: factorOf(use.field, path, dictionary) } : use
  const fields = fieldsOfUse(scaled)
  return {
    index: path.column,
    texts: path.texts,
    use: scaled,
    reading: {
      cell: cellName(path.row, path.column),
      heading: path.texts.map((text) => text.replace(/\s+/gu, '')).join(' / '),
      field: fields[0] ?? null,
      match: fields.length === 0 ? null : matchOf(meaning),
      option: optionOf(scaled, path),
    },
  }
}

/** Columns that identify a unit are never dropped for what stands in them: their numbers are masked one by one. */
const identifying: readonly FieldId[] = ['name', 'creditCode']

/**
 * Dropped, whatever its heading says, if most of its filled cells hold a number of a person; a column that is known to say something else,
 * such as the secretary, only if they hold nothing but that.
 */
function personalUse(use: ColumnUse, samples: readonly Cell[]): ColumnUse | undefined {
  if (use.is === 'dropped' || fieldsOfUse(use).some((field) => identifying.includes(field))) return undefined
  const filled = samples.filter(({ text }) => text.trim() !== '')
  const told = use.is === 'unknown' ? filled : filled.filter(({ text }) => isNothingBut(text))
  const kinds = told.flatMap(({ text }) => personalNumberIn(text) ?? [])
  if (kinds.length === 0 || kinds.length * 2 < filled.length) return undefined
  return { is: 'dropped', why: kinds.includes('identity-number') ? 'identity-number' : 'phone' }
}

/** True for a text of which nothing is left once the numbers of persons are masked. */
function isNothingBut(text: string): boolean {
  return /^[*\s]*$/.test(maskPersonalNumbers(text))
}

function matchOf(meaning: Meaning | undefined): ColumnMatch {
  if (meaning?.is === 'field') return meaning.match
  if (meaning?.is === 'choice') return meaning.choice.by === 'values' ? 'values' : 'path'
  return meaning?.is === 'option' || meaning?.is === 'leaf' ? 'path' : 'exact'
}

function optionOf(use: ColumnUse, path: HeadingPath): string | null {
  if (use.is === 'option' && use.options.length === 1) return use.options[0] ?? null
  if (use.is === 'option') return path.texts.at(-1) ?? null
  return use.is === 'leaf' ? (path.texts.at(-1) ?? null) : null
}

/** Ten thousand yuan or yuan: the longest unit that stands in the heading in brackets or behind a stroke or a colon, as a factor. */
function factorOf(field: FieldId, { texts }: HeadingPath, { units }: Dictionary): number | null {
  if (fieldSpec(field).type !== 'amount') return null
  const hints = texts.flatMap((text) => squeeze(text).match(/\([^()]*\)|[/:].*$/gu) ?? []).join('')
  return units.find(([unit]) => hints.includes(unit))?.[1] ?? null
}

/**
 * Whether the columns of a group are ticked or answered in words. Where one of them says 无 or a name, a blank cell says nothing;
 * options, and a group that may be either, are ticked only if their cells show it.
 */
function withTicks(use: ColumnUse, columns: readonly Column[], { samples, values }: ResolveOptions): ColumnUse {
  if (use.is !== 'leaf' && use.is !== 'option') return use
  const group = columns.filter(({ use: other }) => other.is === use.is && other.group === use.group)
  const cells = group.flatMap((column) => samples(column.index)).filter((cell) => !isBlank(cell, values))
  const isMarked = cells.every((cell) => isMark(cell, values))
  return { ...use, ticked: isMarked && (use.ticked || cells.length > 0) }
}

/** A measure that only stands in for another is left aside where the better one has a column. */
function withoutWeaker(columns: readonly Column[]): readonly Column[] {
  const best = new Map<FieldId, number>()
  for (const { use } of columns) {
    if (use.is === 'field') best.set(use.field, Math.min(use.rank, best.get(use.field) ?? use.rank))
  }
  return columns.map((column): Column => {
    const { use } = column
    if (use.is !== 'field' || use.rank === best.get(use.field)) return column
    return { ...column, use: { is: 'weaker' }, reading: { ...column.reading, field: null, match: null } }
  })
}

/**
 * A total beside a column of exactly what the field counts is only its upper bound; so is one that by its own words counts more,
 * and what that is may have columns.
 */
function beside(columns: readonly Column[]): (column: Column) => Column {
  const fields = columns.flatMap(({ use }) => (use.is === 'field' ? [use] : []))
  const exact = new Set(fields.flatMap(({ field, total, rank }) => (total === null && rank === 0 ? [field] : [])))
  return (column) => {
    const { use } = column
    if (use.is !== 'field' || use.total === null || (use.total === 'beside' && !exact.has(use.field))) return column
    const rest = use.total === 'always' && !exact.has(use.field) ? columns.filter(isRest).map(({ index }) => index) : []
    return { ...column, use: { is: 'bound', field: use.field, rest } }
  }
}

/** The field that totals of members also count. */
function isRest({ use }: Column): boolean {
  return use.is === 'field' && use.field === 'floatingMembers'
}
