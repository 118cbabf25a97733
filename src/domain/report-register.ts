import { z } from 'zod'
import { count } from './report-atoms.ts'

/** How the items of a register stand after a round, or those of one township. */
const standing = {
  registered: count,
  relapsed: count,
  cancelled: count,
  struckOff: count,
  rescoped: count,
  /** Open items, applications included. */
  after: count,
  overdue: count,
  awaitingReview: count,
  /** 待核实 and 失联 among the open items. */
  unknown: count,
  missing: count,
  waived: count,
}

/** The register section of `audit.json`: the balance of this round in items, the organizations behind it, the voucher of the log. */
export const registerFacts = z.strictObject({
  round: count,
  before: count,
  ...standing,
  organizations: z.strictObject({ before: count, after: count }),
  /** Hash of the last line of the log. */
  head: z.string(),
  townships: z.array(
    z.strictObject({ township: z.string().nullable(), organizations: count, before: count, ...standing }),
  ),
  /** 疑似更名 that wait for a person. */
  proposals: z.array(
    z.strictObject({
      number: z.string(),
      name: z.string(),
      township: z.string().nullable(),
      likely: z.string(),
      organization: z.string(),
      why: z.string(),
    }),
  ),
})

export type RegisterFacts = z.infer<typeof registerFacts>
