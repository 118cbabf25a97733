import type { Rate, Ratio } from '../domain/rate.ts'
import { compareOrEmpty, isRatio } from './compare-rates.ts'

/**
 * The best and the worst place that the unknowns leave to every group, by its rates in the order in which they decide. Best = 1 +
 * groups whose low is above this high, worst = 1 + groups whose high is above this low; where the two are equal, the next rate decides
 * in the same way. A rate whose base may turn out empty is ahead of nothing for certain.
 */
export function placeRanges(groups: readonly (readonly Rate[])[]): readonly (readonly [best: number, worst: number])[] {
  const all = endsOf(groups)
  return all.map((own) => {
    const others = all.filter((other) => other !== own)
    const ahead = (from: keyof Ends, over: keyof Ends) =>
      others.filter((other) => isAhead(other[from], own[over])).length
    return [1 + ahead('low', 'high'), 1 + ahead('high', 'low')]
  })
}

/** Of every rate of a group its ends, as positions in the order of all ends; those without a base come before all. */
interface Ends {
  readonly low: readonly number[]
  readonly high: readonly number[]
}

/** Exact ratios are put in order once, so that every two groups can be compared by whole numbers. */
function endsOf(groups: readonly (readonly Rate[])[]): readonly Ends[] {
  const positions = (groups[0] ?? []).map((_, at) => {
    const rates = groups.flatMap((group) => group[at] ?? [])
    return positionsOf(rates.flatMap((rate) => [surely(rate), rate.high]))
  })
  const position = (at: number, ratio: Ratio) => positions[at]?.get(ratio) ?? -1
  return groups.map((rates) => ({
    low: rates.map((rate, at) => position(at, surely(rate))),
    high: rates.map(({ high }, at) => position(at, high)),
  }))
}

const nothing: Ratio = Object.freeze({ numerator: 0, denominator: 0 })

/** What a rate is at least, if its base is not empty whatever comes. */
function surely({ denominator, low }: Rate): Ratio {
  return denominator > 0 ? low : nothing
}

/** The position of every ratio among all, equal ones sharing it. */
function positionsOf(ratios: readonly Ratio[]): ReadonlyMap<Ratio, number> {
  const sorted = ratios.filter(isRatio).sort(compareOrEmpty)
  const positions = new Map<Ratio, number>()
  let position = 0
  sorted.forEach((ratio, at) => {
    const before = sorted[at - 1]
    if (before !== undefined && compareOrEmpty(before, ratio) !== 0) position = at
    positions.set(ratio, position)
  })
  return positions
}

function isAhead(others: readonly number[], own: readonly number[]): boolean {
  const decides = others.findIndex((position, at) => position !== (own[at] ?? position))
  return decides !== -1 && (others[decides] ?? -1) > (own[decides] ?? -1)
}
