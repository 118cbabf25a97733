import type { FieldId } from '../domain/field.ts'
import type { Cell } from '../domain/grid.ts'
import { exactly } from '../domain/value.ts'
import type { Coerced } from './coerced.ts'
import { splitNote } from './count-note.ts'
import { isNone } from './marks.ts'
import { hidesDigits, squeeze, tidy } from './normalize-text.ts'
import { type Quantity, readQuantity } from './quantity.ts'
import type { Values } from './values.ts'

/** The least difference between two amounts: one yuan, in units of ten thousand. */
const step = 0.0001

/** Reads an amount cell in the field's unit (`1.2亿` is 12000 万元); a stated none is 0. Undefined if it is no amount. */
export function coerceAmountCell(field: FieldId, cell: Cell, values: Values): Coerced | undefined {
  if (cell.kind === 'number') return amountOfNumber(cell.number, cell.text, values)
  if (isNone(cell, values) || values.answers.no.has(squeeze(cell.text))) return { value: exactly(0) }
  if (cell.kind !== 'text' || hidesDigits(cell.text)) return undefined
  return coerceAmount(field, tidy(cell.text), values)
}

function coerceAmount(field: FieldId, shown: string, values: Values): Coerced | undefined {
  const text = squeeze(shown).replace(/^['‘’`]/u, '')
  const whole = amountOf(field, text, values)
  if (whole !== undefined) return present(whole, shown)
  const split = splitNote(text, values.notes)
  const base = split && amountOf(field, split.base, values)
  if (split === undefined || base === undefined) return undefined
  if (values.notes.doubt.some((word) => split.note.includes(word))) return undefined
  return { issue: { code: 'cell-ignored-note', args: { text: shown, note: split.note } }, ...present(base, shown) }
}

function amountOfNumber(number: number, text: string, { amounts }: Values): Coerced | undefined {
  const amount = Number((number * amounts.columnUnit).toPrecision(12))
  return Math.abs(amount) > amounts.largest || /[%％]/u.test(text) ? undefined : { value: exactly(amount) }
}

function amountOf(field: FieldId, text: string, values: Values): Quantity | undefined {
  const { numbers, amounts } = values
  const fillers = numbers.fillersByField.get(field)
  const negative = /^-(?=\d)/u.test(text)
  const quantity = readQuantity(negative ? text.slice(1) : text, {
    words: numbers,
    fillers: fillers === undefined ? [] : [fillers],
    units: amounts.units,
    unit: amounts.columnUnit,
    step,
  })
  if (quantity === undefined || quantity.low > amounts.largest) return undefined
  if (!negative) return quantity
  return quantity.low === quantity.high ? { low: -quantity.low, high: -quantity.high } : undefined
}

function present({ low, high }: Quantity, text: string): Coerced {
  if (low === high) return { value: { type: 'span', low, high } }
  const args = { text, low, high: high === Infinity ? null : high }
  return { value: { type: 'span', low, high, why: 'approximate' }, issue: { code: 'cell-approximate', args } }
}
