import { type FieldId, fieldIds, fieldIndex, fieldSpec } from '../domain/field.ts'
import { isKnown, type Value } from '../domain/value.ts'
import { type Coercer, coerce, coercerOf } from './coerce.ts'
import type { Column, ColumnUse } from './column.ts'
import { withLegends } from './heading-legend.ts'
import type { CountWords } from './heading-parts.ts'
import { squeeze } from './normalize-text.ts'
import { readCombined } from './read-combined.ts'
import { type OptionColumn, readOptionGroup, type Ticked } from './read-option-group.ts'
import { type ColumnIssue, partStatements, readBound, readFlag, readLeaf, type Said, sayField } from './read-source.ts'
import type { Effective, RowCells } from './row-cells.ts'
import { type Statement, sharedStatement } from './statement.ts'
import type { Values } from './values.ts'

/** What a row says, column by column, with two ticks where only one can be. */
export interface RowStatements {
  /** By position of the field in the catalogue: the first statement about it. */
  readonly first: readonly (Statement | undefined)[]
  /** Further statements about fields that have one, in their order. */
  readonly more: readonly Statement[]
  /** The fields that something is said of, in the order in which it is. */
  readonly fields: readonly FieldId[]
  readonly issues: readonly ColumnIssue[]
  readonly conflicts: readonly Ticked[]
}

/** Reads the cells of a row into statements about fields; `beside` is what is known of the row already. */
export type StatementReader = (cells: RowCells, beside: readonly Statement[]) => RowStatements

type Part = (cells: RowCells, sum: Gathered) => void

/** Prepares the columns of a table for reading row after row. */
export function createStatementReader(
  columns: readonly Column[],
  values: Values,
  counted: CountWords,
): StatementReader {
  const parts = [...columns.flatMap((column) => partOf(column, values) ?? []), ...groupParts(columns, values)]
  const inWords = withLegends(columns, counted)
  return (row, beside) => {
    const cells = inWords(row)
    const said: Gathered = { first: nothing.slice(), more: [], fields: [], issues: [], conflicts: [] }
    for (const part of parts) part(cells, said)
    for (const statement of beside) say(said, statement)
    return said
  }
}

interface Gathered {
  readonly first: (Statement | undefined)[]
  readonly more: Statement[]
  readonly fields: FieldId[]
  readonly issues: ColumnIssue[]
  readonly conflicts: Ticked[]
}

const nothing: readonly (Statement | undefined)[] = fieldIds.map(() => undefined)

function say({ first, more, fields }: Gathered, statement: Statement): void {
  const { field } = statement
  const index = fieldIndex(field)
  if (first[index] !== undefined) more.push(statement)
  else {
    first[index] = statement
    fields.push(field)
  }
}

function gather(sum: Gathered, { statements, issues }: Said, conflicts: readonly Ticked[] = none): void {
  for (const statement of statements) say(sum, statement)
  for (const issue of issues) sum.issues.push(issue)
  for (const conflict of conflicts) sum.conflicts.push(conflict)
}

const none: readonly Ticked[] = []

/** Name and code are the identity of a row: whoever reads them looks at their cells, and nothing that these say is a statement beside others. */
const ownFields: ReadonlySet<FieldId> = new Set(['name', 'creditCode'])

function partOf({ index, use }: Column, values: Values): Part | undefined {
  if (use.is === 'field') {
    if (ownFields.has(use.field)) return undefined
    const own = scaled(use, values)
    const read = coercerOf(use.field, own)
    const others = siblings[use.field]?.map((field) => ({ field, read: coercerOf(field, own) }))
    if (others === undefined) return plainPart(index, use.field, read)
    return evidencePart(index, use.field, { read, others })
  }
  if (use.is === 'bound') return (cells, sum) => gather(sum, readBound(use, cells, { index, values }))
  if (use.is === 'flag') return remembering(index, (at) => readFlag(use.flag, at, values))
  if (use.is === 'combined') return remembering(index, (at) => readCombined(use.combined, at, values))
  return undefined
}

/** Nearly every cell says one thing, beyond doubt: then nothing but its statement is made. */
function plainPart(index: number, field: FieldId, read: Coercer): Part {
  const kept: (Statement | undefined)[] = []
  return (cells, sum) => {
    const at = cells(index)
    const known = at.id < 0 ? undefined : kept[at.id]
    if (known !== undefined) return say(sum, known)
    const coerced = read(at.cell)
    if (at.shared || coerced.issue !== undefined || coerced.parts !== undefined)
      return gather(sum, sayField(field, at, coerced))
    const statement: Statement = { field, value: coerced.value, cells: at.cells, weak: false }
    if (at.id < 0) return say(sum, statement)
    const shared = sharedStatement(statement)
    kept[at.id] = shared
    say(sum, shared)
  }
}

/** The same where a cell may answer a neighboring question, or several. */
function evidencePart(index: number, field: FieldId, readings: Readings): Part {
  return remembering(index, (at) => readEvidence(field, at, readings))
}

/** What one cell says, thought out once for every cell that says the same and leaves no doubt. */
function remembering(index: number, read: (at: Effective) => Said): Part {
  const kept: (Said | undefined)[] = []
  return (cells, sum) => {
    const at = cells(index)
    const known = at.id < 0 ? undefined : kept[at.id]
    if (known !== undefined) return gather(sum, known)
    const said = read(at)
    if (at.id < 0 || said.issues.length > 0) return gather(sum, said)
    const shared = { statements: said.statements.map(sharedStatement), issues: said.issues }
    kept[at.id] = shared
    gather(sum, shared)
  }
}

