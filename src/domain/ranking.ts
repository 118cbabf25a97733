import { z } from 'zod'
import { breakdowns } from './rate.ts'
import { bilingual, count, ratio } from './report-atoms.ts'
import { failureFacts } from './report-ledger.ts'

/** 排名: groups of units ordered by the exact ratio of one indicator, with what moved since the last period. Rates are exact; 百分点 are numbers. */

/** A number of units, or a sum of amounts. */
const amount = z.number().min(0)

/** The best and the worst place that the unknowns leave open. */
const placeRange = z.tuple([count, count])

/** 百分点 on the one fixed path from the old rate to the new one; the parts add up to the whole. */
const changeParts = z.strictObject({
  leftBase: z.number(),
  becameUnknown: z.number(),
  newlyCovered: z.number(),
  lostCoverage: z.number(),
  becameKnown: z.number(),
  enteredBase: z.number(),
})

/** How many units stand behind each part. */
const changeUnits = z.strictObject({
  leftBase: count,
  becameUnknown: count,
  newlyCovered: count,
  lostCoverage: count,
  becameKnown: count,
  enteredBase: count,
})

/**
 * The change of a rate in 百分点 and its parts; null where one of the two rates has an empty base. Parts are null where they cannot
 * be told: for an indicator of sums.
 */
const change = z.strictObject({ points: z.number(), parts: changeParts.nullable(), units: changeUnits.nullable() })

/** One group with its figures and its place. `place` is null where the base is empty. */
const rankedGroup = z.strictObject({
  group: z.string().nullable(),
  place: count.nullable(),
  placeRange: placeRange.nullable(),
  numerator: amount,
  denominator: amount,
  unknown: count,
  low: ratio,
  high: ratio,
  /** The same figures of the last period; null if the group was not there. */
  previous: z.strictObject({ numerator: amount, denominator: amount, unknown: count }).nullable(),
  previousPlace: count.nullable(),
  /** Places gained (positive) or lost; null without a place in both periods. */
  movement: z.int().nullable(),
  change: change.nullable(),
  /** Of further indicators, in the order asked for: figures and place by each alone. */
  others: z.array(
    z.strictObject({
      indicator: z.string(),
      numerator: amount,
      denominator: amount,
      unknown: count,
      place: count.nullable(),
    }),
  ),
})

/** Why a unit that was in the base is not in it any more: an exclusion of the pack, `vanished`, `moved` (to another group), `not-applicable` or `not-evaluated`. */
const leftUnit = z.strictObject({
  organization: z.string(),
  name: z.string(),
  /** Where it was; `at` is where it is now. */
  township: z.string().nullable(),
  group: z.string().nullable(),
  reason: z.string(),
  cells: z.array(z.string()),
  wasCovered: z.boolean(),
  at: z.strictObject({ file: z.string(), sheet: z.string(), row: count }).nullable(),
})

const rankingFacts = z.strictObject({
  asOf: z.iso.date(),
  previousAsOf: z.iso.date().nullable(),
  indicator: z.string(),
  title: bilingual,
  by: z.enum(breakdowns),
  /** Indicators that decide where the first leaves a tie. */
  tieBreakers: z.array(z.string()),
  comparable: z.boolean(),
  /** In what the periods differ if they are not comparable. */
  differs: z.array(z.enum(['pack', 'parameters', 'assumptions', 'failures'])),
  goal: z.number().nullable(),
  /** Ledgers that could not be read, so that no figure here has them; absent where there are none. */
  failures: z.array(failureFacts).optional(),
  ranking: z.array(rankedGroup),
  /** All groups together; never ranked. */
  total: rankedGroup,
  leftBase: z.array(leftUnit),
  /** Groups whose rate rose mainly because units left the base. */
  suspicious: z.array(
    z.strictObject({
      group: z.string().nullable(),
      left: count,
      base: count,
      points: z.number(),
      fromLeaving: z.number(),
    }),
  ),
  /** Rates of every period given, oldest first, by group; for more than one earlier period. */
  trend: z.strictObject({
    asOf: z.array(z.iso.date()),
    /** All groups together. */
    total: z.array(z.strictObject({ numerator: amount, denominator: amount, unknown: count }).nullable()),
    rows: z.array(
      z.strictObject({
        group: z.string().nullable(),
        figures: z.array(
          z
            .strictObject({ numerator: amount, denominator: amount, unknown: count, place: count.nullable() })
            .nullable(),
        ),
      }),
    ),
  }),
})

export type RankingFacts = z.infer<typeof rankingFacts>
export type RankedGroup = RankingFacts['ranking'][number]
export type LeftUnit = RankingFacts['leftBase'][number]
