import type { AuditReport, LongReport, OrganizationFacts } from '../domain/report.ts'
import type { AccountFacts } from '../domain/report-judged.ts'
import { createTotals, type TotalsState } from '../engine/add-up.ts'
import { factsOfReport } from './facts-of-report.ts'
import { verifiedTotals } from './figures-problem.ts'
import { base64Of, numbersIn } from './raw-text.ts'
import { accountOf, createAccount, type ReportAccount } from './report-account.ts'
import { reportProblem } from './report-problem.ts'
import { placeOf } from './resolve-units.ts'

/** The account of a report as it is written; undefined if it could not be combined with others, or has findings of no unit. */
export function storedAccount(report: LongReport): AccountFacts | undefined {
  const { organizations, findings } = report
  if (Array.isArray(organizations) && Array.isArray(findings))
    return checkedAccount({ ...report, organizations, findings })
  return accountInOnePass(report)
}

/**
 * The same of a report whose rows are not all in memory, which is one that has just been made: its units need not be proved to be whom they
 * are said to be, and findings stand in the order of units.
 */
function accountInOnePass(report: LongReport): AccountFacts | undefined {
  const { inputs, plan } = report
  if (plan === undefined || !inputs.every(({ basis }) => basis)) return undefined
  const [sum, account] = [createTotals(plan), createAccount(report)]
  const [units, findings] = [[] as number[], report.findings[Symbol.iterator]()]
  const positions = new WeakMap<OrganizationFacts, number>()
  let finding = findings.next()
  let position = 0
  for (const unit of report.organizations) {
    if (unit.judged === undefined) return undefined
    for (; finding.done !== true && isAt(finding.value, unit); finding = findings.next()) units.push(position)
    sum.add(unit)
    account.add(unit)
    positions.set(unit, position)
    position += 1
  }
  if (finding.done !== true) return undefined
  return written({ ...account.kept(), totals: sum.state() }, units, (unit) => positions.get(unit))
}

function isAt({ at }: Pick<OrganizationFacts, 'at'>, unit: OrganizationFacts): boolean {
  return at.row === unit.at.row && at.sheet === unit.at.sheet && at.file === unit.at.file
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
  return written(accountOf(facts, totals), findings, (unit) => positions.get(unit))
}

type PositionOf = (unit: OrganizationFacts) => number | undefined

function written(
  { prints, gaps, units, places, totals }: ReportAccount,
  findings: number[],
  positionOf: PositionOf,
): AccountFacts {
  return {
    prints: base64Of(prints),
    ...{ gaps: [...gaps], units: [...units], places: [...places], findings },
    totals: storedTotals(totals, positionOf),
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
  positionOf: PositionOf,
): AccountFacts['totals'] {
  const positionsOf = (units: readonly OrganizationFacts[]) => units.flatMap((unit) => positionOf(unit) ?? [])
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
