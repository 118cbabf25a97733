import { z } from 'zod'
import { bilingual, count, shown } from './report-atoms.ts'
import { outcomes } from './verdict.ts'

/** One comparison that a verdict rests on. `operand` is the value compared with; `parameter` or `otherField` says where it is from. */
const testFacts = z.strictObject({
  op: z.string(),
  operand: z.union([shown, z.array(shown)]),
  parameter: z.string().nullable(),
  otherField: z.string().nullable(),
  holds: z.enum(['true', 'false', 'unknown']),
})

/** A cell that decides: `cell` and `text` are null where the value comes from an assumption about an absent column. */
const cellFacts = z.strictObject({
  field: z.string(),
  cell: z.string().nullable(),
  text: z.string().nullable(),
  value: shown,
  /** Why the value is not (exactly) known. */
  why: z.string().nullable(),
  tests: z.array(testFacts),
})

/** A gap or an unknown: one target of one organization, with the cells it rests on. */
export const findingFacts = z.strictObject({
  organization: z.string(),
  name: z.string(),
  township: z.string().nullable(),
  target: z.string(),
  verdict: z.enum(['gap', 'unknown']),
  /** One gap per organization is its primary one: the first in the order of the pack. */
  primary: z.boolean(),
  force: z.enum(['must', 'strive']),
  kind: z.enum(['coverage', 'work', 'look-back']),
  clause: z.string(),
  remedyText: bilingual,
  cells: z.array(cellFacts),
  /** For work measures and the like: how many of how many alternatives hold. */
  alternatives: z.strictObject({ holding: count, unknown: count, all: count, least: count }).nullable(),
  possible: z.array(z.enum(outcomes)).optional(),
  missing: z.array(z.string()).optional(),
  at: z.strictObject({ file: z.string(), sheet: z.string(), row: count }),
})

/** How often each verdict was given for one target. */
export const targetFacts = z.strictObject({
  id: z.string(),
  clause: z.string(),
  title: bilingual,
  force: z.enum(['must', 'strive']),
  kind: z.enum(['coverage', 'work', 'look-back', 'group']),
  evaluated: z.boolean(),
  missingColumns: z.array(z.string()),
  /** Why it was not evaluated; null if it was. */
  notEvaluated: z.enum(['missing-columns', 'not-in-force', 'limit-not-set']).nullable(),
  met: count,
  gap: count,
  unknown: count,
  notApplicable: count,
})
