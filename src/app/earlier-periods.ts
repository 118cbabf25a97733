import { Fault } from '../domain/fault.ts'
import type { AuditFacts } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import { combinedAssumptions } from './combine-assumptions.ts'
import { combination } from './combine-figures.ts'
import { loadWritten } from './load-reports.ts'
import type { Files } from './ports.ts'
import type { FromFile, StoredFigures } from './stored-figures.ts'
import type { WrittenReport } from './written-report.ts'

/** What the present period is compared with. */
export type EarlierFigures = StoredFigures & Pick<AuditFacts, 'assumptions'>

/**
 * The figures of earlier periods, oldest first; reports of one as-of date are combined. Faults: those of `loadWritten` and
 * `checkCombinable`, and `usage-bad-value` for a date after the present one.
 */
export async function earlierPeriods(
  names: readonly string[],
  asOf: string,
  files: Files,
): Promise<readonly FromFile<EarlierFigures>[]> {
  const periods = new Map<string, WrittenReport[]>()
  for (const report of await loadWritten(names, files)) {
    if (compareText(report.facts.asOf, asOf) > 0) throw tooLate(report, asOf)
    const same = periods.get(report.facts.asOf) ?? []
    same.push(report)
    periods.set(report.facts.asOf, same)
  }
  return [...periods]
    .sort(([left], [right]) => compareText(left, right))
    .map(([, reports]) => ({ file: reports[0]?.file ?? '', facts: figuresOf(reports) }))
}

function figuresOf(reports: readonly WrittenReport[]): EarlierFigures {
  const combined = combination(reports, {})
  return { ...combined.figures, assumptions: combinedAssumptions(combined) }
}

function tooLate({ file, facts }: FromFile, asOf: string): Fault {
  const expected = { kind: 'not-after', date: asOf } as const
  return new Fault('usage-bad-value', { flag: '--previous', value: `${file} ${facts.asOf}`, expected, nearest: null })
}
