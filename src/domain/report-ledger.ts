import { z } from 'zod'
import { skipReasons } from './ledger-issue.ts'
import { args, bilingual, count, severity, shown } from './report-atoms.ts'
import { judgedFacts, sheetBasis } from './report-judged.ts'
import { townshipSources } from './township-source.ts'

/** A parameter as this audit used it. */
const parameterFacts = z.strictObject({
  value: z.union([z.number(), z.string(), z.boolean(), z.null()]),
  from: z.enum(['default', 'flag', 'config']),
  since: z.string().nullable(),
  assumption: z.boolean(),
  title: bilingual,
})

/** What the documents need of the pack, so that they can be rendered again without it. */
export const packFacts = z.strictObject({
  id: z.string(),
  version: z.string(),
  sha256: z.string(),
  title: bilingual,
  source: z.strictObject({ document: z.string(), issued: z.string(), note: bilingual.nullable() }),
  parameters: z.record(z.string(), parameterFacts),
  exclusions: z.array(z.strictObject({ id: z.string(), title: bilingual })),
})

/** An assumption that this audit really used. `count` is the number of cells or units it touched, if it can be counted. */
export const assumptionFacts = z.strictObject({
  code: z.enum(['absent-column', 'parameter', 'blank-as-zero', 'not-recorded', 'nature-of-sheet', 'township-given']),
  field: z.string().nullable(),
  count: count.nullable(),
  args,
})

/** One sheet that was read, and what became of its columns and rows. */
export const inputFacts = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  sha256: z.string(),
  /** Number of heading rows, and the first and last of them (1-based). */
  headerRows: count,
  headerFirst: count,
  headerLast: count,
  rows: count,
  organizations: count,
  skippedRows: z.array(z.strictObject({ row: count, why: z.enum(skipReasons) })),
  columns: z.array(
    z.strictObject({
      cell: z.string(),
      heading: z.string(),
      field: z.string().nullable(),
      match: z.enum(['exact', 'path', 'values']).nullable(),
      option: z.string().nullable(),
    }),
  ),
  /**
   * Where the units have their township from, as far as they have one; `name` is null where they have several. Absent in reports
   * of versions that did not say.
   */
  townships: z
    .array(z.strictObject({ from: z.enum(townshipSources), name: z.string().nullable(), organizations: count }))
    .optional(),
  /** Absent in reports of versions that could not be combined. */
  basis: sheetBasis.optional(),
})

/** One list of answers that was used, and what became of them. */
export const answerListFacts = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  sha256: z.string(),
  /** Rows with an answer: the sum of the following. */
  answers: count,
  used: count,
  /** The ledger states something else, which stays. */
  conflicts: count,
  unreadable: count,
  /** About units that no ledger has. */
  unknownUnits: count,
  /** The ledger says the same, has no column for it, or two answers differ. */
  unused: count,
})

/** One organization as it was judged. */
export const organizationFacts = z.strictObject({
  key: z.string(),
  name: z.string(),
  creditCode: z.string().nullable(),
  township: z.string().nullable(),
  /** Null where the ledger cannot tell. */
  sector: z.string().nullable(),
  kind: z.string().nullable(),
  base: z.enum(['in', 'out', 'unknown']),
  /** An exclusion of the pack, or `duplicate`. */
  outReason: z.string().nullable(),
  /** The cells that the exclusion, or the doubt about the base, rests on. */
  outCells: z.array(z.string()),
  /** Targets that are met, and those that are not evaluated on its sheet: only in reports of a version without `judged`, which says it. */
  met: z.array(z.string()).optional(),
  notEvaluated: z.array(z.string()).optional(),
  coverage: z.enum(['organization', 'work', 'none', 'unknown']),
  form: z.string().nullable(),
  at: z.strictObject({ file: z.string(), sheet: z.string(), row: count }),
  employees: shown,
  members: shown,
  floatingMembers: shown,
  partyOrgName: z.string().nullable(),
  planned: z.string().nullable(),
  industry: z.string().nullable(),
  park: z.string().nullable(),
  /** What the unit adds to every total. Absent in reports of versions that could not be combined. */
  judged: judgedFacts.optional(),
})

/** A ledger that could not be read: none of its units is in the report. */
export const failureFacts = z.strictObject({
  file: z.string(),
  fault: z.strictObject({ code: z.string(), args }),
})

/** 台账疑点: one doubt about a ledger. */
export const issueFacts = z.strictObject({
  code: z.string(),
  severity,
  file: z.string(),
  sheet: z.string(),
  cell: z.string().nullable(),
  row: z.int().nullable(),
  field: z.string().nullable(),
  text: z.string().nullable(),
  args,
})
