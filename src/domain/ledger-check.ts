import { z } from 'zod'
import { skipReasons } from './ledger-issue.ts'
import { breakdowns } from './rate.ts'
import { bilingual, count, ratio, severity } from './report-atoms.ts'
import { assumptionFacts, failureFacts, inputFacts, issueFacts } from './report-ledger.ts'
import { languages } from './text.ts'

/** 台账体检: how well ledgers can be read, what every doubt costs, and what is to be filled in. The contract of `check --json`. */

const match = z.enum(['exact', 'path', 'values'])

/** One column as it was understood; `nearest` is the known heading most like one that was not. */
const checkedColumn = z.strictObject({
  cell: z.string(),
  heading: z.string(),
  field: z.string().nullable(),
  match: match.nullable(),
  option: z.string().nullable(),
  state: z.enum(['read', 'unknown', 'not-needed']),
  nearest: z.string().nullable(),
})

/** One sheet: where its headings are, what became of its columns, which rows are no organizations. */
const checkedSheet = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  headerFirst: count,
  headerLast: count,
  organizations: count,
  columns: z.array(checkedColumn),
  skippedRows: z.array(z.strictObject({ row: count, why: z.enum(skipReasons) })),
  /** Where the units have their township from, as far as they have one; `name` is null where they have several. */
  townships: inputFacts.shape.townships.unwrap(),
  counts: z.strictObject({ error: count, warning: count, info: count }),
  /** Verdicts that stay unknown until a cell of the sheet says more. */
  waiting: count,
})

/** A column that sheets lack, and what cannot be judged without it. `verdicts` are of one unit and one target each. */
const missingColumn = z.strictObject({
  field: z.string(),
  targets: z.array(z.string()),
  verdicts: count,
  sheets: z.array(
    z.strictObject({ file: z.string(), sheet: z.string(), targets: z.array(z.string()), verdicts: count }),
  ),
})

/** 疑点, as `doubt.ts` says. */
const doubt = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  cell: z.string().nullable(),
  row: z.int().nullable(),
  field: z.string().nullable(),
  organization: z.string().nullable(),
  text: z.string().nullable(),
  code: z.string(),
  severity,
  message: z.string(),
  wanted: z.string().nullable(),
  decides: count,
  targets: z.array(z.string()),
})

/** 待核补填: one question about one unit whose answer would decide something. */
const fillInRow = z.strictObject({
  /** 1-based place on the list. */
  no: count,
  /** Key of the unit. */
  organization: z.string(),
  name: z.string(),
  creditCode: z.string().nullable(),
  township: z.string().nullable(),
  field: z.string(),
  /** What stands there now; null for nothing. */
  text: z.string().nullable(),
  /** Why that is not enough. */
  why: z.string(),
  /** What may be answered, as ledgers spell it; empty for what is typed in. */
  options: z.array(z.string()),
  at: z.strictObject({ file: z.string(), sheet: z.string(), row: count }),
  /** The cells it stands in; empty if the row has none. */
  cells: z.array(z.string()),
  decides: count,
  targets: z.array(z.string()),
})

/** How an undecided goal can be settled one way. */
const settling = z.strictObject({
  /** With fewer answers it cannot be settled this way, whatever they say. */
  least: count,
  /** So many answers do, if every unit concerned turns out this way. */
  answers: count,
  units: count,
  /** True if no shorter list does. */
  shortest: z.boolean(),
  /** Their numbers on the list of what is to be filled in. */
  rows: z.array(count),
})

/** A goal that the unknowns leave undecided. */
const openGoal = z.strictObject({
  indicator: z.string(),
  title: bilingual,
  by: z.enum(['all', ...breakdowns]),
  group: z.string().nullable(),
  goal: ratio,
  low: ratio,
  high: ratio,
  /** Units whose outcome is open, and all rows of the list that they wait for: once these are answered the goal is settled for certain. */
  units: count,
  rows: z.array(count),
  /** Open units about which no cell can be asked: columns are missing. */
  unasked: count,
  reach: settling.nullable(),
  miss: settling.nullable(),
})

export const ledgerCheckSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  asOf: z.iso.date(),
  lang: z.enum(languages),
  pack: z.strictObject({ id: z.string(), version: z.string(), title: bilingual }),
  /** The targets of the pack, whose ids stand below. */
  targets: z.array(z.strictObject({ id: z.string(), title: bilingual })),
  sheets: z.array(checkedSheet),
  /** Ledgers that cannot be read. */
  failures: z.array(failureFacts.extend({ message: z.string() })),
  missingColumns: z.array(missingColumn),
  assumptions: z.array(assumptionFacts.extend({ text: z.string() })),
  counts: z.strictObject({ error: count, warning: count, info: count }),
  /** Verdicts that are given, and those that stay unknown; one unit and one target each. */
  verdicts: z.strictObject({ given: count, unknown: count }),
  /** Ledger issues in the order of reading. */
  issues: z.array(issueFacts.extend({ message: z.string() })),
  /** The issues and the cells that verdicts wait for, heaviest first. */
  doubts: z.array(doubt),
  fillIn: z.array(fillInRow),
  goals: z.array(openGoal),
})

/** How well ledgers can be read, without any verdict. */
export type LedgerCheck = z.infer<typeof ledgerCheckSchema>
export type CheckedColumn = z.infer<typeof checkedColumn>
export type CheckedSheet = z.infer<typeof checkedSheet>
export type MissingColumn = z.infer<typeof missingColumn>
export type FillInRow = z.infer<typeof fillInRow>
export type OpenGoal = z.infer<typeof openGoal>
