import type { AuditReport, InputFacts, IssueFacts } from '../domain/report.ts'

type Issue = AuditReport['ledgerIssues'][number]

/** One column as it was understood; `nearest` is the known heading most like one that was not. */
export interface CheckedColumn {
  readonly cell: string
  readonly heading: string
  readonly field: string | null
  readonly match: InputFacts['columns'][number]['match']
  readonly option: string | null
  readonly state: 'read' | 'unknown' | 'not-needed'
  readonly nearest: string | null
}

/** One sheet: where its headings are, what became of its columns, which rows are no organizations. */
export interface CheckedSheet {
  readonly file: string
  readonly sheet: string
  readonly headerFirst: number
  readonly headerLast: number
  readonly organizations: number
  readonly columns: readonly CheckedColumn[]
  readonly skippedRows: InputFacts['skippedRows']
  readonly townships: NonNullable<InputFacts['townships']>
}

/** A column that no sheet or not every sheet has, and the targets that cannot be judged without it. */
interface MissingColumn {
  readonly field: string
  readonly targets: readonly string[]
}

/** How well ledgers can be read, without any verdict. */
export interface LedgerCheck {
  readonly schemaVersion: 1
  readonly tool: AuditReport['tool']
  readonly asOf: string
  readonly lang: AuditReport['lang']
  readonly pack: { readonly id: string; readonly version: string }
  readonly sheets: readonly CheckedSheet[]
  /** Ledgers that cannot be read. */
  readonly failures: NonNullable<AuditReport['failures']>
  readonly missingColumns: readonly MissingColumn[]
  readonly assumptions: AuditReport['assumptions']
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number }
  readonly issues: readonly Issue[]
}

/** What a report says about the reading of its ledgers. */
export function checkOf(report: AuditReport): LedgerCheck {
  const { tool, asOf, lang, pack, ledgerIssues, assumptions } = report
  const counted = (severity: Issue['severity']) => ledgerIssues.filter((issue) => issue.severity === severity).length
  return {
    schemaVersion: 1,
    tool,
    asOf,
    lang,
    pack: { id: pack.id, version: pack.version },
    sheets: report.inputs.map((input) => sheetOf(input, ledgerIssues)),
    failures: report.failures ?? [],
    missingColumns: missingOf(report),
    assumptions: assumptions.filter((assumption) => assumption.code !== 'parameter'),
    counts: { error: counted('error'), warning: counted('warning'), info: counted('info') },
    issues: ledgerIssues,
  }
}

function sheetOf(input: InputFacts, issues: readonly Issue[]): CheckedSheet {
  const { file, sheet, headerFirst, headerLast, organizations, skippedRows, townships = [] } = input
  const own = issues.filter((issue) => issue.file === file && issue.sheet === sheet && issue.code === 'heading-unknown')
  const unknown = new Map(own.map((issue) => [issue.cell, issue]))
  const columns = input.columns.map((column): CheckedColumn => {
    const issue = unknown.get(column.cell)
    const state = column.field !== null ? 'read' : issue === undefined ? 'not-needed' : 'unknown'
    return { ...column, state, nearest: nearestOf(issue) }
  })
  return { file, sheet, headerFirst, headerLast, organizations, columns, skippedRows, townships }
}

function nearestOf(issue: IssueFacts | undefined): string | null {
  const nearest = issue?.args['nearest']
  return typeof nearest === 'string' ? nearest : null
}

function missingOf({ targets }: AuditReport): readonly MissingColumn[] {
  const fields = [...new Set(targets.flatMap((target) => target.missingColumns))]
  return fields.map((field) => ({
    field,
    targets: targets.filter((target) => target.missingColumns.includes(field)).map((target) => target.id),
  }))
}
