import type { LedgerIssueArgs, LedgerIssueCode } from '../domain/ledger-issue.ts'

/** Where an issue stands, for the sentence: the cell, and the label of the field in the language of the sentence. */
export interface IssuePlace {
  readonly cell: string | null
  readonly row: number | null
  readonly field: string | null
  /** What stands in the cell, where the sentence quotes it. */
  readonly text: string | null
}

/** The short name of a kind of issue, and the sentence that says what was found and what became of it. */
export type IssueWording = {
  readonly [Code in LedgerIssueCode]: {
    readonly name: string
    readonly text: (args: LedgerIssueArgs[Code], at: IssuePlace) => string
  }
}
