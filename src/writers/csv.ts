import type { Artifact } from '../app/ports.ts'
import { inPieces } from '../domain/pieces.ts'
import { again } from '../domain/rows.ts'
import { csvHeading, csvLine } from './csv-line.ts'
import type { LongTable } from './document.ts'
import { encodedPieces } from './encoded-pieces.ts'

type TextTable = Pick<LongTable, 'id' | 'columns' | 'rows' | 'text'>

/**
 * A file a table: UTF-8 with BOM, CRLF, ASCII column names, no text that a spreadsheet would take for a formula. Rows are made as they
 * are written, unless they have been.
 */
export async function writeCsv({ tables }: { readonly tables: readonly TextTable[] }): Promise<readonly Artifact[]> {
  return tables.map((table) => ({
    name: `${table.id}.csv`,
    ...inPieces(table.text ?? again(() => encodedPieces(csvLines(table)))),
  }))
}

function* csvLines({ columns, rows }: TextTable): Generator<string> {
  const kept = columns.map((column) => column.only !== 'page')
  yield csvHeading(columns)
  for (const { cells } of rows) yield csvLine(cells.filter((_, at) => kept[at]))
}
