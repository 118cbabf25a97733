import type { IndicatorFacts, OrganizationFacts, ReportPlan } from '../domain/report.ts'
import { createIndicatorAudit } from '../engine/indicators.ts'

/** The figures of a plan over some units, by what each of them adds; units that repeat another must not be among them. */
export function figuresOfUnits(plan: ReportPlan, units: readonly OrganizationFacts[]): readonly IndicatorFacts[] {
  const audit = createIndicatorAudit(plan)
  for (const unit of units) if (unit.judged !== undefined) audit.add(unit, unit.judged)
  return audit.facts()
}
