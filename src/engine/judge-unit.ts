import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { OrgRecord } from '../domain/record.ts'
import type { FindingFacts, OrganizationFacts, SetAsideFacts } from '../domain/report.ts'
import type { PartitionRules } from '../pack/partition-schema.ts'
import type { ResolvedPack } from '../pack/schema.ts'
import { assess } from './assess.ts'
import type { AuditedRecord } from './audited-record.ts'
import type { CompiledPack } from './compiled-pack.ts'
import { findingsOf, redactFinding } from './findings.ts'
import { issueFacts } from './issue-facts.ts'
import { judgedFacts, repeatedFacts } from './judged-facts.ts'
import { organizationFacts } from './organization-facts.ts'
import { packCheckIssues } from './pack-checks.ts'
import { createPlacement } from './partition.ts'
import { redactJudged } from './redaction.ts'
import type { Found } from './round-units.ts'

/** One row as it was judged: what the report lists of it, its gaps and unknowns, and what the checks of the pack say. */
interface Judgement {
  readonly organization: OrganizationFacts
  readonly findings: readonly FindingFacts[]
  readonly checks: readonly LedgerIssue[]
}

interface JudgedUnit extends Judgement {
  /** What a row that repeats another by name would say if it did not; else empty. */
  readonly setAside: readonly SetAsideFacts[]
}

interface UnitOptions {
  readonly redact: boolean
  readonly partition: PartitionRules
  /**
   * Told of every row as if no other were of its organization, with what was found out, nothing of it masked for persons' names. A row
   * that repeats another counts nowhere, but what it says may contradict the row that counts.
   */
  readonly tell: (audited: AuditedRecord, found: Found, row: { readonly repeats: boolean }) => void
}

/** Judges the rows of an audit one by one, in the order of reading. */
export function createUnitAudit(resolved: ResolvedPack, options: UnitOptions) {
  const placeOf = createPlacement(options.partition, resolved)
  const codes = new Set<string>()
  const judge = (audited: AuditedRecord): Judgement => {
    const { compiled, record } = audited
    const judged = judgedFacts(audited, placeOf(audited))
    const checks = packCheckIssues(compiled, record)
    return { organization: organizationFacts(audited, judged), findings: findingsOf(audited), checks }
  }
  const shown = ({ organization, findings, checks }: Judgement): Judgement =>
    options.redact
      ? { organization: redactJudged(organization), findings: findings.map(redactFinding), checks }
      : { organization, findings, checks }
  return (compiled: CompiledPack, record: OrgRecord): JudgedUnit => {
    const byCode = record.creditCode !== null && codes.has(record.creditCode)
    if (record.creditCode !== null) codes.add(record.creditCode)
    const own = record.duplicateOf === null ? record : { ...record, duplicateOf: null }
    const alone = { compiled, record: own, assessment: assess(compiled, own) }
    const unit = judge(alone)
    options.tell(alone, unit, { repeats: record.duplicateOf !== null })
    if (record.duplicateOf === null) return { ...shown(unit), setAside: [] }
    const audited = { compiled, record, assessment: assess(compiled, record) }
    const organization = organizationFacts(audited, repeatedFacts(record))
    const setAside = byCode ? [] : [setAsideOf(shown(unit), options)]
    return { ...shown({ organization, findings: [], checks: [] }), setAside }
  }
}

/** Keys in the order of the schema. */
function setAsideOf({ organization, findings, checks }: Judgement, options: UnitOptions): SetAsideFacts {
  const { at, base, outReason, outCells, judged = nothing } = organization
  return {
    ...{ at, base, outReason, outCells, judged },
    findings: [...findings],
    checks: checks.map((issue) => issueFacts(issue, options)),
  }
}

const nothing = Object.freeze({ known: '', facts: '', counts: '', targets: '', place: '' })
