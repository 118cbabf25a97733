import type { Ratio } from '../domain/rate.ts'
import type { Rows } from '../domain/rows.ts'

/** One document of an audit, declared once and rendered by every format: plain data, so that another thread can render it. */
export interface Document {
  readonly id:
    | 'gap-report'
    | 'coverage-summary'
    | 'tables'
    | 'register'
    | 'look-back'
    | 'deadline'
    | 'ranking'
    | 'diff'
    | 'health'
    | 'fill-in'
  /** File name without extension. */
  readonly name: string
  readonly title: string
  readonly fonts: { readonly title: string; readonly body: string }
  /** The as-of date, YYYY-MM-DD. */
  readonly asOf: string
  readonly tables: readonly Table[]
  /** Page number and number of pages as a footer shows them, with the marks `{page}` and `{pages}`. */
  readonly pages: string
}

/** The file name of a document that is a workbook. */
export function workbookName({ name }: Pick<Document, 'name'>): string {
  return `${name}.xlsx`
}

/** One table: a sheet of a workbook, or a file of its own in a text format. */
export interface Table {
  /** ASCII; the name of a text file. */
  readonly id: string
  /** Name of the sheet. */
  readonly sheet: string
  readonly title: string
  readonly subtitle: readonly string[]
  /** Lines above the headings that say how to read the table. */
  readonly notes: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** Stands in place of rows if there are none. */
  readonly empty: string
  /**
   * `list` is long, filtered and frozen, `short-list` is one that fits one page; `page` is read like a page, upright, and
   * `one-page` is made to fit one; `wide-list` is a list that needs the larger paper, `form` lies like a list but is not filtered.
   */
  readonly layout: 'list' | 'short-list' | 'wide-list' | 'form' | 'page' | 'one-page'
  /** The line under the table where people sign. */
  readonly signatures?: string
}

/** The same of lists that may be longer than memory: how many rows there are is known, and each is made when it is written. */
export interface SheetDocument extends Omit<Document, 'tables'> {
  readonly tables: readonly SheetTable[]
}

/** A table whose rows need not be there before they are written; if they are not, none is a section or a wide line. */
export interface SheetTable extends Omit<Table, 'rows'> {
  readonly rows: Rows<Row>
}

/** A table of which no row need be there before it is written, nor is it known how many there are. */
export interface LongTable extends Omit<Table, 'rows'> {
  readonly rows: Iterable<Row>
  /** The text file of the table, where it has been rendered. */
  readonly text?: Iterable<Uint8Array> | undefined
}

/** A document of such tables. */
export interface LongDocument extends Omit<Document, 'tables'> {
  readonly tables: readonly LongTable[]
}

/** One column; `only` keeps it out of workbooks (`data`) or out of text files (`page`). */
export interface Column {
  /** ASCII; the heading in a text file. */
  readonly id: string
  readonly heading: string
  /** Characters of half width. */
  readonly width: number
  readonly kind: 'text' | 'identifier' | 'integer' | 'percent' | 'points' | 'verdict' | 'date'
  readonly align?: 'left' | 'center' | 'right'
  /** Heading above the headings of neighbours with the same group. */
  readonly group?: string
  readonly only?: 'data' | 'page'
  /** Shown as a bar from 0 to 100 %. */
  readonly bar?: true
  /** People fill in this column. */
  readonly input?: ColumnInput
}

/** How people fill in a column: the note beside the cell, and what is offered or expected; nothing that they type is refused. */
export interface ColumnInput {
  readonly heading: string
  readonly prompt: string
  /** What a drop-down offers. */
  readonly options?: readonly string[]
  /** Said of a text where a date is expected. */
  readonly notDate?: string
  /** Said of what is no number of at least 0 where one is expected; whole if it counts things. */
  readonly notNumber?: { readonly said: string; readonly whole: boolean }
}

/** How people fill in one cell of a column, and as what it is kept. */
export interface CellInput extends ColumnInput {
  readonly kind: Column['kind']
}

export interface Row {
  readonly cells: readonly Cell[]
  /** `section` is a heading inside the table, `wide` a sentence across it, `first` begins a new run of rows. */
  readonly style?: 'section' | 'wide' | 'first'
  /** By id of a column that people fill in, where its cells are not all filled in alike. */
  readonly inputs?: Readonly<Record<string, CellInput>>
}

/** A text, a number, a rate, a day, nothing, or a text or number with a colour of meaning. */
export type Cell = string | number | Ratio | TonedText | TonedNumber | DayCell | null

interface TonedText {
  readonly text: string
  readonly tone: Tone
}

interface TonedNumber {
  readonly number: number
  readonly tone: Tone
}

/** An ISO date; a workbook has it as a date, a text file as it is. */
export interface DayCell {
  readonly day: string
}

/** What a colour says: done, not done, to be checked, or nothing. */
export type Tone = 'good' | 'bad' | 'doubt' | 'plain'

/** True for a rate. */
export function isRatio(cell: Cell): cell is Ratio {
  return typeof cell === 'object' && cell !== null && 'numerator' in cell
}

/** True for a day. */
export function isDay(cell: Cell): cell is DayCell {
  return typeof cell === 'object' && cell !== null && 'day' in cell
}

/** The number of a cell that is one, coloured or not; undefined for every other cell. */
export function numberOf(cell: Cell): number | undefined {
  if (typeof cell === 'number') return cell
  return typeof cell === 'object' && cell !== null && 'number' in cell ? cell.number : undefined
}

/** The words of a cell that is not a rate. */
export function textOf(cell: Exclude<Cell, Ratio | null>): string {
  if (typeof cell !== 'object') return String(cell)
  if ('text' in cell) return cell.text
  return 'day' in cell ? cell.day : String(cell.number)
}
