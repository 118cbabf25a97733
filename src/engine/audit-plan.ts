import type { Ratio } from '../domain/rate.ts'
import type { Breakdown, PlanRules, ReportPlan } from '../domain/report.ts'
import type { PartitionRules } from '../pack/partition-schema.ts'
import type { Measured, PackGroup, PackIndicator, PackPlan, ResolvedPack } from '../pack/schema.ts'
import { goalRatio } from '../rates/goal.ts'

/** What an audit by a pack adds up: everything that totals need beside the units. A report carries it. */
export function planOf(
  { pack, parameters }: ResolvedPack,
  { breakdowns, partition }: { readonly breakdowns: readonly Breakdown[]; readonly partition: PartitionRules },
): ReportPlan {
  return {
    breakdowns: [...breakdowns],
    indicators: pack.indicators.map(({ id, title, goal, of, over }) => ({
      ...{ id, title },
      goal: goalOf(goal, parameters),
      adds: addsOf(of, over),
    })),
    targets: pack.targets.map(({ id, clause, title, force, kind }) => ({ id, clause, title, force, kind })),
    groups: pack.groups.map((group) => ({
      ...{ id: group.id, clause: group.clause, title: group.title, force: group.force },
      by: [...group.by],
      limit: limitOf(group.limit, parameters),
    })),
    ...(pack.plans === undefined ? {} : { plans: pack.plans.map((plan) => planRulesOf(plan, parameters)) }),
    partition: {
      rows: partition.rows.map(({ id, title, indent }) => ({ id, title, indent })),
      columns: partition.columns.map(({ id, title }) => ({ id, title })),
    },
  }
}

function addsOf(of: Measured, over: Measured): ReportPlan['indicators'][number]['adds'] {
  const [part, whole] = [of, over].map((measured) => ('sum' in measured ? measured.sum : null))
  if (part === null && whole === null) return 'units'
  return part === whole ? 'same' : 'part'
}

/** The goal of an indicator; null without one and while its parameter is not set. */
function goalOf(goal: PackIndicator['goal'], parameters: ResolvedPack['parameters']): Ratio | null {
  if (goal === undefined) return null
  const percent = typeof goal.percent === 'number' ? goal.percent : parameters.get(goal.percent.param)?.value
  return typeof percent === 'number' ? goalRatio(percent) : null
}

function planRulesOf(plan: PackPlan, parameters: ResolvedPack['parameters']): PlanRules {
  const { id, clause, title, kind, per, tiers, order, take } = plan
  return {
    ...{ id, clause, title, kind, per },
    take: take === undefined ? null : limitOf(take, parameters),
    tiers: tiers.map((tier) => ({ id: tier.id, title: tier.title })),
    order: order.map(({ field, units, direction }) => ({ by: field ?? units ?? 'all', direction })),
  }
}

/** A limit, or null while its parameter is not set. */
function limitOf(limit: PackGroup['limit'], parameters: ResolvedPack['parameters']): number | null {
  const value = typeof limit === 'number' ? limit : parameters.get(limit.param)?.value
  return typeof value === 'number' ? value : null
}
