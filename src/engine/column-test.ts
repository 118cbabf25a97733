import type { OperatorId } from '../domain/operators.ts'
import { FALSE, TRUE, truthOf, UNKNOWN } from '../domain/truth.ts'
import { isKnown, type Value } from '../domain/value.ts'
import { amongNumbers, amongOptions, amongTexts } from './comparison.ts'
import type { Test } from './compiled-node.ts'

/** Makes the test of a column against numbers, the first of which is the bound. */
type BoundTest = (index: number, bound: number) => Test

/**
 * The order operators as one closure each: a column against a constant is the hot path of an audit, and a shared closure
 * that calls its operator is three times slower.
 */
const boundTests: Readonly<Partial<Record<OperatorId, BoundTest>>> = Object.freeze({
  gt:
    (index: number, bound: number): Test =>
    (values) => {
      const value = values[index]?.value
      if (value?.type !== 'span') return UNKNOWN
      return value.low > bound ? TRUE : value.high <= bound ? FALSE : UNKNOWN
    },
  gte:
    (index: number, bound: number): Test =>
    (values) => {
      const value = values[index]?.value
      if (value?.type !== 'span') return UNKNOWN
      return value.low >= bound ? TRUE : value.high < bound ? FALSE : UNKNOWN
    },
  lt:
    (index: number, bound: number): Test =>
    (values) => {
      const value = values[index]?.value
      if (value?.type !== 'span') return UNKNOWN
      return value.high < bound ? TRUE : value.low >= bound ? FALSE : UNKNOWN
    },
  lte:
    (index: number, bound: number): Test =>
    (values) => {
      const value = values[index]?.value
      if (value?.type !== 'span') return UNKNOWN
      return value.high <= bound ? TRUE : value.low > bound ? FALSE : UNKNOWN
    },
})

/** The test of a column against constants of its own type; a value of another type leaves it open. */
export function columnTest(index: number, operator: OperatorId, constants: readonly Value[]): Test {
  const numbers = constants.flatMap((value) => (value.type === 'span' ? [value.low] : []))
  if (numbers.length > 0) return numberTest(index, operator, numbers)
  const options = constants.flatMap((value) => (value.type === 'options' ? value.options : []))
  if (options.length > 0) return optionTest(index, options)
  return textTest(
    index,
    constants.flatMap((value) => (value.type === 'text' ? [value.text?.trim() ?? null] : [])),
  )
}

/** Whether a column is exactly known. */
export function knownTest(index: number, flag: boolean): Test {
  return (_, known) => {
    const value = known[index]?.value
    return truthOf((value !== undefined && isKnown(value)) === flag)
  }
}

function numberTest(index: number, operator: OperatorId, numbers: readonly number[]): Test {
  const [bound = 0, upper = bound] = numbers
  if (operator === 'between') return rangeTest(index, bound, upper)
  const test = boundTests[operator]
  return test ? test(index, bound) : memberTest(index, [...new Set(numbers)])
}

function rangeTest(index: number, from: number, to: number): Test {
  return (values) => {
    const value = values[index]?.value
    if (value?.type !== 'span') return UNKNOWN
    if (value.high < from || value.low > to) return FALSE
    return value.low >= from && value.high <= to ? TRUE : UNKNOWN
  }
}

function memberTest(index: number, numbers: readonly number[]): Test {
  return (values) => {
    const value = values[index]?.value
    return value?.type === 'span' ? amongNumbers(value, numbers) : UNKNOWN
  }
}

function optionTest(index: number, options: readonly string[]): Test {
  return (values) => {
    const value = values[index]?.value
    return value?.type === 'options' ? amongOptions(value, options) : UNKNOWN
  }
}

function textTest(index: number, texts: readonly (string | null)[]): Test {
  return (values) => {
    const value = values[index]?.value
    return value?.type === 'text' ? amongTexts(value, texts) : UNKNOWN
  }
}
