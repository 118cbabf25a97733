import type { AuditFacts, OrganizationFacts } from '../domain/report.ts'
import type { TotalsState } from '../engine/add-up.ts'
import { countSheets } from '../engine/counted-sheet.ts'
import { isRepeated } from '../engine/organization-facts.ts'

/** A unit as far as it tells the township of a place in a ledger. */
export type UnitPlace = Pick<OrganizationFacts, 'at' | 'township'>

/**
 * What is kept of the organizations of a stored report, so that it can be combined with others without them: by what they are known, and what
 * they add up to.
 */
export interface ReportAccount {
  /** By position, each. */
  readonly names: readonly string[]
  readonly codes: readonly (string | null)[]
  readonly townships: readonly (string | null)[]
  readonly keys: readonly string[]
  /** Positions of those that repeat another. */
  readonly repeated: readonly number[]
  readonly totals: TotalsState
  /** How many units count, by sheet. */
  readonly units: readonly number[]
  /** The first unit of every township in every file, and those in the rows of which there is a doubt. */
  readonly places: readonly UnitPlace[]
}

/** The account of a report; `totals` is what its organizations add up to. */
export function accountOf(
  { organizations, inputs, ledgerIssues }: Pick<AuditFacts, 'organizations' | 'inputs' | 'ledgerIssues'>,
  totals: TotalsState,
): ReportAccount {
  return {
    names: organizations.map(({ name }) => name),
    codes: organizations.map(({ creditCode }) => creditCode),
    townships: organizations.map(({ township }) => township),
    keys: organizations.map(({ key }) => key),
    repeated: organizations.flatMap((unit, position) => (isRepeated(unit) ? [position] : [])),
    totals,
    units: countSheets(inputs, organizations).map(({ units }) => units),
    places: placesOf(organizations, new Set(ledgerIssues.map(({ row }) => row))),
  }
}

function placesOf(organizations: readonly OrganizationFacts[], doubtful: ReadonlySet<number | null>): UnitPlace[] {
  const seen = new Map<string, Set<string | null>>()
  const isFirst = ({ at, township }: UnitPlace) => {
    const known = seen.get(at.file)
    if (known?.has(township) === true) return false
    seen.set(at.file, (known ?? new Set()).add(township))
    return true
  }
  return organizations
    .filter((unit) => isFirst(unit) || doubtful.has(unit.at.row))
    .map(({ at, township }) => ({ at, township }))
}
