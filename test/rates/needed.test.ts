import { describe, expect, it } from 'vitest'
import { neededFor } from '../../src/rates/needed.ts'

/** Units by what they can still turn into: nothing, met, gap, met or gap, out, met or out, gap or out, anything. */
const tally = (met: number, gap: number, metOrGap = 0, metOrOut = 0, gapOrOut = 0, any = 0) => [
  ...[0, met, gap, metOrGap],
  ...[0, metOrOut, gapOrOut, any],
]
const all = { numerator: 100, denominator: 100 }
const half = { numerator: 1, denominator: 2 }

describe('units that a group needs for its goal', () => {
  it('are every gap where all units must be met', () => {
    expect(neededFor(tally(61, 19), all)).toEqual({ known: 19, atBest: 19, atWorst: 19 })
  })

  it('are rounded up: 3 of 7 need one more for a half, 4 of 8 none', () => {
    expect(neededFor(tally(3, 4), half).known).toBe(1)
    expect(neededFor(tally(4, 4), half).known).toBe(0)
  })

  it('are exact where the goal has decimals: 33.3 % of 1000 units are 333', () => {
    const goal = { numerator: 333, denominator: 1000 }
    expect(neededFor(tally(333, 667), goal).known).toBe(0)
    expect(neededFor(tally(332, 668), goal).known).toBe(1)
  })

  it('are between the best and the worst that open units leave possible', () => {
    // 5 met, 5 gaps and 4 open: all met is 9 of 14 (7 wanted), all gaps is 5 of 14 (7 wanted).
    expect(neededFor(tally(5, 5, 4), half)).toEqual({ known: 0, atBest: 0, atWorst: 2 })
    // A unit that is a gap or none at all stays out at best.
    expect(neededFor(tally(0, 1, 0, 0, 3), all)).toEqual({ known: 1, atBest: 1, atWorst: 4 })
    // A unit that is met or none at all comes in at best: 1 of 3 is short of a half by one, 2 of 4 is not.
    expect(neededFor(tally(1, 2, 0, 1), half)).toEqual({ known: 1, atBest: 0, atWorst: 1 })
  })

  it('are none where there is no unit', () => {
    expect(neededFor(tally(0, 0), all)).toEqual({ known: 0, atBest: 0, atWorst: 0 })
  })
})
