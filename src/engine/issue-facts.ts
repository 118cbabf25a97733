import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { IssueFacts } from '../domain/report.ts'
import { missingColumnIssues } from './missing-columns.ts'
import { redactIssue } from './redaction.ts'
import type { SheetAudit } from './sheet-audit.ts'

/** All issues of an audit: those of no sheet that was read, then sheet by sheet the missing columns and what its rows have. */
export function issueFacts(
  loose: readonly LedgerIssue[],
  sheets: readonly SheetAudit[],
  { redact }: { readonly redact: boolean },
): IssueFacts[] {
  const bySheet = sheets.flatMap((sheet) => [
    ...(sheet.organizations() > 0 ? missingColumnIssues(sheet) : []),
    ...sheet.issues(),
  ])
  const facts = [...loose, ...bySheet].map(factsOf)
  return redact ? facts.map(redactIssue) : facts
}

function factsOf({ code, severity, file, sheet, cell, row, field, text, args }: LedgerIssue): IssueFacts {
  return { code, severity, file, sheet, cell, row, field, text, args: { ...args } }
}
