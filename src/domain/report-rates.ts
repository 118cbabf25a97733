import { z } from 'zod'
import { breakdowns, goalVerdicts } from './rate.ts'
import { bilingual, count, ratio } from './report-atoms.ts'

/** One rate for all units or one group of them. */
export const indicatorFacts = z.strictObject({
  id: z.string(),
  title: bilingual,
  by: z.enum(['all', ...breakdowns]),
  /** Null for `all`, and for the units whose group the ledger does not say. */
  group: z.string().nullable(),
  unit: z.enum(['count', 'sum']),
  numerator: z.number(),
  denominator: z.number(),
  unknown: count,
  low: ratio,
  high: ratio,
  /** The rate to reach, as a fraction of 1. */
  goal: z.number().nullable(),
  verdict: z.enum(goalVerdicts).nullable(),
  /** Units by outcome set (met 1, gap 2, out 4), so that reports can be added up. Empty for sums. */
  tally: z.array(count),
})

/** The partition of the national return: rows are the states of coverage, columns the classes of units. */
export const partitionFacts = z.strictObject({
  rows: z.array(z.strictObject({ id: z.string(), title: bilingual, indent: count })),
  columns: z.array(z.strictObject({ id: z.string(), title: bilingual })),
  /** By row, then column. */
  counts: z.array(z.array(count)),
})

/** One joint organization and the units it covers. */
export const jointGroupFacts = z.strictObject({
  name: z.string(),
  superior: z.string().nullable(),
  township: z.string().nullable(),
  units: count,
  limit: count.nullable(),
  verdict: z.enum(['met', 'gap']).nullable(),
  organizations: z.array(z.string()),
})

/** All joint organizations together. */
export const jointSummary = z.strictObject({
  groups: count,
  units: count,
  /** Units that are jointly covered but whose organization has no name in the ledger. */
  unnamed: count,
  largest: count,
})

/** One published or earlier figure beside the present one. */
const comparisonFacts = z.strictObject({
  indicator: z.string(),
  title: bilingual,
  previous: ratio,
  current: ratio,
  baseChanged: z.boolean(),
  comparable: z.boolean(),
  /** In what the audits differ that this indicator depends on; empty if it is comparable. */
  differs: z.array(z.enum(['pack', 'parameters', 'assumptions', 'failures'])),
})

/** An earlier audit beside the present one. */
export const previousFacts = z.strictObject({
  asOf: z.string(),
  comparable: z.boolean(),
  samePack: z.boolean(),
  sameParameters: z.boolean(),
  indicators: z.array(comparisonFacts),
})

/** The figures that are told first. */
export const summaryFacts = z.strictObject({
  organizations: count,
  base: count,
  baseUnknown: count,
  excluded: z.array(z.strictObject({ reason: z.string(), title: bilingual, count })),
  covered: count,
  coverage: z.strictObject({ organization: count, work: count, none: count, unknown: count }),
  organizationsWithGaps: count,
  gaps: count,
  unknowns: count,
  /** The units to go to first: their keys with the gaps each has. */
  urgent: z.array(
    z.strictObject({
      organization: z.string(),
      name: z.string(),
      township: z.string().nullable(),
      targets: z.array(z.string()),
    }),
  ),
})
