import { stringify } from 'csv-stringify/sync'
import type { Artifact } from '../app/ports.ts'
import { formatPercent } from '../domain/format-rate.ts'
import { type Cell, type Column, type Document, isRatio, numberOf, type Table, textOf } from './document.ts'
import { plainText } from './plain-text.ts'

/** A file a table: UTF-8 with BOM, CRLF, ASCII column names, no text that a spreadsheet would take for a formula. */
export async function writeCsv(document: Document): Promise<readonly Artifact[]> {
  return document.tables.map(csvOf)
}

function csvOf(table: Table): Artifact {
  const kept = table.columns.map((column) => column.only !== 'page')
  const header = table.columns.filter((_, at) => kept[at]).map((column: Column) => column.id)
  const rows = table.rows.map(({ cells }) => cells.filter((_, at) => kept[at]).map(csvCell))
  // By itself the library quotes only the whole line end that it writes.
  const text = stringify([header, ...rows], { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ })
  return { name: `${table.id}.csv`, bytes: new TextEncoder().encode(text) }
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
