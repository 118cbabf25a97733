import type { AuditFacts } from '../domain/report.ts'
import type { CombineOptions } from './check-combinable.ts'
import { combination } from './combine-figures.ts'
import { combineSections, findingsOfUnits, groupBy } from './combine-sections.ts'
import { placeOf } from './resolve-units.ts'
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
  const found = combined.reports.map(({ findings }) => groupBy(findings, ({ at }) => placeOf(at)))
  const findingsOf = findingsOfUnits(combined, ({ report, before }) => found[report]?.get(placeOf(before.at)) ?? [])
  return {
    ...combineSections(combined, findingsOf, tool),
    findings: combined.units.flatMap((unit, position) => (unit.repeats === null ? findingsOf(unit, position) : [])),
  }
}
