import type { FillInRow, OpenGoal } from '../domain/ledger-check.ts'
import type { Ratio } from '../domain/rate.ts'
import type { AuditReport, IndicatorFacts, OrganizationFacts, ReportPlan } from '../domain/report.ts'
import { targetOfIndicator } from '../domain/target-indicator.ts'
import { GAP, MET, OUT, type OutcomeSet } from '../domain/verdict.ts'
import { isRepeated } from '../engine/organization-facts.ts'
import { setCodes, targetCodes } from '../engine/unit-letters.ts'
import { judgeGoal } from '../rates/goal.ts'
import { type Settling, settle } from '../rates/settle.ts'
import { goalsOfPlan } from './goals-of-plan.ts'

const setOfIndicator: ReadonlyMap<number, OutcomeSet> = new Map(setCodes)
const setOfTarget: ReadonlyMap<number, OutcomeSet> = new Map(targetCodes.map(({ code, set }) => [code, set]))

/** Goals of all units and of every township. */
const shownBy: ReadonlySet<string> = new Set(['all', 'township'])

/**
 * The goals of rates of units that the unknowns leave undecided, each with the shortest list of answers that can settle it. Of a
 * rate that is no target it is not known which cells it waits for: all open ones of a unit are counted.
 */
export function openGoals(report: AuditReport, fillIn: readonly FillInRow[]): readonly OpenGoal[] {
  const { plan } = report
  if (plan === undefined) return []
  const rows = new Map<string, FillInRow[]>()
  for (const row of fillIn) rows.set(row.organization, [...(rows.get(row.organization) ?? []), row])
  const counted = report.organizations.filter((unit) => !isRepeated(unit))
  const goals = goalsOfPlan(plan)
  return report.indicators
    .filter(({ unit, by }) => unit === 'count' && shownBy.has(by))
    .flatMap((figure) => {
      const goal = goals.get(figure.id) ?? null
      if (goal === null || judgeGoal(figure, goal) !== 'undecided') return []
      return [goalOf(figure, goal, openUnits(figure, plan, { counted, rows }))]
    })
}

interface Asked {
  readonly counted: readonly OrganizationFacts[]
  /** What is asked, by key of the unit. */
  readonly rows: ReadonlyMap<string, readonly FillInRow[]>
}

interface OpenOne {
  readonly set: OutcomeSet
  readonly rows: readonly number[]
}

function goalOf(figure: IndicatorFacts, goal: Ratio, open: readonly OpenOne[]): OpenGoal {
  const askable = open.filter(({ rows }) => rows.length > 0)
  const settled = settle(
    figure.tally,
    goal,
    askable.map(({ set, rows }) => ({ set, answers: rows.length })),
  )
  const { id, title, by, group, low, high } = figure
  return {
    indicator: id,
    ...{ title, by, group, goal, low, high },
    units: open.length,
    rows: ascending(askable.flatMap(({ rows }) => rows)),
    unasked: open.length - askable.length,
    reach: settlingOf(settled.reach, askable),
    miss: settlingOf(settled.miss, askable),
  }
}

function openUnits({ id, by, group }: IndicatorFacts, plan: ReportPlan, { counted, rows }: Asked): readonly OpenOne[] {
  const target = targetOfIndicator(id)
  const setOf = outcomeSets(id, plan)
  return counted
    .filter((unit) => by === 'all' || unit[by] === group)
    .flatMap((unit): readonly OpenOne[] => {
      const set = setOf(unit)
      if (set === 0 || set === MET || set === GAP || set === OUT) return []
      const own = (rows.get(unit.key) ?? []).filter(({ targets }) => target === null || targets.includes(target))
      return [{ set, rows: own.map(({ no }) => no) }]
    })
}

/** What can still come out of an indicator for a unit; 0 where it is not counted. */
function outcomeSets(id: string, { indicators, targets }: ReportPlan): (unit: OrganizationFacts) => OutcomeSet {
  const target = targetOfIndicator(id)
  const position =
    target === null ? indicators.findIndex((each) => each.id === id) : targets.findIndex((each) => each.id === target)
  return ({ judged }) => {
    const letters = target === null ? judged?.counts : judged?.targets
    return (target === null ? setOfIndicator : setOfTarget).get(letters?.charCodeAt(position) ?? 0) ?? 0
  }
}

function settlingOf(settling: Settling | null, open: readonly OpenOne[]): OpenGoal['reach'] {
  if (settling === null) return null
  const { least, answers, units } = settling
  const rows = ascending(units.flatMap((at) => open[at]?.rows ?? []))
  return { least, answers, units: units.length, shortest: answers === least, rows }
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((left, right) => left - right)
}
