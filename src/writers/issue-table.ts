import type { LedgerIssueCode } from '../domain/ledger-issue.ts'
import type { AuditReport } from '../domain/report.ts'
import { fieldName } from '../wording/choice-name.ts'
import type { Wording } from '../wording/wording.ts'
import { codedColumns } from './coded-columns.ts'
import type { Table } from './document.ts'
import type { DocumentContext } from './document-context.ts'
import { type ColumnOf, tableOf } from './table-of.ts'
import { toneOf } from './tone-of.ts'

type Issue = AuditReport['ledgerIssues'][number]

/** 台账疑点: what is wrong with the ledgers, as the report orders it. */
export function issueTable(context: DocumentContext): Table {
  const { report, wording, subtitle } = context
  const { sheets, readingIssues, emptyTable } = wording.documents
  return tableOf(
    {
      id: 'issues',
      sheet: sheets.issues,
      title: sheets.issues,
      subtitle,
      notes: readingIssues,
      empty: emptyTable,
      layout: 'list',
    },
    issueColumns(wording),
    report.ledgerIssues,
  )
}

function issueColumns(wording: Wording): readonly ColumnOf<Issue>[] {
  const { columns } = wording.documents
  return [
    { id: 'no', heading: columns.no, width: 6, kind: 'integer', align: 'center', cell: (_, index) => index + 1 },
    {
      id: 'severity',
      heading: columns.severity,
      width: 8,
      kind: 'text',
      only: 'data',
      cell: ({ severity }) => severity,
    },
    {
      id: 'severityText',
      heading: columns.severity,
      width: 8,
      kind: 'verdict',
      align: 'center',
      cell: ({ severity }) => ({ text: wording.names.severity[severity], tone: toneOf(severity) }),
    },
    ...codedColumns<Issue>({
      id: 'code',
      heading: columns.issue,
      width: 14,
      code: ({ code }) => code,
      label: ({ code }) => issueName(code, wording),
    }),
    { id: 'file', heading: columns.file, width: 20, kind: 'text', cell: ({ file }) => file },
    { id: 'sheet', heading: columns.sheet, width: 12, kind: 'text', cell: ({ sheet }) => sheet },
    { id: 'cell', heading: columns.cell, width: 8, kind: 'text', align: 'center', cell: ({ cell }) => cell ?? '' },
    { id: 'row', heading: columns.row, width: 6, kind: 'integer', only: 'data', cell: ({ row }) => row ?? '' },
    ...codedColumns<Issue>({
      id: 'field',
      heading: columns.field,
      width: 14,
      code: ({ field }) => field ?? '',
      label: ({ field }) => (field === null ? '' : fieldName(field, wording.language)),
    }),
    { id: 'text', heading: columns.text, width: 20, kind: 'text', cell: ({ text }) => text ?? '' },
    { id: 'message', heading: columns.message, width: 58, kind: 'text', cell: ({ message }) => message },
  ]
}

/** Short name of an issue code; the code itself for one of a later version. */
function issueName(code: string, { issues }: Wording): string {
  return code in issues ? issues[code as LedgerIssueCode].name : code
}
