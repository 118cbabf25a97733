import type { FieldId } from '../domain/field.ts'
import type { Cell } from '../domain/grid.ts'
import { townshipName } from '../domain/township-name.ts'
import type { Coerced } from './coerced.ts'
import { readCode } from './credit-code.ts'
import { isNone } from './marks.ts'
import { squeeze, tidy } from './normalize-text.ts'
import { matches } from './read-answer.ts'
import { unknownValue } from './unknown-value.ts'
import type { TextPattern, Values } from './values.ts'

const words = /\p{L}/u

/**
 * A text cell: what stands there, null where it is stated that there is none (无, 否, 空缺), and nothing known where it is
 * still to be founded or named (拟建, 待选). Undefined for what is neither a word nor a tick.
 */
export function coerceTextCell(field: FieldId, cell: Cell, values: Values): Coerced | undefined {
  const text = squeeze(cell.text)
  const own = values.texts.get(field)
  const bare = text.replace(/^\((.*)\)$/u, '$1')
  if (isNone(cell, values) || values.answers.no.has(text) || own?.none.has(text) || own?.none.has(bare))
    return { value: { type: 'text', text: null } }
  if (own !== undefined && isOpen(text, own.open)) return { value: unknownValue(field, 'not-stated') }
  if (!isTick(text, values) && isWordless(cell, own?.named ?? false)) return undefined
  return { value: { type: 'text', text: field === 'township' ? townshipName(cell.text) : tidy(cell.text) } }
}

function isOpen(text: string, open: TextPattern): boolean {
  return open.is.has(text) || matches(text, open)
}

function isTick(text: string, { answers }: Values): boolean {
  return !/\d/u.test(text) && (answers.yes.has(text) || answers.checked.has(text))
}

/** Signs alone name nothing; nor do numbers and dates where a name is asked for. */
function isWordless({ kind, text }: Cell, isNamed: boolean): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  return isNamed && (kind !== 'text' || isDay(text) || !words.test(text))
}

/** `2012年6月`: digits and the words of a date. */
function isDay(text: string): boolean {
  return /^\d{4}\s*[年./-][\d年月日号./\s-]*$/u.test(text.normalize('NFKC'))
}

/** A code cell: the code, null where there is none, unknown where digits are lost. Its checks are for `readCode`. */
export function coerceCodeCell(_field: FieldId, cell: Cell): Coerced | undefined {
  const reading = readCode(cell)
  if (reading === undefined) return { value: { type: 'text', text: null } }
  if (reading.damaged) return { value: { type: 'text', text: undefined, why: 'damaged' } }
  return reading.code === '' ? undefined : { value: { type: 'text', text: reading.code } }
}
