import type { LedgerIssue, SkipReason } from '../domain/ledger-issue.ts'
import type { SkippedRow } from '../domain/reading.ts'
import { createIssue } from './ledger-issues.ts'

/** Collects skipped rows into runs of the same reason, each one issue. */
export interface SkipRuns {
  /** Adds a row; the issue of the run that it ends, if it ends one. */
  readonly add: (row: SkippedRow & { readonly text: string | null }) => readonly LedgerIssue[]
  /** Ends the run: an organization follows, or the sheet is over. */
  readonly end: () => readonly LedgerIssue[]
}

interface Run {
  readonly why: SkipReason
  readonly first: number
  readonly last: number
  readonly rows: number
  /** What the only filled cell of the row says, where it might have been the name of an organization. */
  readonly text: string | null
}

/** Runs of skipped rows on one sheet. A row with data but no name, or with a name but no data, is a warning; the others are as they should be. */
export function createSkipRuns(file: string, sheet: string): SkipRuns {
  const state: { run: Run | null } = { run: null }
  const end = (): readonly LedgerIssue[] => {
    const { run } = state
    state.run = null
    if (run === null) return []
    const severity = run.why === 'no-name' || run.why === 'no-data' ? ({ severity: 'warning' } as const) : {}
    const args = { why: run.why, rows: run.rows, lastRow: run.last }
    return [createIssue('row-skipped', { file, sheet, row: run.first, text: run.text, ...severity }, args)]
  }
  return {
    end,
    add: ({ row, why, text }) => {
      const { run } = state
      if (run !== null && run.why === why && text === null) {
        state.run = { ...run, last: row, rows: run.rows + 1 }
        return []
      }
      const ended = end()
      state.run = { why, first: row, last: row, rows: 1, text }
      return ended
    },
  }
}
