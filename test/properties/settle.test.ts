import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ratio } from '../../src/domain/rate.ts'
import { GAP, MET, OUT } from '../../src/domain/verdict.ts'
import { rateOf } from '../../src/rates/bounds.ts'
import { judgeGoal } from '../../src/rates/goal.ts'
import { settle } from '../../src/rates/settle.ts'

const outcomes = [MET, GAP, OUT] as const
const openSets = [MET | GAP, MET | OUT, GAP | OUT, MET | GAP | OUT]

const tallyOf = (sets: readonly number[]) =>
  Array.from({ length: 8 }, (_, set) => sets.filter((each) => each === set).length)

/** Every way in which units may turn out. */
function ways(sets: readonly number[]): readonly (readonly number[])[] {
  return sets.reduce<readonly (readonly number[])[]>(
    (found, set) => found.flatMap((way) => outcomes.filter((each) => (set & each) !== 0).map((each) => [...way, each])),
    [[]],
  )
}

function subsets(count: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (__, at) => at).filter((at) => (bits & (1 << at)) !== 0),
  )
}

/** What a goal comes to once some units are known. */
function verdictWith(
  decided: readonly number[],
  open: readonly number[],
  known: ReadonlyMap<number, number>,
  goal: Ratio,
) {
  return judgeGoal(rateOf(tallyOf([...decided, ...open.map((set, at) => known.get(at) ?? set)])), goal)
}

/** The fewest units whose answers can settle it this way, tried one by one; null if none do. */
function fewest(decided: readonly number[], open: readonly number[], goal: Ratio, wanted: 'reached' | 'missed') {
  const sizes = subsets(open.length)
    .filter((chosen) =>
      ways(chosen.map((at) => open[at] ?? 0)).some(
        (way) => verdictWith(decided, open, new Map(chosen.map((at, index) => [at, way[index] ?? 0])), goal) === wanted,
      ),
    )
    .map((chosen) => chosen.length)
  return sizes.length === 0 ? null : Math.min(...sizes)
}

const arbitrary = fc.record({
  // At least one unit is certainly counted, so that there is a rate whatever comes.
  decided: fc.array(fc.constantFrom(MET, GAP), { minLength: 1, maxLength: 4 }),
  open: fc.array(fc.constantFrom(...openSets), { minLength: 1, maxLength: 4 }),
  percent: fc.integer({ min: 1, max: 100 }),
})

test('no shorter list settles an undecided goal, and the list does if every unit turns out that way', () => {
  fc.assert(
    fc.property(arbitrary, ({ decided, open, percent }) => {
      const goal = { numerator: percent, denominator: 100 }
      fc.pre(verdictWith(decided, open, new Map(), goal) === 'undecided')
      const both = settle(
        tallyOf([...decided, ...open]),
        goal,
        open.map((set) => ({ set, answers: 1 })),
      )
      for (const [way, wanted, order] of [
        ['reach', 'reached', [MET, OUT, GAP]],
        ['miss', 'missed', [GAP, OUT, MET]],
      ] as const) {
        const settling = both[way]
        expect(settling?.least ?? null).toBe(fewest(decided, open, goal, wanted))
        expect(settling?.answers).toBe(settling?.least)
        const turned = (settling?.units ?? []).map(
          (at) => [at, order.find((each) => ((open[at] ?? 0) & each) !== 0) ?? 0] as const,
        )
        expect(verdictWith(decided, open, new Map(turned), goal)).toBe(wanted)
      }
    }),
    { numRuns: 300 },
  )
})

test('where units wait for several answers, the list still settles it and is never below the least', () => {
  const weighted = arbitrary.chain((one) =>
    fc.record({
      one: fc.constant(one),
      answers: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: one.open.length, maxLength: one.open.length }),
    }),
  )
  fc.assert(
    fc.property(weighted, ({ one: { decided, open, percent }, answers }) => {
      const goal = { numerator: percent, denominator: 100 }
      fc.pre(verdictWith(decided, open, new Map(), goal) === 'undecided')
      const { reach } = settle(
        tallyOf([...decided, ...open]),
        goal,
        open.map((set, at) => ({ set, answers: answers[at] ?? 1 })),
      )
      const order = [MET, OUT, GAP]
      const turned = (reach?.units ?? []).map(
        (at) => [at, order.find((each) => ((open[at] ?? 0) & each) !== 0) ?? 0] as const,
      )
      expect(verdictWith(decided, open, new Map(turned), goal)).toBe('reached')
      expect(reach?.least).toBe(fewest(decided, open, goal, 'reached'))
      expect(reach?.answers).toBe((reach?.units ?? []).reduce((sum, at) => sum + (answers[at] ?? 0), 0))
    }),
    { numRuns: 200 },
  )
})
