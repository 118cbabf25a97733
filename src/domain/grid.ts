/**
 * A ledger file as cells, before anything is understood. Rows come in batches, so that no reader
 * needs to hold a whole file; what a sheet declares about itself (merges, hidden) is known first.
 */
export interface Grid {
  readonly file: string
  readonly format: string
  readonly sheets: readonly Sheet[]
}

/** One sheet; a text file has exactly one, named after the file. */
export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly merges: readonly Merge[]
  /** True if its dates are counted from 1904, so that a number in a date column is read in that system. */
  readonly uses1904?: boolean
  /** Rows in ascending order, each batch non-empty; may be called again to read from the start. */
  batches(): AsyncIterable<readonly GridRow[]>
}

/** A merged area: rows 1-based, columns 0-based, all inclusive. Only its top left cell has content. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** One row; `cells` is indexed by 0-based column and may be shorter than the sheet is wide. Rows may share a cell of a column. */
export interface GridRow {
  readonly row: number
  readonly hidden: boolean
  readonly cells: readonly (Cell | undefined)[]
}

/**
 * One non-empty cell. `text` is what a person sees. A formula is its cached value (an `error` if it
 * has none), rich text is its plain text, a date carries its day number.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly number: number }
  | { readonly kind: 'date'; readonly text: string; readonly day: number }
  | { readonly kind: 'boolean'; readonly text: string; readonly holds: boolean }
  | { readonly kind: 'error'; readonly text: string }
