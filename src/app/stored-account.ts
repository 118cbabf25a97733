import { wholeNumbers } from '../domain/number-list.ts'
import type { AccountSections } from '../domain/rendered-rows.ts'
import type { AuditReport, LongReport, OrganizationFacts } from '../domain/report.ts'
import type { AccountFacts } from '../domain/report-judged.ts'
import { wholeRows } from '../domain/whole-rows.ts'
import type { TotalsState } from '../engine/add-up.ts'
import { factsOfReport } from './facts-of-report.ts'
import { verifiedTotals } from './figures-problem.ts'
import { base64Of, numbersIn } from './raw-text.ts'
import { accountOf, createAccount, type ReportAccount } from './report-account.ts'
import { reportProblem } from './report-problem.ts'
import { placeOf } from './resolve-units.ts'

/** The account of a report as it is written; undefined if it could not be combined with others, or has findings of no unit. */
export function storedAccount(report: LongReport): AccountFacts | undefined {
  if (report.rendered !== undefined) return report.rendered.account(report)
  return checkedAccount(wholeRows(report))
}

/** An account that is kept while units are judged. */
export interface RunningAccount {
  /** A unit, and how many findings it has. */
  add(unit: OrganizationFacts, findings: number): void
  /** What `storedAccount` would give of their report. */
  of(sections: AccountSections): AccountFacts | undefined
}

/**
 * The account of units that are judged now: they need not be proved to be whom they are said to be. `totals` is asked for what they add up to
 * when all have been added.
 */
export function runningAccount(totals: () => TotalsState): RunningAccount {
  const [account, findings] = [createAccount(), wholeNumbers()]
  const counts = { units: 0, unjudged: 0 }
  return {
    add(unit, count) {
      account.add(unit)
      for (let each = 0; each < count; each += 1) findings.push(counts.units)
      counts.units += 1
      if (unit.judged === undefined) counts.unjudged += 1
    },
    of(sections) {
      if (counts.unjudged > 0 || !sections.inputs.every(({ basis }) => basis)) return undefined
      const kept = { ...account.kept(sections), totals: totals() }
      return written(kept, [...findings.numbers()], account.positionsOf)
    },
  }
}

function checkedAccount(report: AuditReport): AccountFacts | undefined {
  const { organizations, inputs, plan } = report
  const isComplete = inputs.every(({ basis }) => basis) && organizations.every(({ judged }) => judged)
  const findings = unitsOfFindings(report)
  if (plan === undefined || !isComplete || findings === undefined || reportProblem(report) !== undefined)
    return undefined
  const facts = factsOfReport(report)
  const { problem, totals } = verifiedTotals({ file: '', facts })
  if (problem !== undefined) return undefined
  const positions = new Map(organizations.map((unit, position) => [unit, position]))
  return written(accountOf(facts, totals), findings, (units) => units.flatMap((unit) => positions.get(unit) ?? []))
}

type PositionsOf = (units: readonly OrganizationFacts[]) => number[]

function written(
  { prints, gaps, units, places, totals }: ReportAccount,
  findings: number[],
  positionsOf: PositionsOf,
): AccountFacts {
  return {
    prints: base64Of(prints),
    ...{ gaps: [...gaps], units: [...units], places: [...places], findings },
    totals: storedTotals(totals, positionsOf),
  }
}

/** The position of the unit of every finding; undefined if the one in its place is another one. */
function unitsOfFindings({ organizations, findings }: AuditReport): number[] | undefined {
  const positions = new Map<string, number>()
  for (const [position, { at }] of organizations.entries()) {
    const place = placeOf(at)
    if (!positions.has(place)) positions.set(place, position)
  }
  const units = findings.map(({ at }) => positions.get(placeOf(at)) ?? -1)
  return units.every((unit, at) => organizations[unit]?.key === findings[at]?.organization) ? units : undefined
}

function storedTotals(
  { summary, indicators, targets, places, members, listed }: TotalsState,
  positionsOf: PositionsOf,
): AccountFacts['totals'] {
  return {
    summary: Object.fromEntries(summary.counts),
    urgent: positionsOf(summary.urgent),
    groups: indicators.map(({ by, group, series: { counts, verdicts, sums } }) => ({
      ...{ by, group, counts: [...counts], verdicts: [...verdicts] },
      sums: sums.map((rows) => rows.map(([addend, count]) => ({ addend: [...addend], count }))),
    })),
    targets: [...targets],
    places: Object.fromEntries(places),
    members: members.map(({ key, township, groups = [] }) => ({ key, township, groups })),
    listed: positionsOf(listed),
  }
}

/** The account that is written in a report; `unitAt` is one of its units. */
export function readAccount(
  { findings: _, prints, totals, ...account }: AccountFacts,
  unitAt: (position: number) => OrganizationFacts,
): ReportAccount {
  return {
    ...account,
    prints: numbersIn(prints),
    totals: {
      summary: { counts: Object.entries(totals.summary), urgent: totals.urgent.map(unitAt) },
      indicators: totals.groups.map(({ by, group, counts, verdicts, sums }) => ({
        by,
        group,
        series: {
          counts,
          verdicts,
          sums: sums.map((rows) => rows.map(({ addend, count }) => [addend, count] as const)),
        },
      })),
      targets: totals.targets,
      places: Object.entries(totals.places),
      members: totals.members,
      listed: totals.listed.map(unitAt),
    },
  }
}
