import type { AuditFacts, FindingFacts, IssueFacts, SetAsideFacts } from '../domain/report.ts'
import { sheetKey } from '../engine/counted-sheet.ts'
import { issueFacts } from '../engine/issue-facts.ts'
import { withoutPersonalNumbers } from '../engine/personal-numbers.ts'
import type { CombineOptions } from './check-combinable.ts'
import { combinedAssumptions } from './combine-assumptions.ts'
import { type Combination, combination } from './combine-figures.ts'
import { combinedIssues } from './combine-issues.ts'
import { combinedRegisters } from './combine-registers.ts'
import { auditSchemaId } from './report-schema.ts'
import { placeOf, type ResolvedUnit } from './resolve-units.ts'
import type { FromFile } from './stored-figures.ts'

/**
 * Combines the reports of several audits into the one that an audit of all their ledgers, in this order, would have made. A unit that
 * an earlier report has already counts there. Registers are added up, log by log, because their numbers stay their own. There is no
 * look-back: it does not say what each unit of a joint organization answers, so that it only can be made of the ledgers. A single report
 * keeps its sections. Faults: `combine-no-units`, `combine-differs`, `combine-same-ledger`.
 */
export function combineReports(
  reports: readonly FromFile<AuditFacts>[],
  { tool, ...options }: CombineOptions & Pick<AuditFacts, 'tool'>,
): AuditFacts {
  const combined = combination(reports, options)
  const { asOf, pack, plan, inputs, organizations, ...totals } = combined.figures
  const said = sayings(combined)
  return {
    $schema: auditSchemaId,
    schemaVersion: 1,
    tool: { ...tool },
    ...{ asOf, pack, plan },
    assumptions: combinedAssumptions(combined),
    ...{ inputs, organizations },
    findings: said.flatMap(({ unit, findings }) => (unit.repeats === null ? findings : [])),
    setAside: said.flatMap(setAsideOf),
    ...totals,
    ledgerIssues: combinedIssues(
      combined,
      said.flatMap(({ unit, checks }) => [
        ...unit.issues.map((issue) => withoutPersonalNumbers(issueFacts(issue, { redact: false }))),
        ...(unit.repeats === null ? checks : []),
      ]),
    ),
    previous: null,
    ...ownSections(reports.map(({ facts }) => facts)),
  }
}

/** The sections that are no totals of units. */
function ownSections(reports: readonly AuditFacts[]): Pick<AuditFacts, 'lookBack' | 'register' | 'registers'> {
  const [only, ...others] = reports
  const { lookBack, register, registers } =
    others.length === 0 && only !== undefined ? only : { registers: combinedRegisters(reports) }
  return {
    ...(lookBack === undefined ? {} : { lookBack }),
    ...(register === undefined ? {} : { register }),
    ...(registers === undefined ? {} : { registers }),
  }
}

/** What a unit says, or would say if it did not repeat another. */
interface Saying {
  readonly unit: ResolvedUnit
  readonly findings: readonly FindingFacts[]
  readonly checks: readonly IssueFacts[]
}

function sayings({ reports, units, figures }: Combination<AuditFacts>): readonly Saying[] {
  const found = reports.map(({ findings, ledgerIssues }) => ({
    findings: byPlace(findings, ({ at }) => placeOf(at)),
    checks: byPlace(
      ledgerIssues.filter(({ code }) => code === 'pack-check'),
      ({ file, sheet, row }) => `${sheetKey({ file, sheet })}\n${row}`,
    ),
  }))
  return units.map((unit, position) => {
    const place = placeOf(unit.before.at)
    const findings = unit.setAside?.findings ?? found[unit.report]?.findings.get(place) ?? []
    const checks = unit.setAside?.checks ?? found[unit.report]?.checks.get(place) ?? []
    const key = figures.organizations[position]?.key ?? unit.after.key
    const own = findings.map((finding) => (finding.organization === key ? finding : { ...finding, organization: key }))
    return { unit, findings: own, checks }
  })
}

function byPlace<Of>(list: readonly Of[], place: (one: Of) => string): ReadonlyMap<string, readonly Of[]> {
  const groups = new Map<string, Of[]>()
  for (const one of list) {
    const key = place(one)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}

/** What a row that repeats another by name would say; its findings go by the key that the row would have of its own. */
function setAsideOf({ unit, findings, checks }: Saying): readonly SetAsideFacts[] {
  if (unit.repeats !== 'name' || unit.alone === null) return []
  const { base, outReason, outCells, judged } = unit.alone
  return [{ at: unit.before.at, base, outReason, outCells, judged, findings: [...findings], checks: [...checks] }]
}
