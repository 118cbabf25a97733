import type { IndicatorFacts } from '../domain/report.ts'

/** What the id of an indicator begins with that is the attainment of a target. */
export const targetPrefix = 'target:'

/** True for the attainment of one target, which the table of targets shows too. */
export function isTargetIndicator({ id }: Pick<IndicatorFacts, 'id'>): boolean {
  return id.startsWith(targetPrefix)
}
