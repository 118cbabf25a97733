import type { FindingFacts, LongFacts, OrganizationFacts, PackFacts, ReportPlan } from '../domain/report.ts'
import type { FormedUnit } from '../domain/report-look-back.ts'
import type { Rows } from '../domain/rows.ts'
import type { TotalsState } from './add-up.ts'

/** Takes the units of an audit as each of them is settled, and keeps of them what their report needs. */
export interface KeptRows {
  /** A unit with its findings; they come in the order of reading. */
  add(unit: OrganizationFacts, findings: readonly FindingFacts[]): void
  /** A unit of the look-back: one that has, or may have, a Party organization. */
  addFormed(unit: FormedUnit): void
  /** What was kept, when all have come. */
  lists(): KeptLists
}

interface KeptLists extends Pick<LongFacts, 'organizations' | 'findings' | 'rendered'> {
  readonly formed: Rows<FormedUnit>
}

/** What is known of an audit before its first unit. */
interface BegunAudit {
  readonly pack: PackFacts
  readonly plan: ReportPlan
  /** What its units have added up to so far. */
  totals(): TotalsState
}

/** Begins to keep the units of an audit. */
export type BeginRows = (audit: BegunAudit) => KeptRows

/** Keeps all of them, in memory. */
export function keepAll(): KeptRows {
  const organizations: OrganizationFacts[] = []
  const findings: FindingFacts[] = []
  const formed: FormedUnit[] = []
  return {
    add(unit, found) {
      organizations.push(unit)
      findings.push(...found)
    },
    addFormed: (unit) => formed.push(unit),
    lists: () => ({ organizations, findings, formed }),
  }
}
