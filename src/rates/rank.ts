import { compareRatios, type Rate, type Ratio } from '../domain/rate.ts'
import { wholeRatio } from './whole-ratio.ts'

/** Where a group stands: its place and the places that the unknowns leave open; null for both where its base is empty. */
export interface Standing {
  readonly place: number | null
  readonly placeRange: readonly [best: number, worst: number] | null
}

/**
 * 名次 by the exact ratio: a place is one more than the number of groups strictly ahead, so equal ratios share it and the next
 * is skipped. `rates` has the indicators of one group in the order in which they decide. The range looks at the first alone:
 * best = 1 + groups whose low is above this high, worst = 1 + groups whose high is above this low. A group with an empty base has neither.
 */
export function rankGroups(groups: readonly (readonly Rate[])[]): readonly Standing[] {
  const bounds = groups.map(([first]) => first)
  const lows = sortedRatios(bounds.map((rate) => rate?.low))
  const highs = sortedRatios(bounds.map((rate) => rate?.high))
  const places = placesOf(groups)
  return groups.map(([first], at): Standing => {
    if (first === undefined || first.denominator === 0) return unranked
    return {
      place: places[at] ?? null,
      placeRange: [1 + countAbove(lows, first.high), 1 + countAbove(highs, first.low) - itself(first)],
    }
  })
}

/** Whether a group's own high is among those above its low. */
function itself({ low, high }: Rate): number {
  return compare(high, low) > 0 ? 1 : 0
}

const unranked: Standing = Object.freeze({ place: null, placeRange: null })

function placesOf(groups: readonly (readonly Rate[])[]): readonly (number | undefined)[] {
  const order = groups
    .map((rates, at) => ({ rates, at }))
    .filter(({ rates }) => (rates[0]?.denominator ?? 0) > 0)
    .sort((left, right) => compareRates(right.rates, left.rates))
  const places: number[] = []
  order.forEach(({ rates, at }, index) => {
    const before = order[index - 1]
    places[at] = before && compareRates(before.rates, rates) === 0 ? (places[before.at] ?? index + 1) : index + 1
  })
  return places
}

/** Order by the first indicator that tells two groups apart; in a further indicator an empty base stands behind every rate. */
function compareRates(left: readonly Rate[], right: readonly Rate[]): number {
  for (const [at, rate] of left.entries()) {
    const other = right[at]
    if (other === undefined) return 0
    const order = compareOrEmpty(rate, other)
    if (order !== 0) return order
  }
  return 0
}

function compareOrEmpty(left: Ratio, right: Ratio): number {
  if (left.denominator === 0 || right.denominator === 0) {
    return Number(left.denominator !== 0) - Number(right.denominator !== 0)
  }
  return compare(left, right)
}

/** Sums of amounts may have decimals. */
function compare(left: Ratio, right: Ratio): number {
  return compareRatios(wholeRatio(left), wholeRatio(right))
}

function sortedRatios(ratios: readonly (Ratio | undefined)[]): readonly Ratio[] {
  return ratios
    .filter((ratio): ratio is Ratio => ratio !== undefined && (ratio.denominator > 0 || ratio.numerator > 0))
    .sort((left, right) => compare(right, left))
}

/** How many of the ratios, sorted from the highest, are above a bound. */
function countAbove(ratios: readonly Ratio[], bound: Ratio): number {
  let [low, high] = [0, ratios.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(ratios[middle] as Ratio, bound) > 0) low = middle + 1
    else high = middle
  }
  return low
}
