import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rate } from '../../src/domain/rate.ts'
import { rateOf } from '../../src/rates/bounds.ts'
import { rankGroups } from '../../src/rates/rank.ts'

/** Met, gap, and units of which only the base is certain. */
function rate(met: number, gap: number, either = 0): Rate {
  return rateOf([0, met, gap, either, 0, 0, 0, 0])
}

const places = (...rates: readonly Rate[]) => rankGroups(rates.map((each) => [each])).map(({ place }) => place)

describe('a ranking', () => {
  it('gives equal ratios the same place and skips the next one', () => {
    expect(places(rate(1, 1), rate(9, 1), rate(2, 2), rate(0, 5))).toEqual([2, 1, 2, 4])
  })

  it('compares the ratios themselves, not what is shown of them', () => {
    expect(places(rate(33_333, 66_667), rate(1, 2))).toEqual([2, 1])
  })

  it('does not rank a group without a base', () => {
    const [empty, other] = rankGroups([[rate(0, 0)], [rate(1, 4)]])
    expect(empty).toEqual({ place: null, placeRange: null })
    expect(other).toEqual({ place: 1, placeRange: [1, 1] })
  })

  it('shows the places that the unknowns leave open', () => {
    // 5/10 with two unknown: 5/12 to 7/12. 6/12 lies within it; 1/12 lies below.
    const standings = rankGroups([[rate(5, 5, 2)], [rate(6, 6)], [rate(1, 11)]])
    expect(standings.map(({ placeRange }) => placeRange)).toEqual([
      [1, 2],
      [1, 2],
      [3, 3],
    ])
  })

  it('lets a second indicator decide a tie, and a further empty base stand behind', () => {
    const standings = rankGroups([
      [rate(1, 1), rate(0, 0)],
      [rate(2, 2), rate(1, 3)],
      [rate(3, 3), rate(3, 1)],
    ])
    expect(standings.map(({ place }) => place)).toEqual([3, 2, 1])
  })
})

describe('the range of places', () => {
  const groups = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(2)), { minLength: 1, maxLength: 4 })

  it('holds every place that a group can take once its unknowns are settled', () => {
    fc.assert(
      fc.property(groups, fc.infiniteStream(fc.nat(2)), (counts, settle) => {
        const standings = rankGroups(counts.map(([met, gap, either]) => [rate(met, gap, either)]))
        const settled = counts.map(([met, gap, either]) => {
          const turned = Math.min(either, settle.next().value ?? 0)
          return rate(met + turned, gap + either - turned)
        })
        rankGroups(settled.map((each) => [each])).forEach(({ place }, at) => {
          const range = standings[at]?.placeRange
          if (place === null || range === null || range === undefined) return
          expect(place).toBeGreaterThanOrEqual(range[0])
          expect(place).toBeLessThanOrEqual(range[1])
        })
      }),
    )
  })
})
