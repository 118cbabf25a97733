import type { Severity } from './ledger-issue.ts'

/** The code of a doubt that is no ledger issue. */
export const waitingCode = 'waiting'

/**
 * 疑点: one cell, column or row of a ledger that somebody should look at, because it could not be read for sure, contradicts
 * another one, or is blank and a verdict waits for it. Made from a report; the sentences are in one language.
 */
export interface Doubt {
  readonly file: string
  readonly sheet: string
  /** Address such as `D17`; null for a row, a column that is not there, or a sheet. */
  readonly cell: string | null
  /** 1-based; null for what belongs to no row. */
  readonly row: number | null
  /** Field of the catalogue, if it is about one. */
  readonly field: string | null
  /** The organization of the row, if it has one: its name as it is shown in reports. */
  readonly organization: string | null
  /** What stands in the cell; null for nothing. */
  readonly text: string | null
  /** Code of a ledger issue; `waiting` for a cell that nothing is wrong with but that verdicts wait for. */
  readonly code: string
  readonly severity: Severity
  /** What is wrong, in one sentence. */
  readonly message: string
  /** What would be accepted there, in one sentence; null where nothing is to be filled in. */
  readonly wanted: string | null
  /** How many verdicts (one organization, one target) stay unknown as long as this stays as it is. */
  readonly decides: number
  /** The ids of their targets, in the order of the pack. */
  readonly targets: readonly string[]
}
