import type { NearUnit } from '../domain/deadline.ts'
import type { OrganizationFacts, ReportPlan } from '../domain/report.ts'
import { targetOfIndicator } from '../domain/target-indicator.ts'
import { compareText } from '../domain/text.ts'
import { GAP } from '../domain/verdict.ts'
import { compareShown } from '../engine/compare-shown.ts'
import { tierOfLetter } from '../engine/unit-letters.ts'
import { outcomesOf } from '../rates/unit-outcome.ts'

/** Which units are a gap of an indicator, and how near each is to being met. */
export interface Nearness {
  gapsOf(indicator: string, units: readonly OrganizationFacts[]): readonly OrganizationFacts[]
  /**
   * The first so many, nearest first: the fewest facts to change, then the tier of the first planning list it is on, then members, floating members and
   * employees, most first, then the name by code point.
   */
  nearest(indicator: string, units: readonly OrganizationFacts[], count: number): NearUnit[]
}

/** Nearness by what the units of a report say of themselves. */
export function createNearness(plan: ReportPlan): Nearness {
  return {
    gapsOf(indicator, units) {
      const outcomeOf = outcomesOf({ plan }, indicator)
      return outcomeOf === undefined ? [] : units.filter((unit) => outcomeOf(unit) === GAP)
    },
    nearest: (indicator, units, count) =>
      units
        .map((unit) => placedUnit(unit, indicator, plan))
        .sort(compareUnits)
        .slice(0, count)
        .map((placed) => nearUnit(placed, plan)),
  }
}

/** What a unit is put in order by. */
interface PlacedUnit {
  readonly unit: OrganizationFacts
  readonly steps: number | null
  readonly list: NearUnit['list']
  /** Position of the tier; behind all others where it is on no list. */
  readonly tier: number
}

function placedUnit(unit: OrganizationFacts, indicator: string, plan: ReportPlan): PlacedUnit {
  const listed = listOf(unit.judged?.plans ?? '', plan)
  return {
    unit,
    steps: stepsOf(unit.judged?.steps, indicator, plan),
    list: listed?.list ?? null,
    tier: listed?.tier ?? Number.POSITIVE_INFINITY,
  }
}

function nearUnit({ unit, steps, list }: PlacedUnit, plan: ReportPlan): NearUnit {
  const { key, name, township, members, floatingMembers, employees, judged } = unit
  return {
    ...{ organization: key, name, township, steps, list, members, floatingMembers, employees },
    gaps: plan.targets.filter((_, at) => judged?.targets[at] === 'g').map(({ id }) => id),
  }
}

function stepsOf(steps: string | undefined, indicator: string, { indicators, targets }: ReportPlan): number | null {
  const target = targetOfIndicator(indicator)
  const at =
    target === null
      ? indicators.findIndex(({ id }) => id === indicator)
      : indicators.length + targets.findIndex(({ id }) => id === target)
  const digit = steps?.[at] ?? '-'
  return digit === '-' ? null : Number.parseInt(digit, 36)
}

function listOf(letters: string, { plans = [] }: ReportPlan) {
  for (const [at, { id, kind, tiers }] of plans.entries()) {
    const placed = kind === 'units' ? tierOfLetter(letters[at] ?? '') : undefined
    if (placed !== undefined) return { list: { plan: id, tier: tiers[placed.tier]?.id ?? null }, tier: placed.tier }
  }
  return undefined
}

function compareUnits(left: PlacedUnit, right: PlacedUnit): number {
  const [one, other] = [left.unit, right.unit]
  return (
    compareShown(left.steps, right.steps, 'asc') ||
    compareTiers(left.tier, right.tier) ||
    compareShown(one.members, other.members, 'desc') ||
    compareShown(one.floatingMembers, other.floatingMembers, 'desc') ||
    compareShown(one.employees, other.employees, 'desc') ||
    compareText(one.name, other.name) ||
    compareText(one.key, other.key)
  )
}

/** Two units on no list are alike. */
function compareTiers(left: number, right: number): number {
  return left === right ? 0 : left - right
}
