import type { OrgRecord } from '../domain/record.ts'
import type { FindingFacts, IssueFacts, OrganizationFacts } from '../domain/report.ts'
import type { LookBackRules } from '../pack/look-back-schema.ts'
import type { PartitionRules } from '../pack/partition-schema.ts'
import type { ResolvedPack } from '../pack/schema.ts'
import { assess } from './assess.ts'
import type { CompiledPack } from './compiled-pack.ts'
import { findingsOf, redactFinding } from './findings.ts'
import { issueFacts } from './issue-facts.ts'
import { judgedFacts } from './judged-facts.ts'
import { createLookBackRows, type LookBackRow } from './look-back.ts'
import type { RoundRow } from './merge-rows.ts'
import { organizationFacts } from './organization-facts.ts'
import { packCheckIssues } from './pack-checks.ts'
import { createPlacement } from './partition.ts'
import { withoutPersonalNumbers } from './personal-numbers.ts'
import { holdsPersonalNumber } from './personal-row.ts'
import { redactJudged } from './redaction.ts'
import { roundRowOf, type Watches } from './round-row.ts'
import type { KnownRow } from './same-organization.ts'

/**
 * One row judged as if no other were of its organization: what the report lists of it, its gaps and unknowns, and what the checks of
 * the pack say. Plain data, masked as reports are, so that another thread can judge a row than the one that adds up.
 */
export interface JudgedRow {
  readonly organization: OrganizationFacts
  readonly findings: readonly FindingFacts[]
  readonly checks: readonly IssueFacts[]
  /** Null unless a register is kept. */
  readonly round: KnownRow<RoundRow> | null
  /** Null without the rules of the look-back. */
  readonly lookBack: LookBackRow | null
}

export interface JudgeOptions {
  /** Masks the texts of fields that hold a person's name. */
  readonly redact: boolean
  /** The national return's partition, from `parsePartition`. */
  readonly partition: PartitionRules
  /** What 回头看 asks of the ledgers, from `parseLookBack`; without it the report has no look-back section. */
  readonly lookBack?: LookBackRules
  /** Takes down what a register needs of every row, and which it may know. */
  readonly watches?: Watches
}

/** Judges rows one by one; none depends on another. */
export function createRowJudge(
  resolved: ResolvedPack,
  { redact, partition, lookBack, watches }: JudgeOptions,
): (compiled: CompiledPack, record: OrgRecord) => JudgedRow {
  const placeOf = createPlacement(partition, resolved)
  const isPlainPack = withoutPersonalNumbers(resolved.pack) === resolved.pack
  const lookBackRowOf = lookBack && createLookBackRows(lookBack, resolved, { redact })
  return (compiled, record) => {
    const own = asIfAlone(record)
    const audited = { compiled, record: own, assessment: assess(compiled, own) }
    const organization = organizationFacts(audited, judgedFacts(audited, placeOf(audited)))
    const findings = findingsOf(audited)
    const checks = packCheckIssues(compiled, own).map((issue) => issueFacts(issue, { redact }))
    const mask = isPlainPack && !holdsPersonalNumber(own) ? asItIs : withoutPersonalNumbers
    return {
      organization: mask(redact ? redactJudged(organization) : organization),
      findings: mask(redact ? findings.map(redactFinding) : findings),
      checks: mask(checks),
      round: watches === undefined ? null : roundRowOf(audited, { organization, findings }, { watches, redact, mask }),
      lookBack: masked(lookBackRowOf?.(audited, findings) ?? null, mask),
    }
  }
}

function asIfAlone(record: OrgRecord): OrgRecord {
  return record.duplicateOf === null ? record : { ...record, duplicateOf: null }
}

/** What names groups stays as it is until they are formed. */
function masked(row: LookBackRow | null, mask: <Facts>(facts: Facts) => Facts): LookBackRow | null {
  if (row === null || row.formed === null) return row
  return { ...row, formed: { ...row.formed, unit: mask(row.formed.unit) } }
}

/** For a row without numbers of persons: looking through all its facts would find nothing. */
function asItIs<Facts>(facts: Facts): Facts {
  return facts
}
