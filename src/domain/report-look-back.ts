import { z } from 'zod'
import { oneAnswers } from './one-answer.ts'
import { bilingual, count } from './report-atoms.ts'

/** A cell that an answer rests on, as the ledger had it; no address where an assumption stands for an absent column. */
const evidence = { field: z.string(), cell: z.string().nullable(), text: z.string().nullable() }
const evidenceCell = z.strictObject(evidence)
/** The same where rows of several sheets have their say. */
const placedCell = z.strictObject({ file: z.string(), sheet: z.string(), ...evidence })

/** What a target of kind `look-back` says of a unit. */
const lookBackVerdict = z.strictObject({
  target: z.string(),
  verdict: z.enum(['met', 'gap', 'unknown', 'notApplicable', 'not-evaluated']),
  cells: z.array(evidenceCell),
})

/** One unit that has, or may have, a Party organization. */
const formedUnit = z.strictObject({
  organization: z.string(),
  /** False where it is open whether it counts, or whether it has an organization. */
  certain: z.boolean(),
  /** An ISO day, two with a slash between for a span of days, or null: unknown. */
  foundedOn: z.string().nullable(),
  cells: z.array(evidenceCell),
  targets: z.array(lookBackVerdict),
})

const checkedGroup = z.strictObject({
  name: z.string(),
  superior: z.string().nullable(),
  township: z.string().nullable(),
  /** Keys of the units that certainly belong to it. */
  organizations: z.array(z.string()),
  /** In the order of `ones`. */
  ones: z.array(z.strictObject({ id: z.string(), says: z.enum(oneAnswers), cells: z.array(placedCell) })),
})

const standAloneUnit = z.strictObject({
  organization: z.string(),
  says: z.enum(['yes', 'unknown']),
  cells: z.array(evidenceCell),
})

/** The look-back section of `audit.json`: what 回头看 needs of the ledgers, whatever period it is asked for. */
export const lookBackFacts = z.strictObject({
  /** The day from which on an organization counts as new, if the pack has a parameter for it. */
  since: z.string().nullable(),
  units: z.array(formedUnit),
  /** Units with an organization on sheets without a column for the day of its founding. */
  undated: z.array(z.strictObject({ file: z.string(), sheet: z.string(), units: count })),
  ones: z.array(z.strictObject({ id: z.string(), title: bilingual })),
  groups: z.array(checkedGroup),
  /** Joint units whose ledger names no Party organization. */
  unnamed: count,
  standAlone: z.strictObject({
    /** What the condition is measured by; `assumption` where the pack does not say. */
    parameters: z.array(
      z.strictObject({
        name: z.string(),
        title: bilingual,
        value: z.union([z.number(), z.string(), z.boolean(), z.null()]),
        assumption: z.boolean(),
      }),
    ),
    units: z.array(standAloneUnit),
    /** Joint units on sheets without the columns that the condition asks for, and those columns. */
    notRecorded: count,
    missingColumns: z.array(z.string()),
    /** Units whose organization may be joint or not. */
    formUnknown: count,
  }),
})

export type LookBackFacts = z.infer<typeof lookBackFacts>
export type FormedUnit = LookBackFacts['units'][number]
export type CheckedGroup = LookBackFacts['groups'][number]
export type StandAloneUnit = LookBackFacts['standAlone']['units'][number]
export type PlacedCell = z.infer<typeof placedCell>
