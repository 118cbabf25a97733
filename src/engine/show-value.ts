import { formatDay } from '../domain/civil-date.ts'
import { type FieldId, fieldSpec } from '../domain/field.ts'
import type { Shown } from '../domain/report.ts'
import { onlyOption, type SpanValue, type Value, yes } from '../domain/value.ts'

/**
 * A value as reports carry it: a number, an ISO date (two with a slash between for a span of days), an option, true or
 * false, a text; a span of numbers as low and high; null where nothing is known or a text is stated to be none.
 */
export function showValue(value: Value | undefined, field: FieldId): Shown {
  if (value === undefined) return null
  const { type } = fieldSpec(field)
  if (value.type === 'span') return type === 'date' ? showDays(value) : showNumbers(value)
  if (value.type === 'text') return value.text ?? null
  const option = onlyOption(value)
  if (option === undefined) return null
  return type === 'choice' ? option : option === yes
}

/** The same of a field that counts. */
export function showNumber(value: Value | undefined): Shown {
  return value?.type === 'span' ? showNumbers(value) : null
}

function showNumbers({ low, high }: SpanValue): Shown {
  if (low === high) return low
  if (high !== Infinity) return { low, high }
  return low > 0 ? { low, high: null } : null
}

function showDays({ low, high }: SpanValue): Shown {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return null
  return low === high ? formatDay(low) : `${formatDay(low)}/${formatDay(high)}`
}
