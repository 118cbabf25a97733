import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { LedgerBatch } from '../domain/reading.ts'
import type { OrgRecord } from '../domain/record.ts'
import type { RoundUnit } from '../domain/round.ts'
import { wholeRows } from '../domain/whole-rows.ts'
import type { ResolvedPack } from '../pack/schema.ts'
import { createPartAudits } from './audit-part.ts'
import { createAuditSum, type RecordFacts, type SumOptions } from './audit-sum.ts'
import type { JudgeOptions } from './judge-row.ts'
import type { Standing } from './settle-row.ts'

export type AuditOptions = SumOptions & JudgeOptions

/** 审核: takes what was read batch by batch, in the order of files, sheets and rows, and keeps what the report needs. */
export interface Audit {
  add(batch: LedgerBatch): void
  /** An issue that belongs to no batch, e.g. of a sheet that was skipped. */
  note(issue: LedgerIssue): void
  /** May be called once. */
  finish(): RecordFacts
  /** The units for a round of the register, after `finish`; none without `watches`. */
  units(): readonly RoundUnit[]
}

/**
 * An audit of one or more ledgers by one pack, whose records say themselves whom they repeat. Order of everything is that of reading:
 * organizations and findings as their rows come, the findings of one unit in the order of the pack.
 */
export function createAudit(resolved: ResolvedPack, options: AuditOptions): Audit {
  const audit = createPartAudits(resolved, options)()
  const sum = createAuditSum(resolved, options)
  const standings: Standing[] = []
  const codes = new Set<string>()
  const standingOf = ({ key, creditCode, duplicateOf }: OrgRecord): Standing => {
    const by = creditCode !== null && codes.has(creditCode) ? 'code' : 'name'
    if (creditCode !== null) codes.add(creditCode)
    return { key, repeats: duplicateOf === null ? null : by, issues: [] }
  }
  return {
    add(batch) {
      audit.add(batch)
      standings.push(...batch.records.map(standingOf))
    },
    note: (issue) => audit.note(issue),
    finish() {
      const unread: Standing = { key: '', repeats: null, issues: [] }
      sum.add(audit.part(), (position) => standings[position] ?? unread)
      return wholeRows(sum.finish())
    },
    units: () => sum.units(),
  }
}
