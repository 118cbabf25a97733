import type { PlanEntry, PlanRules } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import type { Candidate } from './plan-lists.ts'

type Units = NonNullable<PlanEntry['units']>

/**
 * The townships that certainly still lack something, by how many of their units are meant. Where few are wanted every open unit is
 * counted, where many are wanted none, so that what is not known never moves a township forward. Units of no township make none.
 */
export function townshipEntries(
  plan: PlanRules,
  candidates: readonly Candidate[],
): { readonly entries: readonly PlanEntry[]; readonly open: number } {
  const townships = new Map<string, Units>()
  for (const { unit, tier } of candidates) {
    if (unit.township === null) continue
    townships.set(unit.township, counted(townships.get(unit.township) ?? nothing(plan), tier))
  }
  const lacking = [...townships].filter(([, units]) => units.certain > 0)
  const sorted = lacking.sort(
    ([left, one], [right, other]) => compareUnits(plan, one, other) || compareText(left, right),
  )
  return {
    entries: sorted.map(([name, units], at) => ({
      organization: null,
      name,
      township: name,
      tier: null,
      place: at + 1,
      open: units.open > 0,
      values: plan.order.map(({ by }) => ({ by, value: numberOf(plan, by, units), cell: null })),
      cells: [],
      at: null,
      units,
    })),
    open: townships.size - lacking.length,
  }
}

function nothing({ tiers }: PlanRules): Units {
  return { certain: 0, open: 0, tiers: [...tiers.map(() => 0), 0] }
}

function counted({ certain, open, tiers }: Units, tier: number | undefined): Units {
  if (tier === undefined) return { certain, open: open + 1, tiers }
  return { certain: certain + 1, open, tiers: tiers.map((units, at) => units + Number(at === tier)) }
}

function compareUnits(plan: PlanRules, left: Units, right: Units): number {
  for (const { by, direction } of plan.order) {
    const [one, other] = [left, right].map(
      (units) => numberOf(plan, by, units) + (direction === 'asc' ? units.open : 0),
    )
    const difference = (one ?? 0) - (other ?? 0)
    if (difference !== 0) return direction === 'asc' ? difference : -difference
  }
  return 0
}

function numberOf({ tiers }: PlanRules, by: string, units: Units): number {
  if (by === 'all') return units.certain
  return units.tiers[tiers.findIndex(({ id }) => id === by)] ?? 0
}
