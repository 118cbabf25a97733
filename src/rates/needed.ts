import type { Ratio, Tally } from '../domain/rate.ts'
import { GAP, MET, OUT, type OutcomeSet } from '../domain/verdict.ts'

/** How many gaps have to be closed until a goal is reached: by what is known, and over every way the unknowns may turn out. */
export interface Needed {
  /** The open units left aside, as the printed rate leaves them aside. */
  readonly known: number
  /** If every open unit turns out as well as it can. */
  readonly atBest: number
  /** If every open unit turns out as badly as it can; those that turn out a gap have to be closed, too. */
  readonly atWorst: number
}

/** What one unit adds to the lack: a gap adds most, a unit that is met takes away. */
const best = [MET, OUT, GAP] as const
const worst = [GAP, OUT, MET] as const

/**
 * The least number of gaps whose closing lifts met ÷ (met + gap) to the goal, a fraction of at most 1. Closing a gap leaves the base as
 * it is, so the lack is ⌈goal × base⌉ − met; every unit moves it on its own, which makes the two ends exact. Integers only.
 */
export function neededFor(tally: Tally, goal: Ratio): Needed {
  const settled: readonly OutcomeSet[] = [MET, GAP]
  const known = tally.map((count, set) => (settled.includes(set) ? count : 0))
  return {
    known: lackOf(known, goal, best),
    atBest: lackOf(tally, goal, best),
    atWorst: lackOf(tally, goal, worst),
  }
}

function lackOf(tally: Tally, goal: Ratio, preferred: typeof best | typeof worst): number {
  const turned = { [MET]: 0, [GAP]: 0, [OUT]: 0 }
  for (const [set, count] of tally.entries()) {
    const outcome = preferred.find((each) => (set & each) !== 0)
    if (outcome !== undefined) turned[outcome] += count
  }
  return lackOfRate({ numerator: turned[MET], denominator: turned[MET] + turned[GAP] }, goal)
}

/** By how much a numerator must grow for its rate to reach a goal, the base staying as it is: ⌈goal × base⌉ − numerator, at least 0. */
export function lackOfRate(rate: Ratio, goal: Ratio): number {
  const [numerator, denominator] = [BigInt(goal.numerator), BigInt(goal.denominator)]
  const wanted = (numerator * BigInt(rate.denominator) + denominator - 1n) / denominator
  return Math.max(0, Number(wanted) - rate.numerator)
}
