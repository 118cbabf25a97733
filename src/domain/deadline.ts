import { z } from 'zod'
import { breakdowns, goalVerdicts } from './rate.ts'
import { bilingual, count, ratio, shown } from './report-atoms.ts'
import { failureFacts } from './report-ledger.ts'

/** 目标差距: how many more units every group needs to reach each goal, and which are nearest. The contract of `deadline --json`. */

/** A unit with a gap, the nearest first. */
const nearUnit = z.strictObject({
  organization: z.string(),
  name: z.string(),
  township: z.string().nullable(),
  /** How many comparisons at least have to turn out otherwise; null in reports that do not say. */
  steps: count.nullable(),
  /** The first planning list that it is on, with the tier; null if it is on none. */
  list: z.strictObject({ plan: z.string(), tier: z.string().nullable() }).nullable(),
  members: shown,
  floatingMembers: shown,
  employees: shown,
  /** All targets of which it is a gap. */
  gaps: z.array(z.string()),
})

const goalRow = z.strictObject({
  indicator: z.string(),
  title: bilingual,
  by: z.enum(['all', ...breakdowns]),
  group: z.string().nullable(),
  goal: ratio,
  /** Whether the pack sets the goal, or whoever asked. */
  goalFrom: z.enum(['pack', 'asked']),
  numerator: count,
  denominator: count,
  unknown: count,
  low: ratio,
  high: ratio,
  verdict: z.enum(goalVerdicts).nullable(),
  /** Gaps to be closed: by what is known, and as few and as many as the open units leave possible. */
  needed: z.strictObject({ known: count, atBest: count, atWorst: count }),
  /** Units that are a gap. */
  gaps: count,
  /** As many of them as may be needed, nearest first. Empty for all units together. */
  nearest: z.array(nearUnit),
})

export const deadlineFacts = z.strictObject({
  asOf: z.iso.date(),
  pack: z.strictObject({ id: z.string(), version: z.string(), title: bilingual }),
  by: z.enum(breakdowns),
  /** Ledgers that could not be read; absent where there are none. */
  failures: z.array(failureFacts).optional(),
  /** Titles of the planning lists and tiers that units are on. */
  lists: z.array(
    z.strictObject({
      id: z.string(),
      title: bilingual,
      tiers: z.array(z.strictObject({ id: z.string(), title: bilingual })),
    }),
  ),
  /** By indicator in the order of the report; of each all units, then the groups by code point, units without a group last. */
  rows: z.array(goalRow),
})

export type DeadlineFacts = z.infer<typeof deadlineFacts>
export type GoalRow = DeadlineFacts['rows'][number]
export type NearUnit = GoalRow['nearest'][number]
