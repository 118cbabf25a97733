import type { Ratio } from '../domain/rate.ts'
import type { ReportPlan } from '../domain/report.ts'
import { indicatorOfTarget } from '../domain/target-indicator.ts'
import { goalRatio } from '../rates/goal.ts'

/** Goals of the pack by indicator, null where it sets none: every unit for a target that must be met. Sums have no units to close. */
export function goalsOfPlan({ indicators, targets }: ReportPlan): ReadonlyMap<string, Ratio | null> {
  return new Map<string, Ratio | null>([
    ...indicators.filter(({ adds }) => adds === 'units').map(({ id, goal }) => [id, goal] as const),
    ...targets.map(({ id, force }) => [indicatorOfTarget(id), force === 'must' ? goalRatio(100) : null] as const),
  ])
}
