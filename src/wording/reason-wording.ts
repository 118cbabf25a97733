/** The pieces that the reason of a finding is put together from. */
export interface ReasonWording {
  /** Joins the cells of a reason. */
  readonly cellSeparator: string
  /** Joins several comparisons of one cell. */
  readonly testSeparator: string
  /** A value with the original text that it was read from. */
  readonly readFrom: (text: string, value: string) => string
  readonly span: (low: string, high: string | null) => string
  /** What a value that does not do should have been. */
  readonly should: (phrases: string) => string
  /** What cannot be decided; no phrases for a yes/no question. */
  readonly undecided: (phrases: string) => string
  /** The state of an unknown cell, with what it says if it says anything. */
  readonly unknown: (why: string, text: string | null) => string
  readonly absent: string
  readonly assumed: (value: string) => string
  /** A nature that no single cell states. */
  readonly fromContext: (value: string) => string
  readonly alternatives: (counts: AlternativeCounts) => string
  readonly alternativesWith: (head: string, cells: string) => string
  /** A cell in the list of those that have to be checked. */
  readonly toCheck: (cell: string, why: string) => string
  /** Said where no cell can be named. */
  readonly noCell: string
}

interface AlternativeCounts {
  readonly holding: number
  readonly unknown: number
  readonly all: number
  readonly least: number
}
