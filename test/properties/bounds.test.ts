import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareRatios, type Ratio } from '../../src/domain/rate.ts'
import { GAP, MET, OUT } from '../../src/domain/verdict.ts'
import { rateOf } from '../../src/rates/bounds.ts'
import { sumRate } from '../../src/rates/sum-rate.ts'
import type { SumRow } from '../../src/rates/sum-row.ts'
import { createTally } from '../../src/rates/tally.ts'

const sets = fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 7 })

/** Every rate that some way of deciding the units gives, those over nothing left out. */
function everyRate(units: readonly number[]): readonly Ratio[] {
  const outcomes = units.reduce<readonly Ratio[]>(
    (found, set) =>
      found.flatMap(({ numerator, denominator }) => [
        ...(set & MET ? [{ numerator: numerator + 1, denominator: denominator + 1 }] : []),
        ...(set & GAP ? [{ numerator, denominator: denominator + 1 }] : []),
        ...(set & OUT ? [{ numerator, denominator }] : []),
      ]),
    [{ numerator: 0, denominator: 0 }],
  )
  return outcomes.filter(({ denominator }) => denominator > 0)
}

function extremes(ratios: readonly Ratio[]) {
  const sorted = [...ratios].sort(compareRatios)
  return { low: sorted[0], high: sorted.at(-1) }
}

it('the interval of a rate is that of every way in which its units may turn out', () => {
  fc.assert(
    fc.property(sets, (units) => {
      const counter = createTally()
      for (const set of units) counter.add(set)
      const rate = rateOf(counter.tally())
      const { low, high } = extremes(everyRate(units))
      if (low === undefined || high === undefined) {
        expect([rate.low, rate.high].map(({ denominator }) => denominator)).toEqual([0, 0])
      } else {
        expect(rate.low.denominator * rate.high.denominator).toBeGreaterThan(0)
        expect([compareRatios(rate.low, low), compareRatios(rate.high, high)]).toEqual([0, 0])
      }
      expect(rate.numerator).toBe(units.filter((set) => set === MET).length)
      expect(rate.unknown).toBe(units.filter((set) => ![MET, GAP, OUT].includes(set)).length)
    }),
    { numRuns: 3000 },
  )
})

const span = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 }))
  .map(([low, width]) => ({ low, high: low + width }))

const sumRows: fc.Arbitrary<SumRow> = fc.oneof(
  fc.record({
    numerator: span,
    denominator: span,
    share: fc.constant('part' as const),
    counts: fc.constantFrom('yes', 'maybe') as fc.Arbitrary<'yes' | 'maybe'>,
  }),
  fc.record({
    numerator: fc.constantFrom({ low: 0, high: 0 }, { low: 0, high: 1 }, { low: 1, high: 1 }),
    denominator: span,
    share: fc.constant('same' as const),
    counts: fc.constantFrom('yes', 'maybe') as fc.Arbitrary<'yes' | 'maybe'>,
  }),
)

/** All whole points of a row, found by looking and not by corners. */
function pointsOf({ numerator, denominator, share, counts }: SumRow): readonly Ratio[] {
  const from = ({ low, high }: { low: number; high: number }) =>
    Array.from({ length: high - low + 1 }, (_, step) => low + step)
  const pairs = from(denominator).flatMap((below) =>
    from(numerator).map((above) => ({ numerator: share === 'same' ? above * below : above, denominator: below })),
  )
  const contradicts = numerator.low > denominator.high
  const fitting = share === 'part' && !contradicts ? pairs.filter((pair) => pair.numerator <= pair.denominator) : pairs
  return counts === 'maybe' ? [...fitting, { numerator: 0, denominator: 0 }] : fitting
}

it('the interval of a rate of sums is that of every way in which its rows may turn out', () => {
  fc.assert(
    fc.property(fc.array(sumRows, { minLength: 1, maxLength: 3 }), (rows) => {
      const sums = rows.reduce<readonly Ratio[]>(
        (found, row) =>
          found.flatMap((sum) =>
            pointsOf(row).map((point) => ({
              numerator: sum.numerator + point.numerator,
              denominator: sum.denominator + point.denominator,
            })),
          ),
        [{ numerator: 0, denominator: 0 }],
      )
      const { low, high } = extremes(sums.filter(({ denominator }) => denominator > 0))
      const rate = sumRate(rows.map((row) => ({ row, count: 1 })))
      if (low === undefined || high === undefined) return
      expect(compareRatios(rate.low, low)).toBe(0)
      const endless = sums.some(({ numerator, denominator }) => denominator === 0 && numerator > 0)
      if (!endless) expect(compareRatios(rate.high, high)).toBe(0)
    }),
    { numRuns: 2000 },
  )
})
