import type { Breakdown, IndicatorFacts, OrganizationFacts, ReportPlan } from '../domain/report.ts'
import { createIndicatorAudit } from '../engine/indicators.ts'
import { isRepeated } from '../engine/organization-facts.ts'
import { type FromFile, planIn } from './stored-figures.ts'

/** The figures of a plan over some units, by what each of them adds; units that repeat another must not be among them. */
export function figuresOfUnits(plan: ReportPlan, units: readonly OrganizationFacts[]): readonly IndicatorFacts[] {
  const audit = createIndicatorAudit(plan)
  for (const unit of units) if (unit.judged !== undefined) audit.add(unit, unit.judged)
  return audit.facts()
}

/**
 * The figures of a report over all units and by one breakdown, whether the report has it or not. A Fault `combine-no-units` if the report
 * does not say what its units add.
 */
export function figuresBy(report: FromFile, by: Breakdown): readonly IndicatorFacts[] {
  const plan = planIn(report)
  const { indicators, organizations } = report.facts
  if (plan.breakdowns.includes(by)) return indicators.filter(({ by: of }) => of === 'all' || of === by)
  return figuresOfUnits(
    { ...plan, breakdowns: [by] },
    organizations.filter((unit) => !isRepeated(unit)),
  )
}
