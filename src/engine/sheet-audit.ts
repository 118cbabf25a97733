import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { LedgerBatch, SheetLayout, SkippedRow } from '../domain/reading.ts'
import type { InputFacts } from '../domain/report.ts'
import type { CompiledPack } from './compiled-pack.ts'
import { sheetBasis } from './sheet-basis.ts'
import { createTownshipCount } from './township-facts.ts'

/** The facts of an input but for the hash of its file, which only the reader of the bytes knows. */
export type SheetFacts = Omit<InputFacts, 'sha256'>

/** What one sheet adds to an audit beside its records. */
export interface SheetAudit {
  readonly layout: SheetLayout
  readonly compiled: CompiledPack
  add(batch: LedgerBatch): void
  note(issue: LedgerIssue): void
  blankAsZero(): number
  /** The issues of the sheet as they came. */
  issues(): readonly LedgerIssue[]
  facts(): SheetFacts
}

/** A sheet of which nothing has been read yet. */
export function createSheetAudit(layout: SheetLayout, compiled: CompiledPack): SheetAudit {
  const issues: LedgerIssue[] = []
  const skipped: SkippedRow[] = []
  const townships = createTownshipCount()
  const counts = { rows: 0, records: 0, blankAsZero: 0 }
  return {
    layout,
    compiled,
    add(batch) {
      issues.push(...batch.issues)
      skipped.push(...batch.skipped)
      townships.add(batch)
      counts.rows += batch.rows
      counts.records += batch.records.length
      counts.blankAsZero += batch.blankAsZero
    },
    note: (issue) => issues.push(issue),
    blankAsZero: () => counts.blankAsZero,
    issues: () => issues,
    facts: () => ({
      ...inputFacts(layout, counts, skipped),
      townships: townships.facts(),
      basis: sheetBasis(compiled, layout),
    }),
  }
}

function inputFacts(
  { file, sheet, headerFirst, headerLast, columns }: SheetLayout,
  { rows, records }: { readonly rows: number; readonly records: number },
  skipped: readonly SkippedRow[],
): SheetFacts {
  return {
    ...{ file, sheet },
    headerRows: headerLast - headerFirst + 1,
    ...{ headerFirst, headerLast, rows },
    organizations: records,
    skippedRows: skipped.map(({ row, why }) => ({ row, why })),
    columns: columns.map(({ cell, heading, field, match, option }) => ({ cell, heading, field, match, option })),
  }
}
