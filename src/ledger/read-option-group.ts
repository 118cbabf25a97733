import type { CellText } from '../domain/cell.ts'
import { choicesOf, type FieldId, fieldSpec } from '../domain/field.ts'
import type { UnknownReason, Value } from '../domain/value.ts'
import { isTick } from './is-tick.ts'
import { isTicked, type Said } from './read-source.ts'
import type { Effective, RowCells } from './row-cells.ts'
import type { Statement } from './statement.ts'
import { unknownValue } from './unknown-value.ts'
import type { Values } from './values.ts'

/** One column of a choice that is spread over several, one an option. */
export interface OptionColumn {
  readonly index: number
  readonly field: FieldId
  /** What a tick leaves open, mostly one option. */
  readonly options: readonly string[]
  /** What the leaf says of other fields: a joint branch is a form too. */
  readonly parts: readonly Statement[]
  readonly heading: string
}

/** Two ticks where only one can be true. */
export interface Ticked {
  readonly field: FieldId
  readonly first: string
  readonly firstCell: CellText
  readonly second: string
  readonly secondCell: CellText
}

/**
 * A choice with one column an option. One tick is the answer; two different ones contradict each other and leave both
 * possible; none leaves everything open, except what is crossed out.
 */
export function readOptionGroup(
  field: FieldId,
  columns: readonly OptionColumn[],
  cells: RowCells,
  values: Values,
): Said & { readonly conflicts: readonly Ticked[] } {
  const read = columns.map((column) => ({ ...column, at: cells(column.index) }))
  const ticked = read.filter(({ at }) => isTicked(at, values))
  const shown = ticked.length === 0 ? read : ticked
  const [first] = ticked
  const second = ticked.find((column) => first !== undefined && column.options.join() !== first.options.join())
  const isText = fieldSpec(field).type === 'text'
  const own: Statement = { field, value: groupValue(field, ticked, read, values), cells: cellsOf(shown), weak: isText }
  const parts =
    ticked.length === 1
      ? ticked.flatMap((column) => column.parts.map((part) => ({ ...part, cells: column.at.cells })))
      : []
  return {
    statements: [own, ...parts],
    issues: [],
    conflicts: first === undefined || second === undefined ? [] : [conflictOf(field, first, second)],
  }
}

type Read = OptionColumn & { readonly at: Effective }

function cellsOf(read: readonly Read[]): readonly CellText[] {
  return read.flatMap(({ at }) => at.cells)
}

function groupValue(field: FieldId, ticked: readonly Read[], read: readonly Read[], values: Values): Value {
  const options = inOrder(field, [...new Set(ticked.flatMap((column) => column.options))])
  if (fieldSpec(field).type === 'text') return textValue(options, ticked, values)
  if (ticked.length > 0) return openOptions(options, ticked.length > 1 ? 'contradiction' : 'not-stated')
  const crossed = read.filter(({ at }) => at.cell !== undefined).flatMap((column) => column.options)
  const open = unknownValue(field, crossed.length === 0 ? 'blank' : 'not-stated')
  if (open.type !== 'options') return open
  const left = open.options.filter((id) => !crossed.includes(id))
  return left.length === 0 ? open : openOptions(left, open.why ?? 'blank')
}

function openOptions(options: readonly string[], why: UnknownReason): Value {
  return options.length === 1 ? { type: 'options', options } : { type: 'options', options, why }
}

/** For a text field the leaf names the answer, unless the cell itself says more than a tick. */
function textValue(options: readonly string[], ticked: readonly Read[], values: Values): Value {
  const [only] = ticked
  if (only === undefined) return { type: 'text', text: undefined, why: 'blank' }
  if (options.length > 1) return { type: 'text', text: undefined, why: 'contradiction' }
  const isNamed = isTick(only.at.cell, values) === undefined
  return { type: 'text', text: (isNamed ? only.at.cell?.text.trim() : undefined) ?? only.options[0] }
}

function inOrder(field: FieldId, options: readonly string[]): readonly string[] {
  const order = choicesOf(field).map((choice) => choice.id)
  return order.length === 0 ? options : order.filter((id) => options.includes(id))
}

function conflictOf(field: FieldId, first: Read, second: Read): Ticked {
  const cellOf = ({ at, index }: Read): CellText => ({
    row: at.cells[0] === undefined ? 0 : at.cells[0].row,
    column: index,
    text: '',
  })
  return {
    field,
    first: first.heading,
    firstCell: cellOf(first),
    second: second.heading,
    secondCell: cellOf(second),
  }
}
