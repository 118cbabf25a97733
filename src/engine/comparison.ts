import { FALSE, TRUE, type Truth, truthOf, UNKNOWN } from '../domain/truth.ts'
import type { OptionsValue, SpanValue, TextValue, Value } from '../domain/value.ts'

/** Three-valued comparison of two spans: decided only if every pair of numbers agrees. */
export type SpanComparison = (left: SpanValue, right: SpanValue) => Truth

/** The order operators over spans of numbers or days. */
export const spanComparisons = {
  gt: (left, right) => ordered(left.low > right.high, left.high <= right.low),
  gte: (left, right) => ordered(left.low >= right.high, left.high < right.low),
  lt: (left, right) => ordered(left.high < right.low, left.low >= right.high),
  lte: (left, right) => ordered(left.high <= right.low, left.low > right.high),
} as const satisfies Readonly<Record<string, SpanComparison>>

export type OrderOperator = keyof typeof spanComparisons

/** Whether two values are the same: unknown while they may or may not be. Values of different types are not comparable. */
export function same(left: Value | undefined, right: Value | undefined): Truth {
  if (left === undefined || right === undefined || left.type !== right.type) return UNKNOWN
  if (left.type === 'span') return sameSpan(left, right as SpanValue)
  if (left.type === 'text') return sameText(left, right as TextValue)
  return sameOption(left, right as OptionsValue)
}

/** Whether every, some or none of the options that are still possible are among those wanted. */
export function amongOptions({ options }: OptionsValue, wanted: readonly string[]): Truth {
  if (options.length === 1) return wanted.includes(options[0] ?? '') ? TRUE : FALSE
  let inside = 0
  for (const option of options) if (wanted.includes(option)) inside += 1
  if (inside === 0) return FALSE
  return inside === options.length ? TRUE : UNKNOWN
}

/** Whether every, some or none of the whole numbers of a span are among those wanted (`wanted` without repetition). */
export function amongNumbers(value: SpanValue, wanted: readonly number[]): Truth {
  const inside = wanted.filter((number) => number >= value.low && number <= value.high).length
  if (inside === 0) return FALSE
  return value.high - value.low + 1 === inside ? TRUE : UNKNOWN
}

/** Whether a text is one of those wanted, where `null` is stated to be none; unknown if the text is. */
export function amongTexts(value: TextValue, wanted: readonly (string | null)[]): Truth {
  if (value.text === undefined) return UNKNOWN
  return truthOf(wanted.includes(value.text === null ? null : value.text.trim()))
}

function ordered(holds: boolean, fails: boolean): Truth {
  if (holds) return TRUE
  return fails ? FALSE : UNKNOWN
}

function sameSpan(left: SpanValue, right: SpanValue): Truth {
  if (left.high < right.low || left.low > right.high) return FALSE
  return left.low === left.high && right.low === right.high ? TRUE : UNKNOWN
}

function sameText(left: TextValue, right: TextValue): Truth {
  if (left.text === undefined || right.text === undefined) return UNKNOWN
  return truthOf(left.text === right.text || left.text?.trim() === right.text?.trim())
}

function sameOption(left: OptionsValue, right: OptionsValue): Truth {
  if (!left.options.some((option) => right.options.includes(option))) return FALSE
  return left.options.length === 1 && right.options.length === 1 ? TRUE : UNKNOWN
}
