import type { IssueFacts } from '../domain/report.ts'
import { sheetKey } from '../engine/counted-sheet.ts'
import { allIssues } from '../engine/issue-facts.ts'
import type { Combination } from './combine-figures.ts'
import type { ReportSections } from './written-report.ts'

/** What depends on which units count, and is said anew. */
const anew: ReadonlySet<string> = new Set([
  'column-missing',
  'duplicate-organization',
  'duplicate-likely',
  'pack-check',
])

/** The doubts of all reports; `ofUnits` are those about who repeats whom and the checks of the pack, unit by unit. */
export function combinedIssues(
  { reports, sheets, figures: { plan } }: Combination<ReportSections>,
  ofUnits: readonly IssueFacts[],
): IssueFacts[] {
  const bySheet = new Map(sheets.map((sheet) => [sheetKey(sheet), [] as IssueFacts[]]))
  const loose: IssueFacts[] = []
  const kept = reports.flatMap(({ ledgerIssues }) => ledgerIssues.filter(({ code }) => !anew.has(code)))
  const isLast = ({ code }: IssueFacts) => code === 'pack-check-across'
  const ordered = [...kept.filter((issue) => !isLast(issue)), ...ofUnits, ...kept.filter(isLast)]
  for (const issue of ordered) (bySheet.get(sheetKey(issue)) ?? loose).push(issue)
  return allIssues({ plan, sheets }, loose, bySheet)
}
