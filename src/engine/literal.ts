import { parseIsoDay } from '../domain/civil-date.ts'
import { Fault } from '../domain/fault.ts'
import { type FieldId, fieldSpec } from '../domain/field.ts'
import { exactly, no, option, type Value, yes } from '../domain/value.ts'

type Literal = number | string | boolean | null

/** A literal of a pack as a value of the field it is compared with; dates are ISO texts, `null` is stated to be none. */
export function literalValue(literal: Literal, field: FieldId): Value {
  const value = valueFor(literal, fieldSpec(field).type)
  if (value === undefined) throw new Fault('internal', { problem: `literal ${String(literal)} for ${field}` })
  return value
}

function valueFor(literal: Literal, type: ReturnType<typeof fieldSpec>['type']): Value | undefined {
  switch (type) {
    case 'count':
    case 'amount':
      return typeof literal === 'number' ? exactly(literal) : undefined
    case 'date':
      return dayValue(literal)
    case 'choice':
      return typeof literal === 'string' ? option(literal) : undefined
    case 'boolean':
    case 'presence':
      return typeof literal === 'boolean' ? option(literal ? yes : no) : undefined
    default:
      return literal === null || typeof literal === 'string' ? { type: 'text', text: literal } : undefined
  }
}

function dayValue(literal: Literal): Value | undefined {
  const day = typeof literal === 'string' ? parseIsoDay(literal) : undefined
  return day === undefined ? undefined : exactly(day)
}
