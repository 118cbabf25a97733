import { type FieldId, fieldSpec } from '../domain/field.ts'
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
import type { Statement } from './statement.ts'
import type { Values } from './values.ts'

/** What a row says, column by column, with two ticks where only one can be. */
export interface RowStatements extends Said {
  readonly conflicts: readonly Ticked[]
}

/** Reads the cells of a row into statements about fields. */
export type StatementReader = (cells: RowCells) => RowStatements

type Part = (cells: RowCells) => Said & { readonly conflicts?: readonly Ticked[] }

/** Prepares the columns of a table for reading row after row. */
export function createStatementReader(
  columns: readonly Column[],
  values: Values,
  counted: CountWords,
): StatementReader {
  const parts = [...columns.flatMap((column) => partOf(column, values) ?? []), ...groupParts(columns, values)]
  const inWords = withLegends(columns, counted)
  return (row) => {
    const cells = inWords(row)
    const said: Gathered = { statements: [], issues: [], conflicts: [] }
    for (const part of parts) gather(said, part(cells))
    return said
  }
}

interface Gathered {
  readonly statements: Statement[]
  readonly issues: ColumnIssue[]
  readonly conflicts: Ticked[]
}

function gather(sum: Gathered, { statements, issues, conflicts = none }: ReturnType<Part>): void {
  for (const statement of statements) sum.statements.push(statement)
  for (const issue of issues) sum.issues.push(issue)
  for (const conflict of conflicts) sum.conflicts.push(conflict)
}

const none: readonly Ticked[] = []

function partOf({ index, use }: Column, values: Values): Part | undefined {
  if (use.is === 'field') {
    const own = scaled(use, values)
    const read = coercerOf(use.field, own)
    const others = siblings[use.field]?.map((field) => ({ field, read: coercerOf(field, own) }))
    if (others === undefined) return (cells) => fieldSaid(use.field, cells(index), read)
    return (cells) => readEvidence(use.field, cells(index), { read, others })
  }
  if (use.is === 'bound') return (cells) => readBound(use, cells, { index, values })
  if (use.is === 'flag') return (cells) => readFlag(use.flag, cells(index), values)
  if (use.is === 'combined') return (cells) => readCombined(use.combined, cells(index), values)
  return undefined
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
  if (field !== undefined) return (cells) => readOptionGroup(field, options, cells, values)
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
  return (cells) => {
    if (isExclusive && group.every(({ index }) => cells(index).cell === undefined)) return blankLeaves(group, cells)
    return together(leaves.map(({ index, leaf }) => readLeaf(leaf, cells(index), values)))
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

function together(said: readonly Said[]): Said {
  return { statements: said.flatMap(({ statements }) => statements), issues: said.flatMap(({ issues }) => issues) }
}
