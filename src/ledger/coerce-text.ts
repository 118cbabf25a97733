import type { FieldId } from '../domain/field.ts'
import type { Cell } from '../domain/grid.ts'
import type { Coerced } from './coerced.ts'
import { readCode } from './credit-code.ts'
import { isNone } from './marks.ts'
import { squeeze, tidy } from './normalize-text.ts'
import type { Values } from './values.ts'

/** A text cell: what stands there, or null where it is stated that there is none (无, 否, 空缺). */
export function coerceTextCell(field: FieldId, cell: Cell, values: Values): Coerced {
  const text = squeeze(cell.text)
  const none = isNone(cell, values) || values.answers.no.has(text) || values.texts.get(field)?.has(text)
  return { value: { type: 'text', text: none ? null : tidy(cell.text) } }
}

/** A code cell: the code, null where there is none, unknown where digits are lost. Its checks are for `readCode`. */
export function coerceCodeCell(_field: FieldId, cell: Cell): Coerced | undefined {
  const reading = readCode(cell)
  if (reading === undefined) return { value: { type: 'text', text: null } }
  if (reading.damaged) return { value: { type: 'text', text: undefined, why: 'damaged' } }
  return reading.code === '' ? undefined : { value: { type: 'text', text: reading.code } }
}
