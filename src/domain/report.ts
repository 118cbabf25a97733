import { z } from 'zod'
import { severities, skipReasons } from './ledger-issue.ts'
import { goalVerdicts } from './rate.ts'
import { languages } from './text.ts'
import { outcomes, verdicts } from './verdict.ts'

/**
 * 审核结果: everything one audit produced, as data. Every document is rendered from it and from nothing else, so every
 * number and every order is already here. The facts hold codes and arguments; the report adds the sentences in one language.
 */

const count = z.int().min(0)
const bilingual = z.strictObject({ zh: z.string(), en: z.string() })
const ratio = z.strictObject({ numerator: z.number(), denominator: z.number() })
const severity = z.enum(severities)
const args = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** A value as JSON shows it: exact, a span that is not fully known (`high` null: no upper bound), or null: unknown. */
const shown = z.union([
  z.number(),
  z.string(),
  z.boolean(),
  z.null(),
  z.strictObject({ low: z.number(), high: z.number().nullable() }),
])

export type Shown = z.infer<typeof shown>

const parameterFacts = z.strictObject({
  value: z.union([z.number(), z.string(), z.boolean(), z.null()]),
  from: z.enum(['default', 'flag', 'config']),
  since: z.string().nullable(),
  assumption: z.boolean(),
  title: bilingual,
})

/** What the documents need of the pack, so that they can be rendered again without it. */
const packFacts = z.strictObject({
  id: z.string(),
  version: z.string(),
  sha256: z.string(),
  title: bilingual,
  source: z.strictObject({ document: z.string(), issued: z.string(), note: z.string().nullable() }),
  parameters: z.record(z.string(), parameterFacts),
  exclusions: z.array(z.strictObject({ id: z.string(), title: bilingual })),
})

/** An assumption that this audit really used. `count` is the number of cells or units it touched, if it can be counted. */
const assumptionFacts = z.strictObject({
  code: z.enum(['absent-column', 'parameter', 'blank-as-zero', 'not-recorded', 'nature-of-sheet', 'township-given']),
  field: z.string().nullable(),
  count: count.nullable(),
  args,
})

const inputFacts = z.strictObject({
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
})

const organizationFacts = z.strictObject({
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
})

/** One comparison that a verdict rests on. `operand` is the value compared with; `parameter` or `otherField` says where it is from. */
const testFacts = z.strictObject({
  op: z.string(),
  operand: z.union([shown, z.array(shown)]),
  parameter: z.string().nullable(),
  otherField: z.string().nullable(),
  holds: z.enum(['true', 'false', 'unknown']),
})

/** A cell that decides: `cell` and `text` are null where the value comes from an assumption about an absent column. */
const cellFacts = z.strictObject({
  field: z.string(),
  cell: z.string().nullable(),
  text: z.string().nullable(),
  value: shown,
  /** Why the value is not (exactly) known. */
  why: z.string().nullable(),
  tests: z.array(testFacts),
})

const findingFacts = z.strictObject({
  organization: z.string(),
  name: z.string(),
  township: z.string().nullable(),
  target: z.string(),
  verdict: z.enum(['gap', 'unknown']),
  /** One gap per organization is its primary one: the first in the order of the pack. */
  primary: z.boolean(),
  force: z.enum(['must', 'strive']),
  kind: z.enum(['coverage', 'work', 'look-back']),
  clause: z.string(),
  remedyText: bilingual,
  cells: z.array(cellFacts),
  /** For work measures and the like: how many of how many alternatives hold. */
  alternatives: z.strictObject({ holding: count, unknown: count, all: count, least: count }).nullable(),
  possible: z.array(z.enum(outcomes)).optional(),
  missing: z.array(z.string()).optional(),
  at: z.strictObject({ file: z.string(), sheet: z.string(), row: count }),
})

