import { type CellText, cellAddress, isSameCell } from '../domain/cell.ts'
import type { FieldId } from '../domain/field.ts'
import type { OperatorId } from '../domain/operators.ts'
import type { RowValues } from '../domain/record.ts'
import type { CellFacts, Shown, TestFacts } from '../domain/report.ts'
import { type Truth, truthNames } from '../domain/truth.ts'
import { isKnown, type Value } from '../domain/value.ts'
import {
  type CompiledLeaf,
  type CompiledOperand,
  type FieldSource,
  readSource,
  sourcesOf,
  type Values,
} from './compiled-node.ts'
import { showValue } from './show-value.ts'

/**
 * The cells one comparison looked at, each with the comparison as seen from that cell: "D17 regular employees ≤ headcount"
 * is at the cell of the headcount "≥ regular employees". An assumed value and an absent column have no cell.
 */
export function leafCells(leaf: CompiledLeaf, row: RowValues, holds: Truth): readonly CellFacts[] {
  const { values } = row
  const own = sourceCells(leaf.source, row, [ownTest(leaf, values, holds)])
  const others = leaf.operands.flatMap((operand) =>
    operand.kind === 'field' ? sourceCells(operand.source, row, otherTests(leaf, values, holds)) : [],
  )
  return [...own, ...others]
}

/** The fields of a comparison that are not exactly known, as the ledger would have to answer them. */
export function openFields(leaf: CompiledLeaf, values: Values): readonly string[] {
  return sourcesOf(leaf)
    .filter((source) => !isSettled(source, values))
    .map(({ field }) => field)
}

function isSettled(source: FieldSource, values: Values): boolean {
  const value = readSource(source, values)
  return value !== undefined && isKnown(value)
}

/** The field that the cells of a source are said to be of. */
export function saidField({ asked, field, constant }: FieldSource): FieldId {
  return constant === undefined ? field : asked
}

/** The cells that a source is read from, each once; an assumed value and an absent column have none. */
export function readCells({ index, constant }: FieldSource, values: Values): readonly CellText[] {
  const cells = (constant === undefined ? values[index]?.cells : undefined) ?? none
  if (cells.length < 2) return cells
  return cells.filter((cell, at) => at === cells.findIndex((each) => isSameCell(each, cell)))
}

const none: readonly CellText[] = Object.freeze([])

/** The cells of a source with the tests to say of each; one without an address if it has none. */
function sourceCells(source: FieldSource, row: RowValues, tests: CellFacts['tests']): readonly CellFacts[] {
  const cells: CellFacts[] = []
  addSourceCells(cells, source, { row, tests })
  return cells
}

/** Adds them to a list. */
export function addSourceCells(
  list: CellFacts[],
  source: FieldSource,
  { row: own, tests }: { readonly row: RowValues; readonly tests: CellFacts['tests'] },
): void {
  const known = readSource(source, own.values)
  const field = saidField(source)
  const value = showValue(known, source.field)
  const why = whyOpen(known)
  const cells = readCells(source, own.values)
  if (cells.length === 0) list.push({ field, cell: null, text: null, value, why, tests })
  for (const cell of cells) list.push({ field, cell: cellAddress(cell, own.row), text: cell.text, value, why, tests })
}

function whyOpen(value: Value | undefined): string | null {
  if (value === undefined) return 'no-column'
  return isKnown(value) ? null : (value.why ?? 'not-stated')
}

function ownTest({ source, operator, operands, flag }: CompiledLeaf, values: Values, holds: Truth): TestFacts {
  const shown = operands.map((operand) => showOperand(operand, source, values))
  const isList = operator === 'in' || operator === 'between'
  return {
    op: operator,
    operand: isList ? shown : operator === 'known' ? flag : (shown[0] ?? null),
    parameter: operands.map(parameterOf).find((name) => name !== null) ?? null,
    otherField: operands.map(otherField).find((name) => name !== null) ?? null,
    holds: truthNames[holds],
  }
}

function showOperand(operand: CompiledOperand, asked: FieldSource, values: Values): Shown {
  if (operand.kind === 'constant') return showValue(operand.value, asked.asked)
  return showValue(readSource(operand.source, values), operand.source.field)
}

function parameterOf(operand: CompiledOperand): string | null {
  return operand.kind === 'constant' ? operand.parameter : null
}

function otherField(operand: CompiledOperand): string | null {
  return operand.kind === 'field' ? operand.source.field : null
}

const mirrored: Readonly<Partial<Record<OperatorId, OperatorId>>> = Object.freeze({
  is: 'is',
  gt: 'lt',
  gte: 'lte',
  lt: 'gt',
  lte: 'gte',
})

/** The comparison from the side of the other field; a list or a range cannot be turned around. */
function otherTests({ source, operator }: CompiledLeaf, values: Values, holds: Truth): TestFacts[] {
  const op = mirrored[operator]
  if (op === undefined) return []
  const operand = showValue(readSource(source, values), source.field)
  return [{ op, operand, parameter: null, otherField: source.field, holds: truthNames[holds] }]
}
