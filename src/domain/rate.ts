import { type GAP, type MET, type OUT, type OutcomeSet, outcomeSetCount } from './verdict.ts'

/** A ratio of integers, exact; the denominator may be zero, which prints as a dash. */
export interface Ratio {
  readonly numerator: number
  readonly denominator: number
}

/** 覆盖率: never a bare number. `low` and `high` hold over every way the unknowns may turn out. */
export interface Rate extends Ratio {
  /** Units that are not decided: counted in neither numerator nor denominator. */
  readonly unknown: number
  readonly low: Ratio
  readonly high: Ratio
}

/** How many units have each outcome set; index is the `OutcomeSet`. Tallies add up, so reports can be merged. */
export type Tally = readonly number[]

export const emptyTally: Tally = Object.freeze(new Array<number>(outcomeSetCount).fill(0))

/** What a rate can be broken down by. */
export const breakdowns = ['township', 'sector', 'kind', 'industry', 'park'] as const

export type Breakdown = (typeof breakdowns)[number]

/** Whether a goal is reached, missed, or left open by the unknowns. */
export const goalVerdicts = ['reached', 'missed', 'undecided'] as const

export type GoalVerdict = (typeof goalVerdicts)[number]

/** Order of two ratios with non-zero denominators by cross multiplication: negative, zero or positive. */
export function compareRatios(left: Ratio, right: Ratio): number {
  const difference =
    BigInt(left.numerator) * BigInt(right.denominator) - BigInt(right.numerator) * BigInt(left.denominator)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Sum of the counts of those outcome sets for which `includes` holds. */
export function countSets(tally: Tally, includes: (set: OutcomeSet) => boolean): number {
  return tally.reduce((sum, count, set) => (includes(set) ? sum + count : sum), 0)
}

/** True if the outcome set leaves `outcome` (one of MET, GAP, OUT) open. */
export function leavesOpen(set: OutcomeSet, outcome: typeof MET | typeof GAP | typeof OUT): boolean {
  return (set & outcome) !== 0
}
