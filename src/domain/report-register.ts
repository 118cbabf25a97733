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

/** The balance in items, and the organizations behind it. */
const balance = { before: count, ...standing, organizations: z.strictObject({ before: count, after: count }) }

const townships = z.array(
  z.strictObject({ township: z.string().nullable(), organizations: count, before: count, ...standing }),
)

/** The register section of `audit.json`: the balance of this round, the voucher of the log, the balances of the townships. */
export const registerFacts = z.strictObject({
  round: count,
  ...balance,
  /** Hash of the last line of the log. */
  head: z.string(),
  townships,
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

/** What the registers of several reports add up to. There is no one round and no one voucher: every log has its own. */
export const registersFacts = z.strictObject({
  logs: z.array(z.strictObject({ asOf: z.iso.date(), round: count, head: z.string() })),
  ...balance,
  townships,
})

export type RegisterFacts = z.infer<typeof registerFacts>
export type RegistersFacts = z.infer<typeof registersFacts>
