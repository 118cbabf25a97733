import { cellName } from '../domain/cell.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { FieldValue } from '../domain/record.ts'
import { option } from '../domain/value.ts'
import type { OrganizationRow, RecordContext } from './build-record.ts'
import type { RowCode } from './code-of-row.ts'
import { createIssue, type RowPlace } from './ledger-issues.ts'
import { codedName, notedName } from './name-note.ts'
import type { Statement } from './statement.ts'

interface NamedRow {
  readonly row: OrganizationRow
  readonly statements: readonly Statement[]
  /** The credit code behind the name, or null. */
  readonly code: string | null
  readonly issues: readonly LedgerIssue[]
}

/**
 * The row by the name of its unit, and what stands behind the name: its credit code, a note on its status. Such a note is only believed where
 * the first rows of the table have one, too; else it is told, because the table was judged as one that says nothing of a status there.
 */
export function withoutNote(
  written: OrganizationRow,
  { place, context: { table, words } }: { readonly place: RowPlace; readonly context: RecordContext },
): NamedRow {
  const coded = codedName(written.name)
  const row = coded === undefined ? written : { ...written, name: coded.name }
  const code = coded?.code ?? null
  const noted = notedName(row.name, words.values)
  if (noted === undefined) {
    const statements = table.notesStatus && !table.asksStatus ? [operating] : nothing
    return { row, statements, code, issues: nothing }
  }
  const { cells } = row.cells(table.name.index)
  const at = { ...place, cell: cellAt(cells, place.row), field: 'status', text: row.name }
  const args = { name: noted.name, note: row.name.slice(noted.name.length).trim() }
  if (!table.notesStatus)
    return { row, statements: nothing, code, issues: [createIssue('status-in-name-unread', at, args)] }
  const statement: Statement = { field: 'status', value: noted.status, cells, weak: false }
  return {
    row: { ...row, name: noted.name },
    statements: [statement],
    code,
    issues: [createIssue('status-in-name', at, args)],
  }
}

const nothing: readonly never[] = []

function cellAt([first]: Statement['cells'], row: number): string | null {
  return first === undefined ? null : cellName(first.row ?? row, first.column)
}

/** The code of its column, else the one behind the name. */
export function withNamed(
  code: RowCode,
  named: string | null,
  row: OrganizationRow,
  { table }: RecordContext,
): RowCode {
  if (named === null || code.code !== null) return code
  const shown: FieldValue = { value: { type: 'text', text: named }, cells: row.cells(table.name.index).cells }
  return { ...code, code: named, shown }
}

/** Where names carry the status of those that are not, the others are. */
const operating: Statement = { field: 'status', value: option('operating'), cells: [], weak: false }
