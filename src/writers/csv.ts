import type { Artifact } from '../app/ports.ts'
import { inPieces } from '../domain/pieces.ts'
import { again } from '../domain/rows.ts'
import { csvLine } from './csv-line.ts'
import type { LongTable } from './document.ts'

/**
 * A file a table: UTF-8 with BOM, CRLF, ASCII column names, no text that a spreadsheet would take for a formula. Rows are made as they
 * are written.
 */
export async function writeCsv({
  tables,
}: {
  readonly tables: readonly Pick<LongTable, 'id' | 'columns' | 'rows'>[]
}): Promise<readonly Artifact[]> {
  return tables.map((table) => ({ name: `${table.id}.csv`, ...inPieces(again(() => csvPieces(table))) }))
}

const rowsPerPiece = 1000

function* csvPieces({ columns, rows }: Pick<LongTable, 'columns' | 'rows'>): Generator<Uint8Array> {
  const kept = columns.map((column) => column.only !== 'page')
  const encoder = new TextEncoder()
  let piece = `\uFEFF${csvLine(columns.filter((_, at) => kept[at]).map((column) => column.id))}`
  let count = 0
  for (const { cells } of rows) {
    piece += csvLine(cells.filter((_, at) => kept[at]))
    count += 1
    if (count < rowsPerPiece) continue
    yield encoder.encode(piece)
    piece = ''
    count = 0
  }
  if (piece !== '') yield encoder.encode(piece)
}
