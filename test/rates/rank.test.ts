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
  it('puts nobody behind a group that may turn out to have no base', () => {
    // The one unit of the first group is covered, or not in the base at all.
    const perhaps = rateOf([0, 0, 0, 0, 0, 1, 0, 0])
    const [other, last] = rankGroups([[rate(1, 1)], [rate(0, 1)], [perhaps]])
    expect(other).toEqual({ place: 1, placeRange: [1, 2] })
    expect(last).toEqual({ place: 2, placeRange: [2, 3] })
  })

  it('follows the second indicator where the first is a tie', () => {
    const standings = rankGroups([
      [rate(1, 1), rate(1, 3)],
      [rate(2, 2), rate(3, 1)],
      [rate(3, 3), rate(0, 2, 2)],
    ])
    // By the second: 1/4, 3/4, and 0/4 to 2/4.
    expect(standings).toEqual([
      { place: 2, placeRange: [2, 3] },
      { place: 1, placeRange: [1, 1] },
      { place: 3, placeRange: [2, 3] },
    ])
  })

  it('is open where a tie of the first indicator is only possible', () => {
    // 1/3 to 2/3 against 2/3: at best a tie, which the second indicator decides for the first group.
    const standings = rankGroups([
      [rate(1, 1, 1), rate(1, 0)],
      [rate(2, 1), rate(0, 1)],
    ])
    expect(standings.map(({ placeRange }) => placeRange)).toEqual([
      [1, 2],
      [1, 2],
    ])
  })

  /** How one unit may still turn out in two indicators: sets of met 1, gap 2, out 4. */
  const unit = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
  const groups = fc.array(fc.array(unit, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 })
  type Unit = readonly [number, number]

  const tallied = (sets: readonly number[]) =>
    rateOf(Array.from({ length: 8 }, (_, set) => sets.filter((each) => each === set).length))
  const ratesOf = (county: readonly (readonly Unit[])[], indicators: 1 | 2) =>
    county.map((units) => [0, 1].slice(0, indicators).map((at) => tallied(units.map((sets) => sets[at] ?? 0))))
  const ways = (set: number) => [1, 2, 4].filter((outcome) => (set & outcome) !== 0)
  /** Every way in which all units of a county may turn out. */
  const worlds = (county: readonly (readonly Unit[])[], indicators: 1 | 2): Unit[][][] =>
    county.reduce<Unit[][][]>(
      (before, units) => {
        const settled = units.reduce<Unit[][]>(
          (done, [first, second]) =>
            done.flatMap((list) =>
              ways(first).flatMap((one) =>
                (indicators === 1 ? [1] : ways(second)).map((other): Unit[] => [...list, [one, other]]),
              ),
            ),
          [[]],
        )
        return before.flatMap((list) => settled.map((one) => [...list, one]))
      },
      [[]],
    )
  /** The best and the worst place of every group over all worlds, found by going through them. */
  const tried = (county: readonly (readonly Unit[])[], indicators: 1 | 2) => {
    const found = county.map(() => [Number.POSITIVE_INFINITY, 0] as [number, number])
    for (const world of worlds(county, indicators)) {
      rankGroups(ratesOf(world, indicators)).forEach(({ place }, at) => {
        const range = found[at]
        if (place === null || range === undefined) return
        range[0] = Math.min(range[0], place)
        range[1] = Math.max(range[1], place)
      })
    }
    return found
  }

  it('is from the best to the worst place over every way in which the units may turn out', () => {
    fc.assert(
      fc.property(groups, (county) => {
        const expected = tried(county, 1)
        rankGroups(ratesOf(county, 1)).forEach(({ placeRange }, at) => {
          if (placeRange !== null) expect(placeRange).toEqual(expected[at])
        })
      }),
      { numRuns: 60 },
    )
  })

  it('holds the place, and every place that can come out, with a second indicator', () => {
    const small = fc.array(fc.array(unit, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(small, (county) => {
        const expected = tried(county, 2)
        rankGroups(ratesOf(county, 2)).forEach(({ place, placeRange }, at) => {
          if (place === null || placeRange === null) return
          const all = [place, ...(expected[at] ?? [])]
          expect(Math.min(...all)).toBeGreaterThanOrEqual(placeRange[0])
          expect(Math.max(...all)).toBeLessThanOrEqual(placeRange[1])
        })
      }),
      { numRuns: 60 },
    )
  })
})
