import type { Rate } from '../domain/rate.ts'
import { compareOrEmpty } from './compare-rates.ts'
import { placeRanges } from './place-range.ts'

/** Where a group stands: its place and the places that the unknowns leave open; null for both where its base is empty. */
export interface Standing {
  readonly place: number | null
  readonly placeRange: readonly [best: number, worst: number] | null
}

/**
 * 名次 by the exact ratio: a place is one more than the number of groups strictly ahead, so equal ratios share it and the next
 * is skipped. `rates` has the indicators of one group in the order in which they decide. A group with an empty base has neither a place
 * nor a range.
 */
export function rankGroups(groups: readonly (readonly Rate[])[]): readonly Standing[] {
  const ranges = placeRanges(groups)
  const places = placesOf(groups)
  return groups.map(([first], at): Standing => {
    if (first === undefined || first.denominator === 0) return unranked
    return { place: places[at] ?? null, placeRange: ranges[at] ?? null }
  })
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
