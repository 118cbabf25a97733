import { choicesOf, type FieldId, fieldSpec } from './field.ts'
import { type UnknownReason, type Value, yesNo } from './value.ts'

/** The value of a field of which nothing is known: the widest span, every option, or no text. */
export function unknownValue(field: FieldId, why: UnknownReason): Value {
  const { type } = fieldSpec(field)
  if (type === 'text' || type === 'code') return { type: 'text', text: undefined, why }
  if (type === 'boolean' || type === 'presence') return { type: 'options', options: yesNo, why }
  if (type === 'choice') return { type: 'options', options: choicesOf(field).map((choice) => choice.id), why }
  return { type: 'span', low: type === 'date' ? -Infinity : 0, high: Infinity, why }
}
