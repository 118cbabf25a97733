import { type FieldId, type FieldType, fieldSpec } from '../domain/field.ts'
import { flatText } from '../domain/flat-text.ts'
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

/** Reads the cells of one field. */
export type Coercer = (cell: Cell | undefined) => Coerced

const coercers = new WeakMap<Values, Map<FieldId, Coercer>>()
const longestKept = 40
const mostKept = 4_000

/** Reads a cell as a field. Never throws: a blank cell is unknown, and so is one that cannot be understood. */
export function coerce(field: FieldId, cell: Cell | undefined, values: Values): Coerced {
  return coercerOf(field, values)(cell)
}

/** The same for those who read many cells of a field. */
export function coercerOf(field: FieldId, values: Values): Coercer {
  const known = coercers.get(values)
  const fields = known ?? new Map<FieldId, Coercer>()
  if (known === undefined) coercers.set(values, fields)
  const found = fields.get(field)
  if (found !== undefined) return found
  const made = createCoercer(field, values)
  fields.set(field, made)
  return made
}

/** Remembers what a ledger says, most of which comes again and again: 无, 是, 私营企业, 3. */
function createCoercer(field: FieldId, values: Values): Coercer {
  const blank = readCell(field, undefined, values)
  const texts = new Map<string, Coerced>()
  return (cell) => {
    if (cell === undefined) return blank
    if (cell.kind !== 'text') return readCell(field, cell, values)
    const known = texts.get(cell.text)
    if (known !== undefined) return known
    const read = readCell(field, cell, values)
    if (cell.text.length <= longestKept && texts.size < mostKept) texts.set(flatText(cell.text), read)
    return read
  }
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
