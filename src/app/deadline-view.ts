import type { DeadlineFacts, GoalRow } from '../domain/deadline.ts'
import { Fault } from '../domain/fault.ts'
import type { Ratio } from '../domain/rate.ts'
import type { Breakdown, IndicatorFacts, OrganizationFacts, ReportPlan } from '../domain/report.ts'
import { GAP } from '../domain/verdict.ts'
import { groupOf, isRepeated } from '../engine/organization-facts.ts'
import { goalRatio, judgeGoal } from '../rates/goal.ts'
import { neededFor } from '../rates/needed.ts'
import { figuresBy } from './figures-of-units.ts'
import { goalsOfPlan } from './goals-of-plan.ts'
import { indicatorNamed } from './indicator-named.ts'
import { createNearness, type Nearness } from './nearest-units.ts'
import { type FromFile, planIn } from './stored-figures.ts'

export interface DeadlineRequest {
  readonly by: Breakdown
  /** Ids of indicators, or of targets; empty: every one that has a goal. */
  readonly indicators: readonly string[]
  /** Percent, in place of the goals of the pack; null keeps them. */
  readonly goal: number | null
  /** Whether the nearest units are named where there are several goals; else they are only where there is one. */
  readonly naming: 'every-goal' | 'one-goal'
}

/** Figures, and their units where these do not stand in the facts. */
export interface FiguresWithUnits extends FromFile {
  units?(): readonly OrganizationFacts[]
}

/**
 * What every group still lacks of each goal, from a report without its ledgers. Faults: `combine-no-units` if the report does not say
 * what its units add, `usage-bad-value` for an indicator that it does not have, `usage-missing-argument` where a goal is missing.
 */
export function deadlineView(report: FiguresWithUnits, request: DeadlineRequest): DeadlineFacts {
  const { facts } = report
  const plan = planIn(report)
  const goals = goalsOf(plan, request)
  const isNaming = request.naming === 'every-goal' || goals.size === 1
  const units = isNaming ? (report.units?.() ?? facts.organizations).filter((unit) => !isRepeated(unit)) : []
  const near = { groups: groupsOf(units, request.by), nearness: createNearness(plan) }
  const rows = figuresBy(report, request.by).flatMap((figure): readonly GoalRow[] => {
    const goal = goals.get(figure.id)
    return goal === undefined ? [] : [rowOf(figure, goal, near)]
  })
  const { id, version, title } = facts.pack
  return {
    asOf: facts.asOf,
    pack: { id, version, title },
    by: request.by,
    ...(facts.failures && { failures: facts.failures }),
    lists: (plan.plans ?? [])
      .filter(({ kind }) => kind === 'units')
      .map((list) => ({ id: list.id, title: list.title, tiers: list.tiers })),
    rows,
  }
}

interface Goal {
  readonly ratio: Ratio
  readonly from: GoalRow['goalFrom']
}

/** The goal of every indicator that is shown, by id. */
function goalsOf(plan: ReportPlan, { indicators, goal }: DeadlineRequest): ReadonlyMap<string, Goal> {
  const own = goalsOfPlan(plan)
  const named = indicators.map((id) => indicatorNamed(id, [...own.keys()]))
  const shown = named.length > 0 ? named : goal === null ? withGoal(own) : [standardIndicator(own)]
  return new Map(
    shown.map((id) => {
      const ratio = goal === null ? own.get(id) : goalRatio(goal)
      if (!ratio) throw new Fault('usage-missing-argument', { argument: '--goal' })
      return [id, { ratio, from: goal === null ? 'pack' : 'asked' }] as const
    }),
  )
}

function withGoal(own: ReadonlyMap<string, Ratio | null>): readonly string[] {
  return [...own].flatMap(([id, goal]) => (goal === null ? [] : [id]))
}

/** 组建率 where the pack has it, else its first indicator. */
function standardIndicator(own: ReadonlyMap<string, Ratio | null>): string {
  const [first = ''] = own.keys()
  return own.has('formation-rate') ? 'formation-rate' : first
}

/** The units of every group, in their order: a county has a hundred groups, and every figure asks for one of them. */
function groupsOf(units: readonly OrganizationFacts[], by: Breakdown): Units['groups'] {
  const groups = new Map<string | null, OrganizationFacts[]>()
  for (const unit of units) {
    const group = groups.get(groupOf(unit, by))
    if (group === undefined) groups.set(groupOf(unit, by), [unit])
    else group.push(unit)
  }
  return groups
}

interface Units {
  readonly groups: ReadonlyMap<string | null, readonly OrganizationFacts[]>
  readonly nearness: Nearness
}

function rowOf(figure: IndicatorFacts, goal: Goal, { groups, nearness }: Units): GoalRow {
  const { id, title, by, group, numerator, denominator, unknown, low, high, tally } = figure
  const needed = neededFor(tally, goal.ratio)
  const gaps = by === 'all' ? [] : nearness.gapsOf(id, groups.get(group) ?? [])
  return {
    ...{ indicator: id, title, by, group },
    goal: goal.ratio,
    goalFrom: goal.from,
    ...{ numerator, denominator, unknown, low, high },
    verdict: judgeGoal({ low, high }, goal.ratio),
    needed: { ...needed },
    gaps: tally[GAP] ?? 0,
    nearest: nearness.nearest(id, gaps, needed.atWorst),
  }
}
