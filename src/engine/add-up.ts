import type { AuditFacts, OrganizationFacts, PackFacts, ReportPlan } from '../domain/report.ts'
import type { CountedSheet } from './counted-sheet.ts'
import { createIndicatorAudit } from './indicators.ts'
import { createGroupAudit } from './joint-groups.ts'
import { isRepeated } from './organization-facts.ts'
import { createPartition } from './partition.ts'
import { planLists } from './plan-lists.ts'
import { summarize } from './summary.ts'
import { createTargetAudit } from './targets.ts'

/** Every total of an audit. */
export type Totals = Pick<
  AuditFacts,
  'summary' | 'targets' | 'indicators' | 'partition' | 'jointGroups' | 'joint' | 'plans'
>

/** The units of one or more audits, with what is added up. */
export interface Judged {
  readonly plan: ReportPlan
  readonly exclusions: PackFacts['exclusions']
  readonly organizations: readonly OrganizationFacts[]
  readonly sheets: readonly CountedSheet[]
}

/** Adds up units that were judged, wherever they come from: neither records nor the rule pack are needed. */
export function addUp({ plan, exclusions, organizations, sheets }: Judged): Totals {
  const indicators = createIndicatorAudit(plan)
  const targets = createTargetAudit(plan)
  const returns = createPartition(plan)
  const groups = plan.groups.map(createGroupAudit)
  for (const organization of organizations) {
    const { judged } = organization
    if (judged === undefined || isRepeated(organization)) continue
    indicators.add(organization, judged)
    targets.add(judged)
    returns.add(judged)
    for (const group of groups) group.add(organization, judged)
  }
  const grouped = groups.map((group) => group.facts())
  const filled = sheets.filter(({ units }) => units > 0).map(({ basis }) => basis)
  return {
    summary: summarize(plan, organizations, exclusions),
    targets: [...targets.facts(filled), ...grouped.map(({ target }) => target)],
    indicators: indicators.facts(),
    partition: returns.facts(),
    jointGroups: grouped.flatMap((group) => group.groups),
    joint: grouped[0]?.joint ?? { groups: 0, units: 0, unnamed: 0, largest: 0 },
    ...(plan.plans === undefined ? {} : { plans: planLists(plan.plans, organizations, filled) }),
  }
}
