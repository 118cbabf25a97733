import type { FillInRow, OpenGoal } from '../domain/ledger-check.ts'
import type { AuditReport, IndicatorFacts, OrganizationFacts } from '../domain/report.ts'
import { targetOfIndicator } from '../domain/target-indicator.ts'
import { GAP, MET, OUT, type OutcomeSet } from '../domain/verdict.ts'
import { isRepeated } from '../engine/organization-facts.ts'
import { setCodes } from '../engine/unit-letters.ts'
import { type Settling, settle } from '../rates/settle.ts'

const setOf: ReadonlyMap<number, OutcomeSet> = new Map(setCodes)

/** Goals of all units and of every township. */
const shownBy: ReadonlySet<string> = new Set(['all', 'township'])

/**
 * The goals of rates of units that the unknowns leave undecided, each with the shortest list of answers that can settle it. Of a
 * rate that is no target it is not known which cells it waits for: all open ones of a unit are counted.
 */
export function openGoals(report: AuditReport, fillIn: readonly FillInRow[]): readonly OpenGoal[] {
  const rows = new Map<string, FillInRow[]>()
  for (const row of fillIn) rows.set(row.organization, [...(rows.get(row.organization) ?? []), row])
  const counted = report.organizations.filter((unit) => !isRepeated(unit))
  return report.indicators
    .filter(({ verdict, unit, by }) => verdict === 'undecided' && unit === 'count' && shownBy.has(by))
    .flatMap((figure) => goalOf(figure, report, { counted, rows }))
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

function goalOf(figure: IndicatorFacts, { plan }: AuditReport, asked: Asked): readonly OpenGoal[] {
  const position = plan?.indicators.findIndex(({ id }) => id === figure.id) ?? -1
  const goal = plan?.indicators[position]?.goal ?? null
  if (goal === null) return []
  const open = openUnits(figure, position, asked)
  const askable = open.filter(({ rows }) => rows.length > 0)
  const settled = settle(
    figure.tally,
    goal,
    askable.map(({ set, rows }) => ({ set, answers: rows.length })),
  )
  const { id, title, by, group, low, high } = figure
  return [
    {
      indicator: id,
      ...{ title, by, group, goal, low, high },
      units: open.length,
      rows: ascending(askable.flatMap(({ rows }) => rows)),
      unasked: open.length - askable.length,
      reach: settlingOf(settled.reach, askable),
      miss: settlingOf(settled.miss, askable),
    },
  ]
}

function openUnits({ id, by, group }: IndicatorFacts, position: number, { counted, rows }: Asked): readonly OpenOne[] {
  const target = targetOfIndicator(id)
  return counted
    .filter((unit) => by === 'all' || unit[by] === group)
    .flatMap(({ key, judged }): readonly OpenOne[] => {
      const set = setOf.get(judged?.counts.charCodeAt(position) ?? 0) ?? 0
      if (set === 0 || set === MET || set === GAP || set === OUT) return []
      const own = (rows.get(key) ?? []).filter(({ targets }) => target === null || targets.includes(target))
      return [{ set, rows: own.map(({ no }) => no) }]
    })
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
