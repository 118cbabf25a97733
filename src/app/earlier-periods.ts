import { Fault } from '../domain/fault.ts'
import type { AuditFacts } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import { combineReports } from './combine-reports.ts'
import { loadFacts } from './load-figures.ts'
import type { Files } from './ports.ts'
import type { FromFile } from './stored-figures.ts'

/** Reports of earlier periods, oldest first; those of one as-of date are combined. Faults: those of `combineReports`, and `usage-bad-value` for a date after the present one. */
export async function earlierPeriods(
  names: readonly string[],
  { asOf, tool }: Pick<AuditFacts, 'asOf' | 'tool'>,
  files: Files,
): Promise<readonly FromFile<AuditFacts>[]> {
  const periods = new Map<string, FromFile<AuditFacts>[]>()
  for (const name of names) {
    const report = await loadFacts(name, files)
    if (compareText(report.facts.asOf, asOf) > 0) throw tooLate(report, asOf)
    const same = periods.get(report.facts.asOf) ?? []
    same.push(report)
    periods.set(report.facts.asOf, same)
  }
  return [...periods]
    .sort(([left], [right]) => compareText(left, right))
    .map(([, reports]) => ({ file: reports[0]?.file ?? '', facts: combineReports(reports, { tool }) }))
}

function tooLate({ file, facts }: FromFile, asOf: string): Fault {
  const expected = { kind: 'not-after', date: asOf } as const
  return new Fault('usage-bad-value', { flag: '--previous', value: `${file} ${facts.asOf}`, expected, nearest: null })
}
