/** Sentences of the summary on the terminal. */
export interface TerminalWording {
  readonly title: string
  readonly ledgers: (files: number, sheets: number, organizations: number) => string
  readonly base: (base: number) => string
  readonly leftOut: (total: number, reasons: string) => string
  readonly reasonCount: (reason: string, count: number) => string
  readonly reasonSeparator: string
  readonly baseUnknown: (count: number) => string
  readonly covered: (facts: {
    readonly organization: number
    readonly work: number
    readonly none: number
    readonly unknown: number
  }) => string
  readonly targets: string
  readonly rates: string
  /** Heading of what the unknowns leave open; short. */
  readonly interval: string
  readonly urgent: (shown: number, of: number) => string
  readonly gaps: (targets: string) => string
  readonly notEvaluated: string
  readonly missing: (target: string, why: string) => string
  readonly issues: (errors: number, warnings: number, infos: number) => string
  readonly next: string
  readonly noGaps: string
  /** Said where no unit has a gap, but joint organizations cover too many. */
  readonly groupGaps: (groups: number) => string
  /** What to do next, most pressing first. */
  readonly steps: {
    readonly fixErrors: (count: number) => string
    readonly closeGaps: (units: number, gaps: number) => string
    readonly splitGroups: (groups: number) => string
    /** `rows` counts the rows of the sheet of unknowns: a unit and a target each. */
    readonly settle: (rows: number) => string
    readonly addColumns: (columns: string) => string
    readonly confirmBase: (count: number) => string
    readonly emptyBase: string
    readonly done: string
  }
}
