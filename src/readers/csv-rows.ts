/** The cells of one row. */
export type CsvRow = readonly string[]

/** How far a text was understood: whole rows, and where the rest of it begins. */
interface Understood {
  readonly rows: readonly CsvRow[]
  readonly rest: number
  /** True if the rest is no plain text of this form: somebody else has to say what it is. */
  readonly isOdd: boolean
}

/** One row that begins at a place, and where the next one begins; `more` if the text may go on, `odd` if it is not plain. */
type RowAt = { readonly row: CsvRow; readonly next: number } | 'more' | 'odd'

const quote = '"'
/** Characters; far more than any row of a ledger holds. */
const longestPlainRow = 300_000

/**
 * Divides a text into rows, as long as it is plain: a quote either opens a cell and is closed at its end, or stands within a cell
 * that has not begun with one. Returns false with the first row that is not; the rows before it have been handed out. The delimiter is
 * one character.
 */
export async function* plainRows(
  texts: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<readonly CsvRow[], boolean> {
  let rest = ''
  for await (const text of texts) {
    const whole = rest + text
    const found = understand(whole, delimiter, false)
    if (found.rows.length > 0) yield found.rows
    if (found.isOdd) return false
    rest = whole.slice(found.rest)
  }
  const last = understand(rest, delimiter, true)
  if (last.rows.length > 0) yield last.rows
  return !last.isOdd
}

function understand(text: string, delimiter: string, isLast: boolean): Understood {
  const rows: CsvRow[] = []
  let from = 0
  while (from < text.length) {
    const found = quickRow(text, from, delimiter) ?? slowRow(text, from, { delimiter, isLast })
    if (found === 'more') return { rows, rest: from, isOdd: isLast || text.length - from > longestPlainRow }
    if (found === 'odd' || found.next - from > longestPlainRow) return { rows, rest: from, isOdd: true }
    rows.push(found.row)
    from = found.next
  }
  return { rows, rest: from, isOdd: false }
}

/** A line without quotes that ends as most do; undefined for any other. */
function quickRow(text: string, from: number, delimiter: string): RowAt | undefined {
  const end = text.indexOf('\n', from)
  if (end === -1) return undefined
  const line = text.slice(from, end > from && text[end - 1] === '\r' ? end - 1 : end)
  if (line.includes(quote) || line.includes('\r')) return undefined
  return { row: line.split(delimiter), next: end + 1 }
}

interface Reading {
  readonly delimiter: string
  readonly isLast: boolean
}

/** Cell by cell. */
function slowRow(text: string, from: number, reading: Reading): RowAt {
  const row: string[] = []
  for (let at = from; ; ) {
    const cell = text[at] === quote ? quotedCell(text, at) : plainCell(text, at, reading)
    if (cell === 'more' || cell === 'odd') return cell
    row.push(cell.text)
    const next = after(text, cell.end, reading)
    if (next === 'more' || next === 'odd') return next
    if (next.endsRow) return { row, next: next.at }
    at = next.at
  }
}

type CellAt = { readonly text: string; readonly end: number } | 'more' | 'odd'

function quotedCell(text: string, at: number): CellAt {
  for (let end = text.indexOf(quote, at + 1); end !== -1; end = text.indexOf(quote, end + 2))
    if (text[end + 1] !== quote) return { text: text.slice(at + 1, end).replaceAll('""', quote), end: end + 1 }
  return 'more'
}

function plainCell(text: string, at: number, { delimiter, isLast }: Reading): CellAt {
  for (let end = at; end < text.length; end += 1) {
    const letter = text[end]
    if (letter === delimiter || letter === '\n' || letter === '\r') return { text: text.slice(at, end), end }
  }
  return isLast ? { text: text.slice(at), end: text.length } : 'more'
}

/** What follows a cell: the next one, the next row, or more that is not there yet. */
function after(
  text: string,
  end: number,
  { delimiter, isLast }: Reading,
): { readonly at: number; readonly endsRow: boolean } | 'more' | 'odd' {
  if (end >= text.length) return isLast ? { at: end, endsRow: true } : 'more'
  if (text[end] === delimiter) return { at: end + 1, endsRow: false }
  if (text[end] === '\n') return { at: end + 1, endsRow: true }
  if (text[end] !== '\r') return 'odd'
  if (end + 1 === text.length && !isLast) return 'more'
  return { at: text[end + 1] === '\n' ? end + 2 : end + 1, endsRow: true }
}
