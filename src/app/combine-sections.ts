import type { AuditFacts, FindingFacts, IssueFacts, SetAsideFacts } from '../domain/report.ts'
import { sheetKey } from '../engine/counted-sheet.ts'
import { issueFacts } from '../engine/issue-facts.ts'
import { withoutPersonalNumbers } from '../engine/personal-numbers.ts'
import { combinedAssumptions } from './combine-assumptions.ts'
import type { Combination } from './combine-figures.ts'
import { combinedIssues } from './combine-issues.ts'
import { combinedRegisters } from './combine-registers.ts'
import { auditSchemaId } from './report-schema.ts'
import { placeOf, type ResolvedUnit } from './resolve-units.ts'
import type { ReportSections } from './written-report.ts'

/** What a unit, at a position among all, says or would say if it did not repeat another; under the key that it has among all. */
export type FindingsOf = (unit: ResolvedUnit, position: number) => readonly FindingFacts[]

/** `findingsOf` of reports that are combined, from what the report of a unit has in its place. */
export function findingsOfUnits(
  { figures }: Combination<ReportSections>,
  written: (unit: ResolvedUnit, position: number) => readonly FindingFacts[],
): FindingsOf {
  return (unit, position) => {
    const key = figures.organizations[position]?.key ?? unit.after.key
    const findings = unit.setAside?.findings ?? written(unit, position)
    return findings.map((finding) => (finding.organization === key ? finding : { ...finding, organization: key }))
  }
}

/** Everything of the report that combines others but its findings. */
export function combineSections(
  combined: Combination<ReportSections>,
  findingsOf: FindingsOf,
  tool: AuditFacts['tool'],
): ReportSections {
  const { units, reports } = combined
  const { asOf, pack, plan, inputs, organizations, ...totals } = combined.figures
  const checksOf = checksOfUnits(reports)
  return {
    $schema: auditSchemaId,
    schemaVersion: 1,
    tool: { ...tool },
    ...{ asOf, pack, plan },
    assumptions: combinedAssumptions(combined),
    ...{ inputs, organizations },
    setAside: units.flatMap((unit, at) =>
      unit.repeats === 'name' ? setAsideOf(unit, [...findingsOf(unit, at)], [...checksOf(unit)]) : [],
    ),
    ...totals,
    ledgerIssues: combinedIssues(
      combined,
      units.flatMap((unit) => [
        ...unit.issues.map((issue) => withoutPersonalNumbers(issueFacts(issue, { redact: false }))),
        ...(unit.repeats === null ? checksOf(unit) : []),
      ]),
    ),
    previous: null,
    ...ownSections(reports),
  }
}

/** The sections that are no totals of units. */
function ownSections(reports: readonly ReportSections[]): Pick<ReportSections, 'lookBack' | 'register' | 'registers'> {
  const [only, ...others] = reports
  const { lookBack, register, registers } =
    others.length === 0 && only !== undefined ? only : { registers: combinedRegisters(reports) }
  return {
    ...(lookBack === undefined ? {} : { lookBack }),
    ...(register === undefined ? {} : { register }),
    ...(registers === undefined ? {} : { registers }),
  }
}

const none: readonly IssueFacts[] = Object.freeze([])

/** What the checks of the pack found in the row of a unit, or would have found. */
function checksOfUnits(reports: readonly ReportSections[]): (unit: ResolvedUnit) => readonly IssueFacts[] {
  const found = reports.map(({ ledgerIssues }) =>
    groupBy(
      ledgerIssues.filter(({ code }) => code === 'pack-check'),
      ({ file, sheet, row }) => `${sheetKey({ file, sheet })}\n${row}`,
    ),
  )
  return ({ setAside, report, before }) => {
    if (setAside !== null) return setAside.checks
    const own = found[report]
    // Most reports have none: then no place is made a text of.
    return own === undefined || own.size === 0 ? none : (own.get(placeOf(before.at)) ?? none)
  }
}

/** The elements of a list by a text, in their order. */
export function groupBy<Of>(list: readonly Of[], textOf: (one: Of) => string): ReadonlyMap<string, readonly Of[]> {
  const groups = new Map<string, Of[]>()
  for (const one of list) {
    const key = textOf(one)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}

/** What a row that repeats another by name would say; its findings go by the key that the row would have of its own. */
function setAsideOf(
  { before, alone }: ResolvedUnit,
  findings: SetAsideFacts['findings'],
  checks: SetAsideFacts['checks'],
): readonly SetAsideFacts[] {
  if (alone === null) return []
  const { base, outReason, outCells, judged } = alone
  return [{ at: before.at, base, outReason, outCells, judged, findings, checks }]
}
