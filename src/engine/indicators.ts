import type { Ratio } from '../domain/rate.ts'
import type { Breakdown, IndicatorFacts } from '../domain/report.ts'
import { indicatorOfTarget } from '../domain/target-indicator.ts'
import { compareText } from '../domain/text.ts'
import { FALSE } from '../domain/truth.ts'
import type { PackIndicator, PackTarget, ResolvedPack } from '../pack/schema.ts'
import { goalRatio, judgeGoal } from '../rates/goal.ts'
import type { AuditedRecord } from './audited-record.ts'
import { createSeries, type Figure, type Series } from './indicator-series.ts'
import { groupOf } from './organization-facts.ts'

type By = IndicatorFacts['by']

/** Adds up every indicator, for all units and for each breakdown. */
export interface IndicatorAudit {
  add(audited: AuditedRecord): void
  facts(): IndicatorFacts[]
}

/**
 * Indicators in the order of the pack, then the attainment of every target that was evaluated anywhere; of each first all
 * units, then the breakdowns as asked for, groups by code point, units without a group last.
 */
export function createIndicatorAudit(resolved: ResolvedPack, breakdowns: readonly Breakdown[]): IndicatorAudit {
  const cells = new Map<string, Cell>()
  return {
    add(audited) {
      for (const [by, group] of placesOf(audited, breakdowns)) {
        const key = `${by}\n${group ?? ''}\n${group === null}`
        const cell = cells.get(key) ?? { by, group, series: createSeries(resolved.pack) }
        cells.set(key, cell)
        cell.series.add(audited)
      }
    },
    facts: () => indicatorFacts(resolved, withGroups([...cells.values()]).sort(inOrder(breakdowns))),
  }
}

/** All units count under `all`; a group is opened by a unit that may be in the base, a township by any unit. */
function placesOf(
  { record, assessment }: AuditedRecord,
  breakdowns: readonly Breakdown[],
): readonly (readonly [By, string | null])[] {
  const groups = breakdowns.filter((by) => by === 'township' || assessment.base !== FALSE)
  return [['all', null], ...groups.map((by) => [by, groupOf(record, by)] as const)]
}

interface Cell {
  readonly by: By
  readonly group: string | null
  readonly series: Series
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

function indicatorFacts({ pack, parameters }: ResolvedPack, cells: readonly Cell[]): IndicatorFacts[] {
  const rows = (named: Named, figureOf: (series: Series) => Figure) =>
    cells.map((cell) => facts(named, cell, figureOf(cell.series)))
  const own = pack.indicators.flatMap(({ id, title, goal }, position) =>
    rows({ id, title, goal: goalOf(goal, parameters) }, (series) => series.indicator(position)),
  )
  const attained = pack.targets.flatMap(({ id, title, force }, position) => {
    if (!cells.some(({ series }) => series.isEvaluated(position))) return []
    const named = { id: indicatorOfTarget(id), title, goal: goalOfForce(force) }
    return rows(named, (series) => series.target(position))
  })
  return [...own, ...attained]
}

type Named = Pick<IndicatorFacts, 'id' | 'title'> & { readonly goal: Ratio | null }

function facts({ id, title, goal }: Named, { by, group }: Cell, { rate, unit, tally }: Figure): IndicatorFacts {
  return {
    ...{ id, title, by, group, unit },
    ...{ numerator: rate.numerator, denominator: rate.denominator, unknown: rate.unknown },
    ...{ low: rate.low, high: rate.high },
    goal: goal && goal.numerator / goal.denominator,
    verdict: goal && judgeGoal(rate, goal),
    tally: [...tally],
  }
}

/** 必须达到的目标 is to be met by every unit; 力争 names no rate. */
function goalOfForce(force: PackTarget['force']): Ratio | null {
  return force === 'must' ? goalRatio(100) : null
}

/** The goal of an indicator; null without one and while its parameter is not set. */
function goalOf(goal: PackIndicator['goal'], parameters: ResolvedPack['parameters']): Ratio | null {
  if (goal === undefined) return null
  const percent = typeof goal.percent === 'number' ? goal.percent : parameters.get(goal.percent.param)?.value
  return typeof percent === 'number' ? goalRatio(percent) : null
}
