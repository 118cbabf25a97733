import type { LongReport, OrganizationFacts } from '../domain/report.ts'

/** Finds the row that counts for a key: not a duplicate that was left out. */
export interface UnitLookup {
  get(key: string): OrganizationFacts | undefined
}

type Units = Pick<LongReport, 'organizations' | 'jointGroups' | 'plans'>

/**
 * The units of a report by key. Where not all of them are in memory, those that a list names again are, and the others are gone through in
 * their order, which is that of the findings: asked for in another order they take long.
 */
export function unitLookup(report: Units): UnitLookup {
  const { organizations } = report
  if (Array.isArray(organizations)) return byKey(organizations, () => true)
  const named = namedAgain(report)
  const listed = named.size === 0 ? new Map() : byKey(organizations, ({ key }) => named.has(key))
  const next = inOrder(organizations)
  return { get: (key) => (named.has(key) ? listed.get(key) : next(key)) }
}

function byKey(
  organizations: Iterable<OrganizationFacts>,
  isWanted: (unit: OrganizationFacts) => boolean,
): Map<string, OrganizationFacts> {
  const units = new Map<string, OrganizationFacts>()
  for (const unit of organizations) {
    const known = units.get(unit.key)
    const counts = !isDuplicate(unit) || known === undefined || isDuplicate(known)
    if (counts && isWanted(unit)) units.set(unit.key, unit)
  }
  return units
}

/** Keys of units in joint organizations and on planning lists, which are not in the order of the ledgers. */
function namedAgain({ jointGroups, plans = [] }: Units): ReadonlySet<string> {
  return new Set([
    ...jointGroups.flatMap(({ organizations }) => organizations),
    ...plans.flatMap(({ entries }) => entries.flatMap(({ organization }) => organization ?? [])),
  ])
}

/** Finds one unit after the other, and begins again once where one does not come. */
function inOrder(organizations: Iterable<OrganizationFacts>): UnitLookup['get'] {
  let left = organizations[Symbol.iterator]()
  let current = left.next().value as OrganizationFacts | undefined
  return (key) => {
    for (let again = 0; again < 2; again += 1) {
      while (current !== undefined && (current.key !== key || isDuplicate(current))) {
        current = left.next().value as OrganizationFacts | undefined
      }
      if (current !== undefined) return current
      left = organizations[Symbol.iterator]()
      current = left.next().value as OrganizationFacts | undefined
    }
    return undefined
  }
}

function isDuplicate({ outReason }: OrganizationFacts): boolean {
  return outReason === 'duplicate'
}
