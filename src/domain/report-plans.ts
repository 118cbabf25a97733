import { z } from 'zod'
import { bilingual, count, shown } from './report-atoms.ts'

/** 重点名单、倒排名单: which units or townships come first, and what that rests on. */

/** Of what units or townships a list is made, and by what it is put in order; a report carries it. */
export const planRules = z.strictObject({
  id: z.string(),
  clause: z.string(),
  title: bilingual,
  kind: z.enum(['units', 'townships']),
  per: z.enum(['all', 'township']),
  /** So many come first; null: all are listed. */
  take: count.nullable(),
  tiers: z.array(z.strictObject({ id: z.string(), title: bilingual })),
  /** `by` is a field, or on a list of townships `all` or a tier: the number of its units. */
  order: z.array(z.strictObject({ by: z.string(), direction: z.enum(['asc', 'desc']) })),
})

export type PlanRules = z.infer<typeof planRules>

/** What the ledger says of a unit that is put in order by: one value and its first cell a field, in the order of the plan. */
export const listing = z.strictObject({
  values: z.array(shown),
  at: z.array(z.string().nullable()),
  /** The cells by which it is on the list and in its tier. */
  cells: z.array(z.string()),
})

export type Listing = z.infer<typeof listing>

/** One unit or township of a list. */
const planEntry = z.strictObject({
  /** Null for a township. */
  organization: z.string().nullable(),
  name: z.string(),
  township: z.string().nullable(),
  /** The first tier that holds; null if none does, and for a township. */
  tier: z.string().nullable(),
  /** Its place on the list, or on that of its township. */
  place: count,
  /** A unit that may stand in an earlier tier, or a township that may have more units. */
  open: z.boolean(),
  values: z.array(z.strictObject({ by: z.string(), value: shown, cell: z.string().nullable() })),
  cells: z.array(z.string()),
  /** Where its cells are; null for a township. */
  at: z.strictObject({ file: z.string(), sheet: z.string(), row: count }).nullable(),
  /** What a township still lacks: units that are certain, those that may be meant, and the certain ones by tier; the last are in no tier. */
  units: z.strictObject({ certain: count, open: count, tiers: z.array(count) }).nullable(),
})

export const planFacts = planRules.extend({
  entries: z.array(planEntry),
  /** Units or townships that are meant, listed or not. */
  candidates: count,
  /** How many of them are listed. */
  taken: count,
  /** Units or townships of which the ledger does not say whether they are meant. */
  open: count,
  /** Columns that no sheet, or not every sheet, has, without which the list cannot be told. */
  missingColumns: z.array(z.string()),
})

export type PlanFacts = z.infer<typeof planFacts>
export type PlanEntry = PlanFacts['entries'][number]
