import { duplicateReason } from '../domain/choices.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { OrganizationFacts, SetAsideFacts } from '../domain/report.ts'
import type { JudgedRow } from './judge-row.ts'
import { identityCellsOf } from './judged-facts.ts'
import { withoutPersonalNumbers } from './personal-numbers.ts'

/** Who the organization of a row is among all rows that are read. */
export interface Standing {
  readonly key: string
  /** By what it repeats an earlier row; null if it does not. */
  readonly repeats: 'code' | 'name' | null
  /** What is said of that. */
  readonly issues: readonly LedgerIssue[]
}

/** A row as it counts in a report. */
export interface SettledRow extends Pick<JudgedRow, 'organization' | 'findings' | 'checks'> {
  /** What a row that repeats another by name would say if it did not; else empty. */
  readonly setAside: readonly SetAsideFacts[]
}

/** A row that repeats another is listed and says nothing; it keeps what it would say if it repeats only by name. */
export function settleRow({ organization, findings, checks }: JudgedRow, { key, repeats }: Standing): SettledRow {
  if (repeats === null) return { organization, findings, checks, setAside: [] }
  const { at, base, outReason, outCells, judged = nothing } = organization
  const named = findings.map((finding) => ({ ...finding, organization: key }))
  const aside: SetAsideFacts = {
    ...{ at, base, outReason, outCells, judged },
    findings: named,
    checks: [...checks],
  }
  return {
    organization: withoutPersonalNumbers(repeatedOrganization(organization, key)),
    findings: [],
    checks: [],
    setAside: repeats === 'code' ? [] : [withoutPersonalNumbers(aside)],
  }
}

const nothing = Object.freeze({ known: '', facts: '', counts: '', targets: '', place: '' })

/** A unit that counts as one that repeats another: out of the base, with nothing to add up. */
export function repeatedOrganization(organization: OrganizationFacts, key: string): OrganizationFacts {
  const { known = '', facts = '' } = organization.judged ?? {}
  return {
    ...organization,
    ...{ key, base: 'out', outReason: duplicateReason.id, outCells: identityCellsOf(organization) },
    judged: { known, facts, counts: '', targets: '', place: '' },
  }
}
