import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { OrganizationFacts, SetAsideFacts } from '../domain/report.ts'
import { isRepeated } from '../engine/organization-facts.ts'
import { repeatedOrganization } from '../engine/settle-row.ts'
import { createIdentities, type Identities } from '../ledger/identity.ts'
import { identityIssues } from '../ledger/identity-issues.ts'
import { claimantOf } from './claimant-of.ts'
import type { StoredFigures } from './stored-figures.ts'

/** One unit of one report among the units of all reports. */
export interface ResolvedUnit {
  /** Position of its report. */
  readonly report: number
  /** As it stands in its report. */
  readonly before: OrganizationFacts
  /** As it stands among all; `before` itself if nothing has changed. */
  readonly after: OrganizationFacts
  /** What it says, or would say if it did not repeat another; null if it repeats one by code in its own report. */
  readonly alone: Pick<SetAsideFacts, 'base' | 'outReason' | 'outCells' | 'judged'> | null
  /** What its report has set aside, if it repeats another by name there. */
  readonly setAside: SetAsideFacts | null
  /** Whether it repeats another one among all, and by what. */
  readonly repeats: 'code' | 'name' | null
  /** By what it repeats another as identity finds it, which is `repeats` in every report that we wrote. */
  readonly found: 'code' | 'name' | null
  readonly issues: readonly LedgerIssue[]
}

/**
 * Finds out who repeats whom among the units of several reports, by the rules by which ledgers are read in one run. A row that repeats
 * another by code in its own report always does; one that does by name may turn out to be a unit of its own.
 */
export function resolveUnits(reports: readonly StoredFigures[]): readonly ResolvedUnit[] {
  const identities = createIdentities()
  return reports.flatMap(({ organizations, setAside = [] }, report) => {
    const aside = new Map(setAside.map((each) => [placeOf(each.at), each]))
    return organizations.map((before): ResolvedUnit => {
      const kept = isRepeated(before) ? (aside.get(placeOf(before.at)) ?? null) : null
      const alone = isRepeated(before) ? kept : aloneOf(before)
      return { report, before, alone, setAside: kept, ...resolve(before, alone, identities) }
    })
  })
}

function resolve(
  before: OrganizationFacts,
  alone: Alone,
  identities: Identities,
): Pick<ResolvedUnit, 'after' | 'repeats' | 'found' | 'issues'> {
  const claimant = claimantOf(before)
  const { key, first, alike } = identities.claim(claimant)
  const found = first?.by ?? null
  const repeats = alone === null ? 'code' : found
  return {
    repeats,
    found,
    after: repeats === null ? counted(before, alone, key) : repeated(before, key),
    issues: first === null && alike === null ? none : identityIssues(claimant, { first, alike }),
  }
}

const none: readonly LedgerIssue[] = Object.freeze([])

/** A text that is another for every row of a report. */
export function placeOf({ file, sheet, row }: OrganizationFacts['at']): string {
  return `${file}\n${sheet}\n${row}`
}

type Alone = ResolvedUnit['alone']

function aloneOf({ base, outReason, outCells, judged }: OrganizationFacts): Alone {
  return judged === undefined ? null : { base, outReason, outCells, judged }
}

function counted(before: OrganizationFacts, alone: Alone, key: string): OrganizationFacts {
  if (alone === null || (!isRepeated(before) && key === before.key)) return before
  const { base, outReason, outCells, judged } = alone
  return { ...before, key, base, outReason, outCells, judged }
}

function repeated(before: OrganizationFacts, key: string): OrganizationFacts {
  if (isRepeated(before)) return key === before.key ? before : { ...before, key }
  return repeatedOrganization(before, key)
}
