import type { Shortfall } from '../domain/bulletin.ts'
import type { RankedGroup } from '../domain/ranking.ts'
import type { Ratio } from '../domain/rate.ts'
import { compareText } from '../domain/text.ts'
import { goalRatio } from './goal.ts'
import { lackOfRate } from './needed.ts'

/** How many more units of the base must be covered for a rate to reach a goal (a fraction of 1); 0 if it does. */
export function unitsNeeded(rate: Ratio, goal: number): number {
  const { numerator, denominator } = goalRatio(goal)
  return lackOfRate(rate, { numerator: numerator * 100, denominator })
}

/** The groups below a goal, the nearest first. */
export function shortfallsOf(groups: readonly RankedGroup[], goal: number): readonly Shortfall[] {
  return groups
    .map((group) => ({ group, needed: unitsNeeded(group, goal) }))
    .filter(({ needed }) => needed > 0)
    .sort((left, right) => left.needed - right.needed || compareText(left.group.group ?? '', right.group.group ?? ''))
}
