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
import type { Found } from './round-units.ts'

/** One row as it was judged: what the report lists of it, its gaps and unknowns, and what the checks of the pack say. */
interface JudgedUnit {
  readonly organization: OrganizationFacts
  readonly findings: readonly FindingFacts[]
  readonly checks: readonly LedgerIssue[]
  /** What a row that repeats another by name would say if it did not; else empty. */
  readonly setAside: readonly SetAsideFacts[]
}

interface UnitOptions {
  readonly redact: boolean
  readonly partition: PartitionRules
  /** Told of every row that repeats no other, with what was found out, nothing of it masked for persons' names. */
  readonly tell: (audited: AuditedRecord, found: Found) => void
}

/** Judges the rows of an audit one by one, in the order of reading. */
export function createUnitAudit(resolved: ResolvedPack, options: UnitOptions) {
  const placeOf = createPlacement(options.partition, resolved)
  const codes = new Set<string>()
  const judge = (audited: AuditedRecord) => {
    const { compiled, record } = audited
    const judged = judgedFacts(audited, placeOf(audited))
    const checks = packCheckIssues(compiled, record)
    return { organization: organizationFacts(audited, judged), findings: findingsOf(audited), checks }
  }
  const shown = (findings: readonly FindingFacts[]) => (options.redact ? findings.map(redactFinding) : findings)
  return (compiled: CompiledPack, record: OrgRecord): JudgedUnit => {
    const byCode = record.creditCode !== null && codes.has(record.creditCode)
    if (record.creditCode !== null) codes.add(record.creditCode)
    const audited = { compiled, record, assessment: assess(compiled, record) }
    if (record.duplicateOf === null) {
      const unit = judge(audited)
      options.tell(audited, unit)
      return { ...unit, findings: shown(unit.findings), setAside: [] }
    }
    const organization = organizationFacts(audited, repeatedFacts(record))
    if (byCode) return { organization, findings: [], checks: [], setAside: [] }
    const own = { ...record, duplicateOf: null }
    const alone = judge({ compiled, record: own, assessment: assess(compiled, own) })
    const setAside = setAsideOf({ ...alone, findings: shown(alone.findings) }, options)
    return { organization, findings: [], checks: [], setAside: [setAside] }
  }
}

/** Keys in the order of the schema. */
function setAsideOf(
  { organization, findings, checks }: Omit<JudgedUnit, 'setAside'>,
  options: UnitOptions,
): SetAsideFacts {
  const { at, base, outReason, outCells, judged = nothing } = organization
  return {
    ...{ at, base, outReason, outCells, judged },
    findings: [...findings],
    checks: checks.map((issue) => issueFacts(issue, options)),
  }
}

const nothing = Object.freeze({ known: '', counts: '', targets: '', place: '' })