const targetFacts = z.strictObject({
  id: z.string(),
  clause: z.string(),
  title: bilingual,
  force: z.enum(['must', 'strive']),
  kind: z.enum(['coverage', 'work', 'look-back', 'group']),
  evaluated: z.boolean(),
  missingColumns: z.array(z.string()),
  /** Why it was not evaluated; null if it was. */
  notEvaluated: z.enum(['missing-columns', 'not-in-force', 'limit-not-set']).nullable(),
  met: count,
  gap: count,
  unknown: count,
  notApplicable: count,
})

export const breakdowns = ['township', 'sector', 'kind', 'industry', 'park'] as const

export type Breakdown = (typeof breakdowns)[number]

const indicatorFacts = z.strictObject({
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
const partitionFacts = z.strictObject({
  rows: z.array(z.strictObject({ id: z.string(), title: bilingual, indent: count })),
  columns: z.array(z.strictObject({ id: z.string(), title: bilingual })),
  /** By row, then column. */
  counts: z.array(z.array(count)),
})

const jointGroupFacts = z.strictObject({
  name: z.string(),
  superior: z.string().nullable(),
  township: z.string().nullable(),
  units: count,
  limit: count.nullable(),
  verdict: z.enum(['met', 'gap']).nullable(),
  organizations: z.array(z.string()),
})

const jointSummary = z.strictObject({
  groups: count,
  units: count,
  /** Units that are jointly covered but whose organization has no name in the ledger. */
  unnamed: count,
  largest: count,
})

const issueFacts = z.strictObject({
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

/** One published or earlier figure beside the present one. */
const comparisonFacts = z.strictObject({
  indicator: z.string(),
  title: bilingual,
  previous: ratio,
  current: ratio,
  baseChanged: z.boolean(),
  comparable: z.boolean(),
})

const previousFacts = z.strictObject({
  asOf: z.string(),
  comparable: z.boolean(),
  samePack: z.boolean(),
  sameParameters: z.boolean(),
  indicators: z.array(comparisonFacts),
})

const summaryFacts = z.strictObject({
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

export const auditFactsSchema = z.strictObject({
  $schema: z.string(),
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  asOf: z.iso.date(),
  pack: packFacts,
  assumptions: z.array(assumptionFacts),
  inputs: z.array(inputFacts),
  summary: summaryFacts,
  organizations: z.array(organizationFacts),
  findings: z.array(findingFacts),
  targets: z.array(targetFacts),
  indicators: z.array(indicatorFacts),
  partition: partitionFacts,
  jointGroups: z.array(jointGroupFacts),
  joint: jointSummary,
  ledgerIssues: z.array(issueFacts),
  previous: previousFacts.nullable(),
})

/** The facts of an audit, without a sentence. */
export type AuditFacts = z.infer<typeof auditFactsSchema>

/** `audit.json`: the facts and their sentences in one language. */
export const auditReportSchema = auditFactsSchema.extend({
  lang: z.enum(languages),
  assumptions: z.array(assumptionFacts.extend({ text: z.string() })),
  findings: z.array(findingFacts.extend({ reason: z.string(), remedy: z.string() })),
  ledgerIssues: z.array(issueFacts.extend({ message: z.string() })),
})

export type AuditReport = z.infer<typeof auditReportSchema>
export type Finding = AuditReport['findings'][number]
export type FindingFacts = AuditFacts['findings'][number]
export type CellFacts = FindingFacts['cells'][number]
export type TestFacts = CellFacts['tests'][number]
export type OrganizationFacts = AuditFacts['organizations'][number]
export type TargetFacts = AuditFacts['targets'][number]
export type IndicatorFacts = AuditFacts['indicators'][number]
export type AssumptionFacts = AuditFacts['assumptions'][number]
export type IssueFacts = AuditFacts['ledgerIssues'][number]
export type InputFacts = AuditFacts['inputs'][number]
export type PackFacts = AuditFacts['pack']
export type JointGroupFacts = AuditFacts['jointGroups'][number]
export type PartitionFacts = AuditFacts['partition']
export type PreviousFacts = NonNullable<AuditFacts['previous']>
export type SummaryFacts = AuditFacts['summary']

/** Kept with the verdicts so that a change there is a change of the contract. */
export const verdictNames = verdicts
