import type { FieldId } from './field.ts'
import type { LedgerIssue, SheetSkipReason, SkipReason } from './ledger-issue.ts'
import type { OrgRecord } from './record.ts'
import type { SheetTownship } from './township-source.ts'

/** How a column came to its field: by its own heading, by the headings above it, or by the values below it. */
export type ColumnMatch = 'exact' | 'path' | 'values'

/** One column of a sheet: its heading path, and the field it became, if any. */
export interface ColumnReading {
  /** Address of the lowest heading cell, e.g. `D5`. */
  readonly cell: string
  /** The heading path from top to bottom, joined by ` / `. */
  readonly heading: string
  readonly field: FieldId | null
  readonly match: ColumnMatch | null
  /** For one column per option: the option that a tick in this column stands for. */
  readonly option: string | null
}

/** What was understood of a sheet before its rows are read. */
export interface SheetLayout {
  readonly file: string
  readonly sheet: string
  /** First and last heading row, 1-based; code rows and units rows between heading and data included. */
  readonly headerFirst: number
  readonly headerLast: number
  readonly columns: readonly ColumnReading[]
  /** Fields that this sheet can answer, derived ones included. */
  readonly present: ReadonlySet<FieldId>
  /** The text above the headings (title, reporting unit), if any. */
  readonly title: string | null
  /** The township of rows that do not say theirs; absent where nobody says it. */
  readonly township?: SheetTownship
  /**
   * What the rows are taken to be, where no column says it: the kinds that title, sheet name or heading leave open, and that text.
   * Absent where a column says it.
   */
  readonly nature?: { readonly kinds: readonly string[]; readonly source: string }
}

/** A row that is not an organization. */
export interface SkippedRow {
  readonly row: number
  readonly why: SkipReason
}

/** A sheet that is not read. */
export interface SkippedSheet {
  readonly file: string
  readonly sheet: string
  readonly why: SheetSkipReason
}

/** A batch of what was read; the first batch of a sheet may have no records and only issues. */
export interface LedgerBatch {
  readonly layout: SheetLayout
  readonly records: readonly OrgRecord[]
  readonly skipped: readonly SkippedRow[]
  readonly issues: readonly LedgerIssue[]
  /** Rows of the sheet seen in this batch, those of the heading included. */
  readonly rows: number
  /** Cells that were blank and taken as zero at the user's wish. */
  readonly blankAsZero: number
}

/** What reading one file yields, in order: sheets that are skipped, then the batches of each sheet that is read. */
export type LedgerEvent =
  | { readonly type: 'skipped-sheet'; readonly skipped: SkippedSheet; readonly issue: LedgerIssue }
  | { readonly type: 'batch'; readonly batch: LedgerBatch }
