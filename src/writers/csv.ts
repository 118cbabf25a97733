import { stringify } from 'csv-stringify/sync'
import type { Artifact } from '../app/ports.ts'
import { formatPercent } from '../domain/format-rate.ts'
import { inPieces } from '../domain/pieces.ts'
import { again } from '../domain/rows.ts'
import { type Cell, type Column, isRatio, type LongTable, numberOf, textOf } from './document.ts'
import { plainText } from './plain-text.ts'

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
  let bom = true
  let some: string[][] = [columns.filter((_, at) => kept[at]).map((column: Column) => column.id)]
  const piece = () => {
    // By itself the library quotes only the whole line end that it writes.
    const text = stringify(some, { bom, record_delimiter: 'windows', quoted_match: /[\r\n]/ })
    return new TextEncoder().encode(text)
  }
  for (const { cells } of rows) {
    some.push(cells.filter((_, at) => kept[at]).map(csvCell))
    if (some.length < rowsPerPiece) continue
    yield piece()
    some = []
    bom = false
  }
  if (some.length > 0) yield piece()
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const number = numberOf(cell)
  if (number !== undefined) return String(number)
  return isRatio(cell) ? formatPercent(cell) : neutralized(textOf(cell))
}

const formulaStart = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20\uFFFD]/u
const plainNumber = /^-?\d+(\.\d+)?%?$/

/** An apostrophe before a text that begins like a formula; a plain negative number stays a number. */
function neutralized(text: string): string {
  const plain = plainText(text)
  return formulaStart.test(plain) && !plainNumber.test(plain) ? `'${plain}` : plain
}
