import type { Ratio } from '../domain/rate.ts'
import type { Breakdown, IndicatorFacts, JudgedFacts, OrganizationFacts, ReportPlan } from '../domain/report.ts'
import { indicatorOfTarget } from '../domain/target-indicator.ts'
import { compareText } from '../domain/text.ts'
import { goalRatio, judgeGoal } from '../rates/goal.ts'
import { createSeries, type Figure, type Series, type SeriesState } from './indicator-series.ts'
import { groupOf } from './organization-facts.ts'

type By = IndicatorFacts['by']

/** Adds up every indicator, for all units and for each breakdown. */
export interface IndicatorAudit {
  add(organization: OrganizationFacts, judged: JudgedFacts): void
  facts(): IndicatorFacts[]
  state(): IndicatorState[]
  /** Adds what another audit by the same plan had. */
  absorb(state: readonly IndicatorState[]): void
}

/** What was added up for one group of units, as plain data. */
export interface IndicatorState {
  readonly by: By
  readonly group: string | null
  readonly series: SeriesState
}

/**
 * Indicators in the order of the plan, then the attainment of every target that was evaluated anywhere; of each first all
 * units, then the breakdowns as asked for, groups by code point, units without a group last.
 */
export function createIndicatorAudit(plan: ReportPlan): IndicatorAudit {
  const all = new Map<string | null, Cell>()
  const groups = new Map(plan.breakdowns.map((by) => [by, new Map<string | null, Cell>()] as const))
  const seriesIn = (cells: Map<string | null, Cell>, by: By, group: string | null) => {
    const cell = cells.get(group) ?? open(plan, by, group)
    cells.set(group, cell)
    return cell.series
  }
  const cells = () => [all, ...groups.values()].flatMap((each) => [...each.values()])
  return {
    add(organization, judged) {
      seriesIn(all, 'all', null).add(judged)
      for (const [by, of] of groups) {
        if (isPlaced(organization, by)) seriesIn(of, by, groupOf(organization, by)).add(judged)
      }
    },
    facts: () => indicatorFacts(plan, withGroups(cells()).sort(inOrder(plan.breakdowns))),
    state: () => cells().map(({ by, group, series }) => ({ by, group, series: series.state() })),
    absorb(state) {
      for (const { by, group, series } of state) {
        const of = by === 'all' ? all : groups.get(by)
        if (of !== undefined) seriesIn(of, by, group).absorb(series)
      }
    },
  }
}

/** All units count under `all`; a group is opened by a unit that may be in the base, a township by any unit. */
function isPlaced({ base }: OrganizationFacts, by: Breakdown): boolean {
  return by === 'township' || base !== 'out'
}

interface Cell {
  readonly by: By
  readonly group: string | null
  readonly series: Series
}

function open(plan: ReportPlan, by: By, group: string | null): Cell {
  return { by, group, series: createSeries(plan) }
}

/** Without the breakdowns for which no ledger names a single group: a list of nothing but units without a group says nothing. */
function withGroups(cells: readonly Cell[]): Cell[] {
  const named = new Set(cells.filter(({ by, group }) => by === 'all' || group !== null).map(({ by }) => by))
  return cells.filter(({ by }) => named.has(by))
}

function inOrder(breakdowns: readonly Breakdown[]): (left: Cell, right: Cell) => number {
  const rank = ({ by }: Cell) => (by === 'all' ? -1 : breakdowns.indexOf(by))
  return (left, right) => rank(left) - rank(right) || compareGroups(left.group, right.group)
}

/** Groups by code point; units whose group the ledger does not say come last. */
export function compareGroups(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return compareText(left, right)
}

function indicatorFacts(plan: ReportPlan, cells: readonly Cell[]): IndicatorFacts[] {
  const rows = (named: Named, figureOf: (series: Series) => Figure) =>
    cells.map((cell) => facts(named, cell, figureOf(cell.series)))
  const own = plan.indicators.flatMap((named, position) => rows(named, (series) => series.indicator(position)))
  const attained = plan.targets.flatMap(({ id, title, force }, position) => {
    if (!cells.some(({ series }) => series.isEvaluated(position))) return []
    const named = { id: indicatorOfTarget(id), title, goal: goalOfForce(force) }
    return rows(named, (series) => series.target(position))
  })
  return [...own, ...attained]
}

type Named = Pick<IndicatorFacts, 'id' | 'title'> & { readonly goal: Ratio | null }

function facts({ id, title, goal }: Named, { by, group }: Cell, { rate, unit, tally }: Figure): IndicatorFacts {
  return {
    id,
    title,
    by,
    group,
    unit,
    numerator: rate.numerator,
    denominator: rate.denominator,
    unknown: rate.unknown,
    low: rate.low,
    high: rate.high,
    goal: goal && goal.numerator / goal.denominator,
    verdict: goal && judgeGoal(rate, goal),
    tally: [...tally],
  }
}

/** 必须达到的目标 is to be met by every unit; 力争 names no rate. */
function goalOfForce(force: ReportPlan['targets'][number]['force']): Ratio | null {
  return force === 'must' ? goalRatio(100) : null
}
