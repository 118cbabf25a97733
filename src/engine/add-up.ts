import type { AuditFacts, JudgedFacts, OrganizationFacts, PackFacts, ReportPlan } from '../domain/report.ts'
import type { CountedSheet } from './counted-sheet.ts'
import { createGroupMembers, type GroupMember } from './group-members.ts'
import { createIndicatorAudit, type IndicatorState } from './indicators.ts'
import { createGroupAudit } from './joint-groups.ts'
import { isRepeated } from './organization-facts.ts'
import { createPartition } from './partition.ts'
import { planLists } from './plan-lists.ts'
import { createSummary, type SummaryState } from './summary.ts'
import { createTargetAudit } from './targets.ts'
import { notListed } from './unit-letters.ts'

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
  const sum = createTotals(plan)
  for (const organization of organizations) sum.add(organization)
  return sum.totals(exclusions, sheets)
}

/** Adds up units one by one, or what others have added up. */
export interface TotalsSum {
  add(organization: OrganizationFacts): void
  totals(exclusions: PackFacts['exclusions'], sheets: readonly CountedSheet[]): Totals
  state(): TotalsState
  /** Adds what another sum by the same plan had: the result is that of its units one by one. */
  absorb(state: TotalsState): void
}

/** What was added up, as plain data: much less than the units. */
export interface TotalsState {
  readonly summary: SummaryState
  readonly indicators: readonly IndicatorState[]
  readonly targets: readonly number[]
  readonly places: readonly (readonly [place: string, count: number])[]
  /** Units that belong, or may belong, to a group that they name, or certainly to one that they do not, in their order. */
  readonly members: readonly GroupMember[]
  /** Units that are, or may be, on a planning list, in their order. */
  readonly listed: readonly OrganizationFacts[]
}

/** Totals of nothing yet. */
export function createTotals(plan: ReportPlan): TotalsSum {
  const [summary, indicators, targets, returns] = [
    createSummary(plan),
    createIndicatorAudit(plan),
    createTargetAudit(plan),
    createPartition(plan),
  ]
  const members = createGroupMembers()
  const listed: OrganizationFacts[] = []
  return {
    add(organization) {
      summary.add(organization)
      const { judged } = organization
      if (judged === undefined || isRepeated(organization)) return
      indicators.add(organization, judged)
      targets.add(judged)
      returns.add(judged)
      const { key, township } = organization
      if (judged.groups?.some(isTelling)) members.add({ key, township, groups: judged.groups })
      if (mayBeListed(judged)) listed.push(organization)
    },
    totals(exclusions, sheets) {
      const filled = sheets.filter(({ units }) => units > 0).map(({ basis }) => basis)
      const { groupTargets, ...grouped } = groupTotals(plan, members)
      return {
        summary: summary.facts(exclusions),
        targets: [...targets.facts(filled), ...groupTargets],
        indicators: indicators.facts(),
        partition: returns.facts(),
        ...grouped,
        ...(plan.plans === undefined ? {} : { plans: planLists(plan.plans, listed, filled) }),
      }
    },
    state: () => ({
      ...{ summary: summary.state(), indicators: indicators.state(), targets: targets.state() },
      ...{ places: returns.state(), members: [...members], listed },
    }),
    absorb(state) {
      summary.absorb(state.summary)
      indicators.absorb(state.indicators)
      targets.absorb(state.targets)
      returns.absorb(state.places)
      for (const member of state.members) members.add(member)
      listed.push(...state.listed)
    },
  }
}

/** Who may belong to a group and names none adds nothing to any. */
function isTelling(membership: NonNullable<JudgedFacts['groups']>[number]): boolean {
  return membership !== null && (membership.certain || membership.texts.some((text) => text !== null))
}

function mayBeListed({ plans = '' }: JudgedFacts): boolean {
  for (let at = 0; at < plans.length; at += 1) if (plans[at] !== notListed) return true
  return false
}

function groupTotals(plan: ReportPlan, members: Iterable<GroupMember>) {
  const groups = plan.groups.map(createGroupAudit)
  for (const member of members) for (const group of groups) group.add(member)
  const grouped = groups.map((group) => group.facts())
  return {
    groupTargets: grouped.map(({ target }) => target),
    jointGroups: grouped.flatMap((group) => group.groups),
    joint: grouped[0]?.joint ?? { groups: 0, units: 0, unnamed: 0, largest: 0 },
  }
}
