import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { IssueFacts, ReportPlan } from '../domain/report.ts'
import { type CountedSheet, sheetKey } from './counted-sheet.ts'
import { missingColumnIssues } from './missing-columns.ts'
import { redactIssue } from './redaction.ts'

/** An issue as reports carry it. */
export function issueFacts(issue: LedgerIssue, { redact }: { readonly redact: boolean }): IssueFacts {
  const { code, severity, file, sheet, cell, row, field, text, args } = issue
  const facts = { code, severity, file, sheet, cell, row, field, text, args: { ...args } }
  return redact ? redactIssue(facts) : facts
}

/** All issues of an audit: those of no sheet that was read, then sheet by sheet the missing columns and what its rows have. */
export function allIssues(
  { plan, sheets }: { readonly plan: ReportPlan; readonly sheets: readonly CountedSheet[] },
  loose: readonly IssueFacts[],
  bySheet: ReadonlyMap<string, readonly IssueFacts[]>,
): IssueFacts[] {
  const read = sheets.flatMap((sheet) => [
    ...missingColumnIssues(plan, sheet),
    ...[...(bySheet.get(sheetKey(sheet)) ?? [])].sort(byRow),
  ])
  return [...loose, ...read]
}

/** Those of the whole sheet first; in one row as they came, but last what is only told at the end of the sheet. */
function byRow(left: IssueFacts, right: IssueFacts): number {
  return (left.row ?? 0) - (right.row ?? 0) || Number(isOfTheEnd(left)) - Number(isOfTheEnd(right))
}

/** The first of all rows that contradict the township given is told when all of them have been read. */
function isOfTheEnd({ code }: IssueFacts): boolean {
  return code === 'township-contradicted'
}
