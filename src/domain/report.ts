import { z } from 'zod'
import type { RenderedRows } from './rendered-rows.ts'
import { setAside } from './report-aside.ts'
import { findingFacts, targetFacts } from './report-findings.ts'
import { accountFacts, reportPlan } from './report-judged.ts'
import {
  answerListFacts,
  assumptionFacts,
  failureFacts,
  inputFacts,
  issueFacts,
  organizationFacts,
  packFacts,
} from './report-ledger.ts'
import { type CheckedGroup, type FormedUnit, type LookBackFacts, lookBackFacts } from './report-look-back.ts'
import { planFacts } from './report-plans.ts'
import {
  indicatorFacts,
  jointGroupFacts,
  jointSummary,
  partitionFacts,
  previousFacts,
  summaryFacts,
} from './report-rates.ts'
import { registerFacts, registersFacts } from './report-register.ts'
import type { Rows } from './rows.ts'
import { languages } from './text.ts'

export type { Breakdown } from './rate.ts'
export type { Shown } from './report-atoms.ts'
export type { JudgedFacts, ReportPlan, SheetBasis } from './report-judged.ts'
export type { PlanEntry, PlanFacts, PlanRules } from './report-plans.ts'

/**
 * 审核结果: everything one audit produced, as data. Every document is rendered from it and from nothing else, so every
 * number and every order is already here. The facts hold codes and arguments; the report adds the sentences in one language.
 */

export const auditFactsSchema = z.strictObject({
  $schema: z.string(),
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  asOf: z.iso.date(),
  pack: packFacts,
  /** What is added up; absent in reports of versions that could not be combined. */
  plan: reportPlan.optional(),
  assumptions: z.array(assumptionFacts),
  inputs: z.array(inputFacts),
  /** Absent where no list of answers was given. */
  answers: z.array(answerListFacts).optional(),
  /** Ledgers that could not be read; absent where there are none. */
  failures: z.array(failureFacts).optional(),
  summary: summaryFacts,
  organizations: z.array(organizationFacts),
  findings: z.array(findingFacts),
  /** Rows that repeat another by name, in their order. */
  setAside: z.array(setAside).optional(),
  targets: z.array(targetFacts),
  indicators: z.array(indicatorFacts),
  partition: partitionFacts,
  jointGroups: z.array(jointGroupFacts),
  joint: jointSummary,
  /** The planning lists of the pack; absent if it has none. */
  plans: z.array(planFacts).optional(),
  ledgerIssues: z.array(issueFacts),
  previous: previousFacts.nullable(),
  /** Absent from reports of earlier versions, and from one that combines several. */
  lookBack: lookBackFacts.optional(),
  /** Absent where the audit kept no register. */
  register: registerFacts.optional(),
  /** Only in a report that combines several, each of which has a register. */
  registers: registersFacts.optional(),
})

/** The facts of an audit, without a sentence. */
export type AuditFacts = z.infer<typeof auditFactsSchema>

/** `audit.json`: the facts and their sentences in one language. */
export const auditReportSchema = auditFactsSchema.extend({
  lang: z.enum(languages),
  assumptions: z.array(assumptionFacts.extend({ text: z.string() })),
  failures: z.array(failureFacts.extend({ message: z.string() })).optional(),
  findings: z.array(findingFacts.extend({ reason: z.string(), remedy: z.string() })),
  ledgerIssues: z.array(issueFacts.extend({ message: z.string() })),
  /** Only in a file: what follows from the rest, for those who combine reports. Absent where it could not be combined. */
  account: accountFacts.optional(),
  /** Only in a file: the hash of all before it, by which the account is believed; whatever was changed is read without both. */
  seal: z.string().optional(),
})

/** The same facts, whose longest lists may be made as somebody goes through them. */
export interface LongFacts extends Omit<AuditFacts, WithLongList> {
  readonly organizations: Rows<OrganizationFacts>
  readonly findings: Rows<FindingFacts>
  readonly lookBack?: LongLookBack | undefined
  /** Absent where nothing was rendered. */
  readonly rendered?: RenderedRows
}

type WithLongList = 'organizations' | 'findings' | 'lookBack'

/** The look-back with the longest of its lists. */
export interface LongLookBack extends Omit<LookBackFacts, 'units' | 'groups'> {
  readonly units: Rows<FormedUnit>
  readonly groups: Rows<CheckedGroup>
}

export type AuditReport = z.infer<typeof auditReportSchema>

/** The report of such facts. */
export interface LongReport extends Omit<AuditReport, WithLongList> {
  readonly organizations: Rows<OrganizationFacts>
  readonly findings: Rows<Finding>
  readonly lookBack?: LongLookBack | undefined
  /** In the language of the report; absent where nothing was rendered. */
  readonly rendered?: RenderedRows
}

export type Finding = AuditReport['findings'][number]
export type FindingFacts = AuditFacts['findings'][number]
export type CellFacts = FindingFacts['cells'][number]
export type TestFacts = CellFacts['tests'][number]
export type OrganizationFacts = AuditFacts['organizations'][number]
export type TargetFacts = AuditFacts['targets'][number]
export type IndicatorFacts = AuditFacts['indicators'][number]
export type AssumptionFacts = AuditFacts['assumptions'][number]
export type IssueFacts = AuditFacts['ledgerIssues'][number]
export type FailureFacts = NonNullable<AuditFacts['failures']>[number]
export type InputFacts = AuditFacts['inputs'][number]
export type PackFacts = AuditFacts['pack']
export type JointGroupFacts = AuditFacts['jointGroups'][number]
export type PartitionFacts = AuditFacts['partition']
export type PreviousFacts = NonNullable<AuditFacts['previous']>
export type SummaryFacts = AuditFacts['summary']
export type SetAsideFacts = NonNullable<AuditFacts['setAside']>[number]
