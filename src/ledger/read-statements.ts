import { type FieldId, fieldSpec } from '../domain/field.ts'
import { isKnown, type Value } from '../domain/value.ts'
import { coerce } from './coerce.ts'
import type { Column, ColumnUse } from './column.ts'
import { readCombined } from './read-combined.ts'
import { type OptionColumn, readOptionGroup, type Ticked } from './read-option-group.ts'
import {
  type ColumnIssue,
  nothingSaid,
  partStatements,
  readBound,
  readField,
  readFlag,
  readLeaf,
  type Said,
} from './read-source.ts'
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
export function createStatementReader(columns: readonly Column[], values: Values): StatementReader {
  const parts = [...columns.flatMap((column) => partOf(column, values) ?? []), ...groupParts(columns, values)]
  return (cells) => {
    const statements: Statement[] = []
    const issues: ColumnIssue[] = []
    const conflicts: Ticked[] = []
    for (const part of parts) {
      const said = part(cells)
      statements.push(...said.statements)
      issues.push(...said.issues)
      conflicts.push(...(said.conflicts ?? []))
    }
    return { statements, issues, conflicts }
  }
}

function partOf({ index, use }: Column, values: Values): Part | undefined {
  if (use.is === 'field') {
    const own = scaled(use, values)
    return (cells) => readEvidence(use.field, cells(index), own)
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

/** A field, and where its cell answers a neighboring question instead, or as well, that one. */
function readEvidence(field: FieldId, at: Effective, values: Values): Said {
  const own = readField(field, at, values)
  const value = own.statements[0]?.value
  const others = siblings[field]
  if (others === undefined || value === undefined || value.why === 'blank' || value.why === 'error-cell') return own
  const isUnread = own.issues.some(({ issue }) => issue.code === 'cell-unreadable')
  if (!isUnread && field !== 'sector') return own
  const found = others.flatMap((other) => {
    const read = coerce(other, at.cell, values)
    return read.issue === undefined && isTelling(other, read.value)
      ? [{ field: other, value: read.value, cells: at.cells, weak: !isUnread }]
      : []
  })
  if (found.length === 0) return own
  return { statements: [...own.statements, ...found], issues: isUnread ? [] : own.issues }
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
  return (cells) => readLeaves(group, cells, values)
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

function readLeaves(group: readonly Column[], cells: RowCells, values: Values): Said {
  const isExclusive = group.some(({ use }) => use.is === 'leaf' && use.exclusive)
  const isEmpty = isExclusive && group.every(({ index }) => cells(index).cell === undefined)
  if (isEmpty) return blankLeaves(group, cells)
  return group
    .flatMap(({ index, use, texts }) =>
      use.is === 'leaf' && use.field !== null
        ? [readLeaf({ field: use.field, leaf: texts.at(-1) ?? '', ticked: use.ticked }, cells(index), values)]
        : [],
    )
    .reduce(merge, nothingSaid)
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

function merge(sum: Said, next: Said): Said {
  return { statements: [...sum.statements, ...next.statements], issues: [...sum.issues, ...next.issues] }
}
