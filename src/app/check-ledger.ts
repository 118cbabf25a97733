import type { Doubt } from '../domain/doubt.ts'
import type { CheckedColumn, CheckedSheet, LedgerCheck, MissingColumn } from '../domain/ledger-check.ts'
import type { AuditReport, InputFacts, IssueFacts } from '../domain/report.ts'
import { bySheet, sheetKey } from './by-sheet.ts'
import { doubtsOf } from './doubts-of.ts'
import { fillList } from './fill-list.ts'
import type { MayApply } from './may-apply.ts'
import { openGoals } from './settle-goals.ts'

type Issue = AuditReport['ledgerIssues'][number]

/** What a report says about the reading of its ledgers: the health report (台账体检报告); `mayApply` as in `doubtsOf`. */
export function checkOf(report: AuditReport, mayApply?: MayApply): LedgerCheck {
  const { tool, asOf, lang, pack, ledgerIssues, assumptions, targets } = report
  const doubts = doubtsOf(report, mayApply)
  const fillIn = fillList(report)
  const sum = (key: 'met' | 'gap' | 'notApplicable' | 'unknown') =>
    targets.reduce((total, each) => total + each[key], 0)
  return {
    schemaVersion: 1,
    tool,
    asOf,
    lang,
    pack: { id: pack.id, version: pack.version, title: pack.title },
    targets: targets.map(({ id, title }) => ({ id, title })),
    sheets: sheetsOf(report),
    failures: report.failures ?? [],
    missingColumns: missingOf(report, doubts),
    assumptions: assumptions.filter((assumption) => assumption.code !== 'parameter'),
    counts: countsOf(ledgerIssues),
    verdicts: { given: sum('met') + sum('gap') + sum('notApplicable'), unknown: sum('unknown') },
    issues: ledgerIssues,
    doubts: doubts.map((doubt) => ({ ...doubt, targets: [...doubt.targets] })),
    fillIn: [...fillIn],
    goals: [...openGoals(report, fillIn)],
  }
}

function countsOf(issues: readonly Issue[]): LedgerCheck['counts'] {
  const counted = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity).length
  return { error: counted('error'), warning: counted('warning'), info: counted('info') }
}

function sheetsOf({ inputs, ledgerIssues, findings }: AuditReport): CheckedSheet[] {
  const issues = bySheet(ledgerIssues, (issue) => issue)
  const unknown = bySheet(
    findings.filter(({ verdict }) => verdict === 'unknown'),
    ({ at }) => at,
  )
  return inputs.map((input) =>
    sheetOf(input, { issues: issues.get(sheetKey(input)) ?? [], waiting: unknown.get(sheetKey(input))?.length ?? 0 }),
  )
}

function sheetOf(
  input: InputFacts,
  { issues, waiting }: { readonly issues: readonly Issue[]; readonly waiting: number },
): CheckedSheet {
  const { file, sheet, headerFirst, headerLast, organizations, skippedRows, townships = [] } = input
  const unknown = new Map(issues.filter(({ code }) => code === 'heading-unknown').map((issue) => [issue.cell, issue]))
  const columns = input.columns.map((column): CheckedColumn => {
    const issue = unknown.get(column.cell)
    const state = column.field !== null ? 'read' : issue === undefined ? 'not-needed' : 'unknown'
    return { ...column, state, nearest: nearestOf(issue) }
  })
  const place = { file, sheet, headerFirst, headerLast, organizations }
  return { ...place, columns, skippedRows, townships, counts: countsOf(issues), waiting }
}

function nearestOf(issue: IssueFacts | undefined): string | null {
  const nearest = issue?.args['nearest']
  return typeof nearest === 'string' ? nearest : null
}

/** Columns that no sheet or not every sheet has; what each sheet loses by it is what the doubts say. */
function missingOf({ targets }: AuditReport, doubts: readonly Doubt[]): MissingColumn[] {
  const missing = doubts.filter(({ code }) => code === 'column-missing')
  const fields = new Set([
    ...missing.flatMap(({ field }) => field ?? []),
    ...targets.flatMap((each) => each.missingColumns),
  ])
  const columns = [...fields].map((field): MissingColumn => {
    const own = missing.filter((doubt) => doubt.field === field)
    const named = new Set(own.flatMap((doubt) => doubt.targets))
    return {
      field,
      targets: targets.filter((each) => each.missingColumns.includes(field) || named.has(each.id)).map(({ id }) => id),
      verdicts: own.reduce((sum, { decides }) => sum + decides, 0),
      sheets: own.map(({ file, sheet, targets: lost, decides }) => ({
        file,
        sheet,
        targets: [...lost],
        verdicts: decides,
      })),
    }
  })
  return columns.sort((left, right) => right.verdicts - left.verdicts)
}
