import type { PeopleColumn } from './register-item.ts'

/** 回收的清单: what a list of the register holds in the columns that people fill in. */
export interface FilledList {
  readonly file: string
  /** What the log calls it, however its path was written. */
  readonly source: string
  /** In the order of the sheets and rows. */
  readonly rows: readonly FilledRow[]
  /** Rows of a list with masked names: they are never taken in. */
  readonly masked: readonly FilledRow[]
  /** What of the list could not be kept. */
  readonly notices: readonly ListNotice[]
}

/** One row of a list. A number stands in several rows where the list has one row an item. */
export interface FilledRow {
  /** The number as the cell has it. */
  readonly number: string
  /** The cell of the number, e.g. `在册!B7`. */
  readonly cell: string
  /** First twelve digits of the log's head from which the list was rendered; null if the list does not say. */
  readonly voucher: string | null
  readonly values: readonly FilledValue[]
}

/** One cell of a people's column; a blank cell has the text ``. A column that the sheet lacks is not among them. */
export interface FilledValue {
  readonly column: PeopleColumn
  readonly text: string
  readonly cell: string
}

/** What the reader of lists, or their merging, has to tell the clerk. */
export type ListNotice =
  /** The log has no such number; `values` is what was filled in beside it. */
  | {
      readonly code: 'unknown-number'
      readonly file: string
      readonly cell: string
      readonly number: string
      readonly values: string
    }
  /** Something was filled in where the row has no number. */
  | { readonly code: 'no-number'; readonly file: string; readonly cell: string; readonly text: string }
  /** A column that is none of the list's own was filled in. */
  | { readonly code: 'column-not-kept'; readonly file: string; readonly cell: string; readonly heading: string }
  /** A list with masked names. */
  | { readonly code: 'redacted-list'; readonly file: string }
  /** A number that belongs to a person was typed into a cell; it is masked before it is kept. */
  | {
      readonly code: 'personal-number'
      readonly file: string
      readonly cell: string
      readonly number: string
      readonly column: PeopleColumn
    }
  /** The cell has an error of the spreadsheet such as `#N/A`, which nobody typed: it changes nothing. */
  | { readonly code: 'error-cell'; readonly file: string; readonly cell: string; readonly text: string }
  /** Two people filled in different things: `value` is what the register has now. */
  | {
      readonly code: 'conflict'
      readonly file: string
      readonly cell: string
      readonly number: string
      readonly column: PeopleColumn
      readonly current: string
      readonly given: string
      readonly value: string
    }
