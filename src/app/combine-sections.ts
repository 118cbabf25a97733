import { auditSchemaId } from '../domain/audit-schema-id.ts'
import type { AuditFacts, FindingFacts, IssueFacts, OrganizationFacts, SetAsideFacts } from '../domain/report.ts'
import { sheetKey } from '../engine/counted-sheet.ts'
import { issueFacts } from '../engine/issue-facts.ts'
import { withoutPersonalNumbers } from '../engine/personal-numbers.ts'
import { combinedAssumptions } from './combine-assumptions.ts'
import type { Combination, CombinedFigures } from './combine-figures.ts'
import { combinedIssues } from './combine-issues.ts'
import { combinedRegisters } from './combine-registers.ts'
import { placeOf, type ResolvedUnit } from './resolve-units.ts'
import type { StoredFigures } from './stored-figures.ts'
import type { PartSections, WrittenSections } from './written-report.ts'

/** What a unit says or would say if it did not repeat another; under the key that it has among all. */
export type FindingsOf = (unit: ResolvedUnit) => readonly FindingFacts[]

/** `findingsOf` of reports that are combined, from what the report of a unit has in its place. */
export function findingsOfUnits(written: FindingsOf): FindingsOf {
  return (unit) => {
    const { key } = shownUnit(unit)
    const findings = unit.setAside?.findings ?? written(unit)
    return findings.map((finding) => (finding.organization === key ? finding : { ...finding, organization: key }))
  }
}

/** A unit as it stands among all, as reports show it. */
export function shownUnit({ before, after }: ResolvedUnit): OrganizationFacts {
  return after === before ? after : withoutPersonalNumbers(after)
}

/** What reports are combined to, but for their organizations; `units` may be only those that others have to do with. */
export interface CombinedParts extends Pick<Combination<StoredFigures>, 'units' | 'sheets'> {
  readonly figures: Omit<CombinedFigures, 'organizations'>
  readonly reports: readonly PartSections[]
}

/** Everything of the report that combines others but its organizations and findings. */
export function combineSections(
  combined: CombinedParts,
  findingsOf: FindingsOf,
  tool: AuditFacts['tool'],
): WrittenSections {
  const { units, reports } = combined
  const { asOf, pack, plan, inputs, ...totals } = combined.figures
  const { checksOf, others } = checksOfUnits(reports, units)
  return {
    $schema: auditSchemaId,
    schemaVersion: 1,
    tool: { ...tool },
    ...{ asOf, pack, plan },
    assumptions: combinedAssumptions(combined),
    inputs,
    setAside: units.flatMap((unit) =>
      unit.repeats === 'name' ? setAsideOf(unit, [...findingsOf(unit)], [...checksOf(unit)]) : [],
    ),
    ...totals,
    ledgerIssues: combinedIssues(combined, [
      ...units.flatMap((unit) => [
        ...unit.issues.map((issue) => withoutPersonalNumbers(issueFacts(issue, { redact: false }))),
        ...(unit.repeats === null ? checksOf(unit) : []),
      ]),
      ...others,
    ]),
    previous: null,
    ...ownSections(reports),
  }
}

/** The sections that are no totals of units. */
function ownSections(reports: readonly PartSections[]): Pick<WrittenSections, 'lookBack' | 'register' | 'registers'> {
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

interface Checks {
  /** What the checks of the pack found in the row of a unit, or would have found. */
  readonly checksOf: (unit: ResolvedUnit) => readonly IssueFacts[]
  /** What they found in rows of which no unit is given. */
  readonly others: readonly IssueFacts[]
}

function checksOfUnits(reports: readonly PartSections[], units: readonly ResolvedUnit[]): Checks {
  const found = reports.map(({ ledgerIssues }) =>
    groupBy(
      ledgerIssues.filter(({ code }) => code === 'pack-check'),
      ({ file, sheet, row }) => `${sheetKey({ file, sheet })}\n${row}`,
    ),
  )
  // Most reports have none: then no place is made a text of.
  const isChecked = ({ report }: ResolvedUnit) => (found[report]?.size ?? 0) > 0
  const given = new Set(units.filter(isChecked).map(({ report, before }) => `${report}\n${placeOf(before.at)}`))
  return {
    checksOf: (unit) => {
      const { setAside, report, before } = unit
      if (setAside !== null) return setAside.checks
      return isChecked(unit) ? (found[report]?.get(placeOf(before.at)) ?? none) : none
    },
    others: found.flatMap((own, report) =>
      [...own].flatMap(([place, checks]) => (given.has(`${report}\n${place}`) ? [] : checks)),
    ),
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
