import { parseIsoDay } from '../domain/civil-date.ts'
import { Fault } from '../domain/fault.ts'
import { type FieldId, type FieldType, fieldSpec } from '../domain/field.ts'
import { townshipName } from '../domain/township-name.ts'
import { exactly, no, option, type Value, yes } from '../domain/value.ts'

type Literal = number | string | boolean | null

/** A literal of a pack as a value of the field it is compared with; dates are ISO texts, `null` is stated to be none, townships as ledgers have them. */
export function literalValue(literal: Literal, field: FieldId): Value {
  const said = field === 'township' && typeof literal === 'string' ? townshipName(literal) : literal
  const value = valueFrom[fieldSpec(field).type](said)
  if (value === undefined) throw new Fault('internal', { problem: `literal ${String(literal)} for ${field}` })
  return value
}

/** By type of field; undefined for a literal that packs are checked not to have there. */
const valueFrom: Readonly<Record<FieldType, (literal: Literal) => Value | undefined>> = Object.freeze({
  text: textValue,
  code: textValue,
  count: numberValue,
  amount: numberValue,
  date: dayValue,
  choice: (literal: Literal) => (typeof literal === 'string' ? option(literal) : undefined),
  boolean: yesNoValue,
  presence: yesNoValue,
})

function textValue(literal: Literal): Value | undefined {
  return literal === null || typeof literal === 'string' ? { type: 'text', text: literal } : undefined
}

function numberValue(literal: Literal): Value | undefined {
  return typeof literal === 'number' ? exactly(literal) : undefined
}

function dayValue(literal: Literal): Value | undefined {
  const day = typeof literal === 'string' ? parseIsoDay(literal) : undefined
  return day === undefined ? undefined : exactly(day)
}

function yesNoValue(literal: Literal): Value | undefined {
  return typeof literal === 'boolean' ? option(literal ? yes : no) : undefined
}
