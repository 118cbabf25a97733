import type { GridRow } from '../domain/grid.ts'
import { type PeopleColumn, peopleColumns } from '../domain/register-item.ts'
import { listColumns, type RegisterWords } from './words.ts'

/** Which columns of a sheet are which; positions are 0-based. */
export interface ListHeadings {
  readonly number: number
  readonly voucher: number | undefined
  readonly people: readonly (readonly [at: number, column: PeopleColumn])[]
  /** Columns that are none of the list's own. */
  readonly strange: readonly (readonly [at: number, heading: string])[]
}

/** A row of headings, one that has lost the heading of the number, or none. */
type HeadingRow = ListHeadings | 'numberless' | undefined

/** Recognizes headings by their spelling, wherever they stand. */
export interface HeadingFinder {
  find(row: GridRow): HeadingRow
  /** True if a text is a heading of the column of numbers: of a heading that is repeated on a further page. */
  isNumberHeading(text: string): boolean
}

type Known = PeopleColumn | 'number' | 'voucher' | 'own'

/** A finder for the spellings of `rules/register.json`. `own` are headings of the list's columns that people do not fill in. */
export function headingFinder(words: RegisterWords, own: readonly string[]): HeadingFinder {
  const known = new Map<string, Known>(own.map((heading) => [headingKey(heading), 'own']))
  for (const column of listColumns) {
    for (const heading of [column, ...words.columns[column]]) known.set(headingKey(heading), column)
  }
  return {
    find: (row) => headingsOf(row, known),
    isNumberHeading: (text) => known.get(headingKey(text)) === 'number',
  }
}

function headingsOf({ cells }: GridRow, known: ReadonlyMap<string, Known>): HeadingRow {
  const texts = cells.flatMap((cell, at) => (cell === undefined ? [] : [{ at, text: cell.text }]))
  const found = texts.map(({ at, text }) => ({ at, text, column: known.get(headingKey(text)) }))
  const placeOf = (column: Known) => found.find((each) => each.column === column)?.at
  const people = found.flatMap(({ at, column }) => (isPeopleColumn(column) ? [[at, column] as const] : []))
  if (people.length === 0) return undefined
  const number = placeOf('number')
  if (number === undefined) return people.length > 2 ? 'numberless' : undefined
  const strange = found.flatMap(({ at, text, column }) => (column === undefined ? [[at, text] as const] : []))
  return { number, voucher: placeOf('voucher'), people, strange }
}

function isPeopleColumn(column: Known | undefined): column is PeopleColumn {
  return peopleColumns.some((each) => each === column)
}

const brackets = /[([{（【〔［][^)\]}）】〕］]*[)\]}）】〕］]/gu
const noise = /[\s\u200b\ufeff*★☆※:：、，,.。"'“”‘’]+/gu

/** A heading as it is compared: without white space, marks and what stands in brackets. */
function headingKey(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase()
  return plain.replace(brackets, '').replace(noise, '') || plain.replace(noise, '')
}
