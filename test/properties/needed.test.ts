import fc from 'fast-check'
import { expect, it } from 'vitest'
import { GAP, MET, OUT } from '../../src/domain/verdict.ts'
import { rateOf } from '../../src/rates/bounds.ts'
import { judgeGoal } from '../../src/rates/goal.ts'
import { neededFor } from '../../src/rates/needed.ts'

const units = fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 7 })
const goals = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.nat({ max: 12 }))
  .map(([denominator, part]) => ({ numerator: Math.min(part, denominator), denominator }))

function tallyOf(sets: readonly number[]): readonly number[] {
  return Array.from({ length: 8 }, (_, set) => sets.filter((each) => each === set).length)
}

/** Every way in which the units may turn out. */
function worlds(sets: readonly number[]): readonly (readonly number[])[] {
  return sets.reduce<readonly (readonly number[])[]>(
    (known, set) =>
      known.flatMap((world) => [MET, GAP, OUT].filter((one) => (set & one) !== 0).map((one) => [...world, one])),
    [[]],
  )
}

/** Closes gaps one after the other until the goal is reached. */
function triedOut(world: readonly number[], goal: { numerator: number; denominator: number }): number {
  const gaps = world.filter((one) => one === GAP).length
  const met = world.filter((one) => one === MET).length
  for (let closed = 0; closed <= gaps; closed += 1) {
    if ((met + closed) * goal.denominator >= goal.numerator * (met + gaps)) return closed
  }
  return Number.NaN
}

it('the least and the most that are needed are those of all the ways in which the unknowns may turn out', () => {
  fc.assert(
    fc.property(units, goals, (sets, goal) => {
      const lacks = worlds(sets).map((world) => triedOut(world, goal))
      const needed = neededFor(tallyOf(sets), goal)
      expect([needed.atBest, needed.atWorst]).toEqual([Math.min(...lacks), Math.max(...lacks)])
      const decided = sets.filter((set) => set === MET || set === GAP)
      expect(needed.known).toBe(triedOut(decided, goal))
    }),
    { numRuns: 300 },
  )
})

it('a goal that is surely reached needs nothing, and one that is missed needs something in any case', () => {
  const seen = new Set<unknown>()
  fc.assert(
    fc.property(units, goals, (sets, goal) => {
      const verdict = judgeGoal(rateOf(tallyOf(sets)), goal)
      const { atBest, atWorst } = neededFor(tallyOf(sets), goal)
      seen.add(verdict)
      if (verdict === 'reached') expect(atWorst).toBe(0)
      const counts = sets.some((set) => (set & OUT) === 0)
      if (verdict === 'missed' && counts) expect(atBest).toBeGreaterThan(0)
      if (verdict === 'undecided') expect(atWorst).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
  expect([...seen]).toEqual(expect.arrayContaining(['reached', 'missed', 'undecided']))
})
