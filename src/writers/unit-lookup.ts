import type { LongReport, OrganizationFacts } from '../domain/report.ts'

/** Finds the row that counts for a key: not a duplicate that was left out. */
export interface UnitLookup {
  get(key: string): OrganizationFacts | undefined
}

/** The units of a report by key; they are gone through when the first one is asked for. */
export function unitLookup({ organizations }: Pick<LongReport, 'organizations'>): UnitLookup {
  const known: Map<string, OrganizationFacts>[] = []
  return {
    get(key) {
      const [units = byKey(organizations)] = known
      if (known.length === 0) known.push(units)
      return units.get(key)
    },
  }
}

function byKey(organizations: Iterable<OrganizationFacts>): Map<string, OrganizationFacts> {
  const units = new Map<string, OrganizationFacts>()
  for (const unit of organizations) {
    const known = units.get(unit.key)
    if (!isDuplicate(unit) || known === undefined || isDuplicate(known)) units.set(unit.key, unit)
  }
  return units
}

function isDuplicate({ outReason }: OrganizationFacts): boolean {
  return outReason === 'duplicate'
}