/** Amounts below a heading in yuan or in hundred millions are counted in that. */
function scaled(use: Extract<ColumnUse, { is: 'field' }>, values: Values): Values {
  return use.factor === null ? values : { ...values, amounts: { ...values.amounts, columnUnit: use.factor } }
}

/** Fields that clerks answer in one another's columns: a form where yes or no is asked, a kind where the nature is. */
const siblings: Readonly<Partial<Record<FieldId, readonly FieldId[]>>> = {
  partyOrgEstablished: ['partyOrgForm', 'partyOrgLevel'],
  partyOrgForm: ['partyOrgEstablished', 'partyOrgLevel'],
  partyOrgLevel: ['partyOrgEstablished', 'partyOrgForm'],
  sector: ['kind'],
  kind: ['sector'],
}

function fieldSaid(field: FieldId, at: Effective, read: Coercer): Said {
  return sayField(field, at, read(at.cell))
}

/** How the cells of a column are read, and how its siblings would read them. */
interface Readings {
  readonly read: Coercer
  readonly others: readonly { readonly field: FieldId; readonly read: Coercer }[]
}

/** A field, and where its cell answers a neighboring question instead, or as well, that one. */
function readEvidence(field: FieldId, at: Effective, { read, others }: Readings): Said {
  const own = fieldSaid(field, at, read)
  const value = own.statements[0]?.value
  if (value === undefined || value.why === 'blank' || value.why === 'error-cell') return own
  const isUnread = own.issues.some(({ issue }) => issue.code === 'cell-unreadable')
  if ((!isUnread && field !== 'sector') || isCode(at)) return own
  const found = others.flatMap((other) => {
    const told = other.read(at.cell)
    return told.issue === undefined && isTelling(other.field, told.value)
      ? [{ field: other.field, value: told.value, cells: at.cells, weak: !isUnread }]
      : []
  })
  if (found.length === 0) return own
  return { statements: [...own.statements, ...found], issues: isUnread ? [] : own.issues }
}

/** A bare number where words are asked for is a code that nobody explains: 1 may be any of the forms, and is no yes. */
function isCode({ cell }: Effective): boolean {
  return cell?.kind === 'number' || (cell?.kind === 'text' && /^\d+$/u.test(squeeze(cell.text)))
}

function isTelling(field: FieldId, value: Value): boolean {
  if (isKnown(value)) return true
  return field === 'kind' && value.type === 'options' && value.why !== 'unreadable' && value.why !== 'blank'
}

/** Columns that belong together below one parent: the options of a choice, or the leaves of a group. */
function groupParts(columns: readonly Column[], values: Values): readonly Part[] {
  const keys = new Map<string, Column[]>()
  for (const column of columns) {
    const { use } = column
    if (use.is !== 'option' && use.is !== 'leaf') continue
    const key = `${use.is} ${use.group} ${use.is === 'option' ? use.field : ''}`
    keys.set(key, [...(keys.get(key) ?? []), column])
  }
  return [...keys.values()].map((group) => groupPart(group, values))
}

function groupPart(group: readonly Column[], values: Values): Part {
  const options = group.flatMap(({ index, use, reading, texts }): OptionColumn[] =>
    use.is === 'option' ? [optionColumn(index, use, texts.at(-1) ?? reading.heading, values)] : [],
  )
  const field = options[0]?.field
  if (field !== undefined) {
    return (cells, sum) => {
      const said = readOptionGroup(field, options, cells, values)
      gather(sum, said, said.conflicts)
    }
  }
  return leavesPart(group, values)
}

function optionColumn(
  index: number,
  use: Extract<ColumnUse, { is: 'option' }>,
  heading: string,
  values: Values,
): OptionColumn {
  const { parts } = coerce(use.field, { kind: 'text', text: heading }, values)
  return { index, field: use.field, options: use.options, heading, parts: partStatements(parts ?? [], []) }
}

function leavesPart(group: readonly Column[], values: Values): Part {
  const isExclusive = group.some(({ use }) => use.is === 'leaf' && use.exclusive)
  const leaves = group.flatMap(({ index, use, texts }) =>
    use.is === 'leaf' && use.field !== null
      ? [{ index, leaf: { field: use.field, leaf: texts.at(-1) ?? '', ticked: use.ticked } }]
      : [],
  )
  return (cells, sum) => {
    if (isExclusive && group.every(({ index }) => cells(index).cell === undefined))
      gather(sum, blankLeaves(group, cells))
    else for (const { index, leaf } of leaves) gather(sum, readLeaf(leaf, cells(index), values))
  }
}

/** Where exactly one of the leaves should be ticked and none is, nothing is said of any. */
function blankLeaves(group: readonly Column[], cells: RowCells): Said {
  const statements = group.flatMap(({ index, use }) => {
    if (use.is !== 'leaf' || use.field === null || fieldSpec(use.field).type !== 'text') return []
    const value: Value = { type: 'text', text: undefined, why: 'blank' }
    return [{ field: use.field, value, cells: cells(index).cells, weak: true }]
  })
  return { statements, issues: [] }
}
