import type { FieldId } from '../domain/field.ts'
import type { LedgerIssueArgs } from '../domain/ledger-issue.ts'
import type { Value } from '../domain/value.ts'

type CellIssueCode = 'cell-unreadable' | 'cell-approximate' | 'cell-error' | 'cell-ignored-note' | 'cell-shared'

/** A doubt about one cell, before its place is added. */
export type CellIssue = {
  readonly [Code in CellIssueCode]: {
    readonly code: Code
    readonly args: LedgerIssueArgs[Code]
  }
}[CellIssueCode]

/** What one cell says of its field, what it says of other fields (`parts`), and what is doubtful about it. */
export interface Coerced {
  readonly value: Value
  readonly issue?: CellIssue
  readonly parts?: readonly CoercedPart[]
}

/** What a cell says of another field: the 1 of `3(含预备1)`. */
export interface CoercedPart {
  readonly field: FieldId
  readonly value: Value
}
