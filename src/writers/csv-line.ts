import { stringify } from 'csv-stringify/sync'
import { formatPercent } from '../domain/format-rate.ts'
import { type Cell, type Column, isRatio, numberOf, textOf } from './document.ts'
import { plainText } from './plain-text.ts'

/**
 * One line of a text file with its line end: CRLF, no text that a spreadsheet would take for a formula. Lines that need quotes are those of
 * csv-stringify; most need none, and are joined, because the library takes as long for a line as judging the row does.
 */
export function csvLine(cells: readonly Cell[]): string {
  let line = ''
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] as Cell
    const isPlain = typeof cell === 'string' && !special.test(cell)
    const text = isPlain ? cell : csvCell(cell)
    if (!isPlain && quotable.test(text)) return quotedLine(cells)
    line += at === 0 ? text : `,${text}`
  }
  return `${line}\r\n`
}

function quotedLine(cells: readonly Cell[]): string {
  return stringify([cells.map(csvCell)], { record_delimiter: 'windows', quoted_match: /[\r\n]/ })
}

const quotable = /[",\r\n]/

/** The first line, with the mark of UTF-8 before it: the columns that text files have. */
export function csvHeading(columns: readonly Pick<Column, 'id' | 'only'>[]): string {
  return `\uFEFF${csvLine(columns.filter(({ only }) => only !== 'page').map(({ id }) => id))}`
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'string') return csvText(cell)
  if (cell === null) return ''
  const number = numberOf(cell)
  if (number !== undefined) return String(number)
  return isRatio(cell) ? formatPercent(cell) : csvText(textOf(cell))
}

/** Found in every text that has to be changed or quoted, and in few others: most texts are told to be plain in one look. */
const special = /^[=+\-@\t\uFF1D\uFF0B\uFF0D\uFF20\uFFFD]|[^\t !#-+\--~\u00A0-\uD7FF\uE000-\uFFFD]/

function csvText(text: string): string {
  return special.test(text) ? neutralized(text) : text
}

const formulaStart = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20\uFFFD]/u
const plainNumber = /^-?\d+(\.\d+)?%?$/

/** An apostrophe before a text that begins like a formula; a plain negative number stays a number. */
function neutralized(text: string): string {
  const plain = plainText(text)
  return formulaStart.test(plain) && !plainNumber.test(plain) ? `'${plain}` : plain
}
