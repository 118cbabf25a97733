import type { Value } from './value.ts'

/**
 * The slot of a value is a small number for what it leaves possible, by which the class of a value is looked up in a table. Two values of
 * one slot leave the same possible, but for texts that name something, which all have one. A ledger says a few things over and over, so
 * that nearly all of its values have a slot.
 */
export function slotOf(value: Value): number {
  if (value.type === 'span') return spanSlot(value.low, value.high)
  if (value.type === 'options') return optionsSlot(value.options)
  return value.text === undefined ? unknownText : value.text === null ? noText : namedSlot
}

/** The slot of all values that have none of their own. */
export const noSlot = 0
/** The slot of every text that names something. */
export const namedSlot = 1
/** The slot of a column that is not there. */
export const absentSlot = 3
const noText = 5
const unknownText = 7
const firstOther = 9

/** Exact numbers up to this have the even slots from 2 on: all counts of people, and days up to 2059. A slot fits into 16 bits. */
const highestNumber = 32_766
/** Other spans and lists of options that are given a slot at most: odd ones, in the order in which they come. */
const mostOthers = 4096

const others = { given: 0 }
const spans = new Map<number, Map<number, number>>()
const options = new Map<string, number>()
/** Many values have the same list of options. */
const lists = new WeakMap<readonly string[], number>()

function spanSlot(low: number, high: number): number {
  // A whole number for the engine too: else it keeps a fraction, and takes ten times as long to look up.
  if (low === high) return low >= 0 && low <= highestNumber && Number.isInteger(low) ? (2 * low + 2) | 0 : noSlot
  const known = spans.get(low)?.get(high)
  if (known !== undefined) return known
  const made = nextSlot()
  if (made === noSlot) return noSlot
  spans.set(low, (spans.get(low) ?? new Map<number, number>()).set(high, made))
  return made
}

function optionsSlot(list: readonly string[]): number {
  const [only = ''] = list
  if (list.length === 1) return options.get(only) ?? keepOptions(only)
  const known = lists.get(list)
  if (known !== undefined) return known
  const spelled = list.join('|')
  const made = options.get(spelled) ?? keepOptions(spelled)
  lists.set(list, made)
  return made
}

function keepOptions(spelled: string): number {
  const made = nextSlot()
  if (made !== noSlot) options.set(spelled, made)
  return made
}

function nextSlot(): number {
  if (others.given >= mostOthers) return noSlot
  others.given += 1
  return firstOther + 2 * (others.given - 1)
}
