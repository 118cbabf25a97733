import { type FieldId, type FieldType, fieldSpec } from '../domain/field.ts'
import type { Cell } from '../domain/grid.ts'
import { coerceAmountCell } from './coerce-amount.ts'
import { coerceChoiceCell } from './coerce-choice.ts'
import { coerceCountCell } from './coerce-count.ts'
import { coerceDateCell } from './coerce-date.ts'
import { coerceCodeCell, coerceTextCell } from './coerce-text.ts'
import { coerceBooleanCell, coercePresenceCell } from './coerce-yes-no.ts'
import type { Coerced } from './coerced.ts'
import { isBlank, isDitto, isError, isNonAnswer } from './marks.ts'
import { tidy, unquote } from './normalize-text.ts'
import { unknownValue } from './unknown-value.ts'
import type { Values } from './values.ts'

/** Reads a cell that is neither blank nor an error; undefined if it cannot be understood. */
type CellReader = (field: FieldId, cell: Cell, values: Values) => Coerced | undefined

const readers: Readonly<Record<FieldType, CellReader>> = {
  text: coerceTextCell,
  code: coerceCodeCell,
  count: coerceCountCell,
  amount: coerceAmountCell,
  date: coerceDateCell,
  choice: coerceChoiceCell,
  boolean: coerceBooleanCell,
  presence: coercePresenceCell,
}

/** What the short texts of a ledger say, most of which come again and again: 无, 是, 私营企业, 3. */
const said = new WeakMap<Values, Map<FieldId, Map<string, Coerced>>>()
const longestKept = 12
const mostKept = 2_000

/** Reads a cell as a field. Never throws: a blank cell is unknown, and so is one that cannot be understood. */
export function coerce(field: FieldId, cell: Cell | undefined, values: Values): Coerced {
  if (cell?.kind !== 'text' || cell.text.length > longestKept) return readCell(field, cell, values)
  const kept = keptOf(field, values)
  const known = kept.get(cell.text)
  if (known !== undefined) return known
  const read = readCell(field, cell, values)
  if (kept.size < mostKept) kept.set(cell.text, read)
  return read
}

function keptOf(field: FieldId, values: Values): Map<string, Coerced> {
  const fields = said.get(values) ?? new Map<FieldId, Map<string, Coerced>>()
  const kept = fields.get(field) ?? new Map<string, Coerced>()
  fields.set(field, kept)
  said.set(values, fields)
  return kept
}

function readCell(field: FieldId, cell: Cell | undefined, values: Values): Coerced {
  if (cell === undefined || isBlank(cell, values)) return { value: unknownValue(field, 'blank') }
  if (isError(cell, values))
    return { value: unknownValue(field, 'error-cell'), issue: { code: 'cell-error', args: { text: cell.text } } }
  if (isNonAnswer(cell, values)) return { value: unknownValue(field, 'not-stated') }
  const read = isDitto(cell, values) ? undefined : readers[fieldSpec(field).type](field, plainCell(field, cell), values)
  return read ?? unreadable(field, cell)
}

/** Quotation marks around an answer are no part of it; around a name they may be. */
function plainCell(field: FieldId, cell: Cell): Cell {
  const { type } = fieldSpec(field)
  return cell.kind !== 'text' || type === 'text' || type === 'code' ? cell : { kind: 'text', text: unquote(cell.text) }
}

function unreadable(field: FieldId, cell: Cell): Coerced {
  return {
    value: unknownValue(field, 'unreadable'),
    issue: { code: 'cell-unreadable', args: { text: tidy(cell.text) } },
  }
}
