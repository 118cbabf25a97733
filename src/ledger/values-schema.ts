import { z } from 'zod'

const words = z.array(z.string().min(1))

/** Words of which one must be found at the start, at the end or anywhere, and words that must not. */
const pattern = z.strictObject({
  starts: words.optional(),
  contains: words.optional(),
  ends: words.optional(),
  unless: words.optional(),
})

const sides = z.strictObject({ before: words.optional(), after: words.optional() })

/** How an amount of people, units or money is hedged; what each effect does to a number is decided in code. */
const hedges = ['around', 'roughly', 'moreThan', 'almost', 'atLeast', 'above', 'atMost', 'below'] as const

export type Hedge = (typeof hedges)[number]

/**
 * One meaning of a choice field: the options that its spellings leave open. `is` are whole cells; `contains` are
 * looked for only where no whole cell matched, and never where a word of `unless` stands. `around` are the beginning and the end of a cell
 * with a name between them: 与甲公司联合. No options: says nothing.
 */
const meaning = z.strictObject({
  options: words,
  is: words.optional(),
  contains: words.optional(),
  around: z.array(z.tuple([z.string().min(1), z.string().min(1)])).optional(),
  unless: words.optional(),
})

const answers = z.strictObject({ yes: words.optional(), no: words.optional() })

/** A part of a head count that ledgers name inside the cell: `3(含预备1)`. */
const part = z.strictObject({ id: z.string().min(1), field: z.string().optional(), words })

/** How parts relate to the count of a field: inside it, perhaps inside it, or stated inside it but no part of it. */
const composition = z.strictObject({
  within: words.optional(),
  doubtful: words.optional(),
  excluded: words.optional(),
  /** Parts that make up the count when no total is given; `partial` if some may be left out as zero. */
  /** Parts that the count is short of where they are stated beside it: `2(另有预备1)`. */
  adds: words.optional(),
  sums: z.array(z.strictObject({ of: words, partial: z.literal(true).optional() })).optional(),
  /** Parts that the two terms of `2+1` most likely are; never taken as certain. */
  plus: z.tuple([z.string(), z.string()]).optional(),
  /** The field that is left of the count beside a part, by part. */
  remainders: z.record(z.string(), z.string()).optional(),
  /** `2+1` may state this count by its first term alone. */
  narrow: z.literal(true).optional(),
})

/** The spellings of `rules/values.json`; all of them are compared without white space, case and width. */
export const valuesSchema = z.strictObject({
  $comment: z.string().optional(),
  marks: z.strictObject({ blank: words, none: words, nonAnswers: words, errors: words, ditto: words }),
  answers: z.strictObject({
    yes: words,
    no: words,
    checked: words,
    unchecked: words,
    byField: z.record(z.string(), answers),
  }),
  presence: z.strictObject({
    no: pattern,
    undecided: pattern,
    /** Fields in which a number counts what is there. */
    countable: words,
    /** Yes/no fields in which a date is a yes: the day on which it was done. */
    dated: words,
  }),
  texts: z.record(
    z.string(),
    z.strictObject({
      /** Texts that state none. */
      none: words,
      /** Texts that leave it open: planned, applied for, to be named. */
      open: pattern.extend({ is: words.optional() }).optional(),
      /** The field holds a name, which a number or a date is not. */
      named: z.literal(true).optional(),
    }),
  ),
  numbers: z.strictObject({
    largest: z.number().positive(),
    units: words,
    fillers: sides,
    fillersByField: z.record(z.string(), sides),
    hedges: z.array(sides.extend({ effect: z.enum(hedges) })),
    /** 每月一次, 3次/年: how often a thing is done, which is at least once. */
    paces: z.strictObject({ fields: words, before: words, after: words, alone: words }),
    ranges: words,
    vague: z.array(z.strictObject({ is: words, low: z.int().min(0), high: z.int().min(0).nullable() })),
  }),
  notes: z.strictObject({
    including: words,
    besides: words,
    doubt: words,
    reversing: words,
    /** Counts of people in which their names may stand, and what names begin with. */
    people: z.strictObject({ fields: words, surnames: z.string().min(1) }),
    parts: z.array(part),
    composition: z.record(z.string(), composition),
  }),
  amounts: z.strictObject({ largest: z.number().positive(), units: z.record(z.string(), z.number().positive()) }),
  dates: z.strictObject({
    earliestYear: z.int(),
    latestYear: z.int(),
    endings: words,
    yearParts: z.record(z.string(), z.tuple([z.int().min(1), z.int().max(12)])),
    monthParts: z.record(z.string(), z.tuple([z.int().min(1), z.int().max(31)])),
    until: words,
  }),
  choices: z.record(z.string(), z.array(meaning)),
  /** Words that may stand before a spelling and change nothing: 拟单独组建 in the column of plans. */
  leads: z.record(z.string(), words),
  /** Fields on which the cell of a field may speak too: a joint branch is a form and a level. */
  linked: z.record(z.string(), words),
  codePrefixes: z.record(z.string(), words),
})

export type RawValues = z.infer<typeof valuesSchema>
