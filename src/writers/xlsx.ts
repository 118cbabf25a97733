import type { Artifact } from '../app/ports.ts'
import { slicedRows } from '../domain/rows.ts'
import { type SheetDocument, type SheetTable, workbookName } from './document.ts'
import { sheetNames } from './sheet-names.ts'
import { newWorkbook, packed } from './xlsx-library.ts'
import { addSheet } from './xlsx-sheet.ts'
import { styleSheet } from './xlsx-style.ts'
import { withZipTime } from './zip-time.ts'

/** Rows that a sheet holds, less those of title, headings and notes. */
const rowsPerSheet = 1_048_576 - 32

/** A workbook a document, made for reading and printing; the same document is the same bytes. A sheet has no more than `limit` rows of a table. */
export async function writeXlsx(document: SheetDocument, limit = rowsPerSheet): Promise<readonly Artifact[]> {
  const workbook = newWorkbook(document.asOf)
  const styles = styleSheet(document.fonts)
  const tables = document.tables.flatMap((table) => inSheets(table, limit))
  const names = sheetNames(tables.map((table) => table.sheet))
  const rows = tables.map((table, index) =>
    addSheet(workbook, { name: names[index] ?? table.id, table, document, styles }),
  )
  return [{ name: workbookName(document), bytes: withZipTime(await packed(workbook, new Map(rows)), document.asOf) }]
}

/** A table that is longer than a sheet goes on on further sheets. */
export function inSheets(table: SheetTable, limit: number): readonly SheetTable[] {
  const sheets = Math.max(1, Math.ceil(table.rows.length / limit))
  if (sheets === 1) return [table]
  return Array.from({ length: sheets }, (_, at) => ({
    ...table,
    rows: slicedRows(table.rows, at * limit, (at + 1) * limit),
  }))
}
