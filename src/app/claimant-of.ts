import type { OrganizationFacts } from '../domain/report.ts'
import type { Claimant } from '../ledger/identity.ts'

/**
 * A unit of a report as identity knows it: what `identify` makes of a row, from what the report shows of it.
 */
export function claimantOf(organization: OrganizationFacts): Claimant {
  const { name, creditCode, township, at, judged } = organization
  const known = judged?.known ?? ''
  const end = known.indexOf(' ')
  return {
    name,
    creditCode,
    township,
    at,
    cell: end === -1 ? known : known.slice(0, end),
    facts: judged?.facts ?? '',
  }
}
