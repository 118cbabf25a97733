import { z } from 'zod'
import { breakdowns } from './rate.ts'
import { bilingual, count, ratio } from './report-atoms.ts'
import { listing, planRules } from './report-plans.ts'

/**
 * What makes reports mergeable: per unit everything that any total needs of it, per sheet what could be asked there, and once the
 * list of what is added up. From these all totals follow, without the ledgers and without the rule pack.
 */

/** Membership in a group of rows, e.g. a joint organization: whether it is certain, and the texts that name the group. */
const membership = z.strictObject({ certain: z.boolean(), texts: z.array(z.string().nullable()) })

/**
 * What one unit adds to a sum: position of the indicator, lowest and highest numerator, lowest and highest denominator (null: no
 * upper bound), and 1 if it certainly counts, else 0.
 */
const addend = z.array(z.number().nullable()).length(6)

/** What one unit adds to the totals. A row that repeats another adds nothing, and has only what identity needs. */
export const judgedFacts = z.strictObject({
  /** The cell the unit is known by (its code, else its name); after it the cells of its identity, where they are others. */
  known: z.string(),
  /** What is compared between repetitions: four letters a field, the same for the same fact; `.` where the row does not say it. */
  facts: z.string().regex(/^(?:\.|[A-Za-z]{4})*$/),
  /** One letter an indicator: what can still come out, `a` to `g` for the outcome sets 1 to 7; `-` for one of sums. */
  counts: z.string().regex(/^[-a-g]*$/),
  /**
   * One letter a target: `m` met, `g` gap, `n` not applicable, `x` excluded, `-` not evaluated; `A` to `G` unknown, with the outcome
   * set 1 to 7 that is left.
   */
  targets: z.string().regex(/^[-mgnxA-G]*$/),
  /** Rows, then columns of the national return, each position one digit to base 36; empty outside the base. */
  place: z.string().regex(/^(?:[0-9a-z]*\/[0-9a-z]*)?$/),
  sums: z.array(addend).optional(),
  /** By group of the pack; null where the unit does not belong to one. Absent if it belongs to none. */
  groups: z.array(membership.nullable()).optional(),
  /**
   * One letter a planning list: `-` not on it, `a` to `y` on it in the tier of that position (one more than tiers: in none); `A` to
   * `Y` the same, and may stand in an earlier one; `?` may be on it. Absent without lists.
   */
  plans: z
    .string()
    .regex(/^[-a-yA-Y?]*$/)
    .optional(),
  /** What it is put in order by, for every list of units that it is on. Absent if it is on none. */
  listed: z.array(listing).optional(),
  /**
   * One digit to base 36 an indicator, then one a target: how many facts at least have to change until it is met; `-` where it is no
   * gap. Absent without a gap.
   */
  steps: z
    .string()
    .regex(/^[-0-9a-z]*$/)
    .optional(),
})

export type JudgedFacts = z.infer<typeof judgedFacts>

/** Why a target says nothing on a sheet. */
const silences = ['missing-columns', 'not-in-force', 'limit-not-set'] as const

/** What the pack could ask on one sheet, and what was taken for granted there. */
export const sheetBasis = z.strictObject({
  /** The targets that were not evaluated. */
  silent: z.array(z.strictObject({ target: z.string(), why: z.enum(silences), missing: z.array(z.string()) })),
  /** Fields of the base that the sheet cannot answer. */
  missingForBase: z.array(z.string()),
  /** Absent fields that an assumption answered: by the value of the field `from`, or by a constant. */
  assumed: z.array(
    z.strictObject({
      field: z.string(),
      from: z.string(),
      constant: z.boolean(),
      value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
    }),
  ),
  /** Fields that evaluated targets ask for only where they are recorded. */
  notRecorded: z.array(z.strictObject({ target: z.string(), fields: z.array(z.string()) })),
  /** Columns that are missing for a planning list. */
  unlisted: z.array(z.strictObject({ plan: z.string(), missing: z.array(z.string()) })).optional(),
  /** What title, sheet name or heading say of the nature of all units. */
  nature: z.strictObject({ field: z.enum(['kind', 'sector']), source: z.string(), nature: z.string() }).nullable(),
})

export type SheetBasis = z.infer<typeof sheetBasis>

/** What is added up, in the order of the pack. */
export const reportPlan = z.strictObject({
  breakdowns: z.array(z.enum(breakdowns)),
  indicators: z.array(
    z.strictObject({
      id: z.string(),
      title: bilingual,
      goal: ratio.nullable(),
      /** Units, a sum over a greater sum, or a part of a sum over the same sum. */
      adds: z.enum(['units', 'part', 'same']),
    }),
  ),
  targets: z.array(
    z.strictObject({
      id: z.string(),
      clause: z.string(),
      title: bilingual,
      force: z.enum(['must', 'strive']),
      kind: z.enum(['coverage', 'work', 'look-back']),
    }),
  ),
  groups: z.array(
    z.strictObject({
      id: z.string(),
      clause: z.string(),
      title: bilingual,
      force: z.enum(['must', 'strive']),
      /** The fields that name a group. */
      by: z.array(z.string()),
      limit: count.nullable(),
    }),
  ),
  /** Absent if the pack has no planning lists. */
  plans: z.array(planRules).optional(),
  partition: z.strictObject({
    rows: z.array(z.strictObject({ id: z.string(), title: bilingual, indent: count })),
    columns: z.array(z.strictObject({ id: z.string(), title: bilingual })),
  }),
})

export type ReportPlan = z.infer<typeof reportPlan>

/**
 * What combining needs of the units of a report, in one line at its end, so that nothing else of them has to be read. All of it follows from the
 * rest of the report: whoever writes a report can leave it out, and it is believed only under a seal. Units go by their positions.
 */

/** Rows of a sum that are alike, as a unit adds them (see `judged.sums`, without the position), and how many there are. */
const sumRow = z.strictObject({ addend: z.array(z.number().nullable()), count })

/** What the units of one group add up to: letters at positions as flat pairs of a place and its count. */
const groupTotals = z.strictObject({
  by: z.enum(['all', ...breakdowns]),
  group: z.string().nullable(),
  counts: z.array(count),
  verdicts: z.array(count),
  /** By indicator. */
  sums: z.array(z.array(sumRow)),
})

const member = z.strictObject({
  key: z.string(),
  township: z.string().nullable(),
  groups: z.array(membership.nullable()),
})

const totals = z.strictObject({
  /** How many units there are of everything that the first page counts. */
  summary: z.record(z.string(), count),
  urgent: z.array(count),
  groups: z.array(groupTotals),
  targets: z.array(count),
  /** How many units have each place in the national return. */
  places: z.record(z.string(), count),
  /** Units that belong, or may belong, to a group of the pack that they name, or certainly to one that they do not. */
  members: z.array(member),
  /** Units that are, or may be, on a planning list. */
  listed: z.array(count),
})

const place = z.strictObject({ file: z.string(), sheet: z.string(), row: count })

export const accountFacts = z.strictObject({
  /**
   * Three numbers a unit (`textPrint`), as doubles in base64, little end first: of its code, 0 without one; of its name in its township; of its
   * name, negative without a code.
   */
  prints: z.string(),
  /** Units that are a gap of anything. */
  gaps: z.array(count),
  /** How many units count, by sheet. */
  units: z.array(count),
  /** The first unit of every township in every file; where these are several, those in rows of which there is a doubt, too. */
  places: z.array(z.strictObject({ at: place, township: z.string().nullable() })),
  /** The unit of every finding. */
  findings: z.array(count),
  totals,
})

export type AccountFacts = z.infer<typeof accountFacts>
