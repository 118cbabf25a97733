import { readFacts } from '../domain/compared-facts.ts'
import type { OrganizationFacts } from '../domain/report.ts'
import type { Claimant } from '../ledger/identity.ts'

/**
 * A unit of a report as identity knows it: what `identify` makes of a row, from what the report shows of it. The compared facts are
 * made when somebody asks for them, which is only where a unit is repeated.
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
    get facts() {
      return readFacts(judged?.facts ?? '')
    },
  }
}
