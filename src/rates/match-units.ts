import { duplicateReason } from '../domain/choices.ts'
import { nameKey } from '../domain/organization-name.ts'
import type { OrganizationFacts } from '../domain/report.ts'

/** One organization in two periods; null where a period does not list it. */
export interface UnitPair {
  readonly before: OrganizationFacts | null
  readonly now: OrganizationFacts | null
}

/**
 * The organizations of two periods side by side. The same credit code is the same organization; where one of the two rows has no
 * code, the same normalized name in the same township is. Rows that repeat another are left out. Order: the present rows, then
 * those that are gone.
 */
export function matchUnits(
  before: readonly OrganizationFacts[],
  now: readonly OrganizationFacts[],
): readonly UnitPair[] {
  const earlier = before.filter(isCounted)
  const present = now.filter(isCounted)
  const found = new Map<OrganizationFacts, OrganizationFacts>()
  const free = new Set(earlier)
  const pair = (unit: OrganizationFacts, old: OrganizationFacts | undefined) => {
    if (old === undefined || !free.delete(old)) return
    found.set(unit, old)
  }
  const byCode = indexBy(earlier, ({ creditCode }) => creditCode)
  for (const unit of present) if (unit.creditCode !== null) pair(unit, byCode.get(unit.creditCode))
  const byName = indexBy([...free], nameKey)
  for (const unit of present) {
    if (found.has(unit)) continue
    const old = byName.get(nameKey(unit))
    if (old !== undefined && (old.creditCode === null || unit.creditCode === null)) pair(unit, old)
  }
  return [
    ...present.map((unit): UnitPair => ({ before: found.get(unit) ?? null, now: unit })),
    ...[...free].map((old): UnitPair => ({ before: old, now: null })),
  ]
}

function isCounted({ outReason }: OrganizationFacts): boolean {
  return outReason !== duplicateReason.id
}

/** The first unit of every key. */
function indexBy(
  units: readonly OrganizationFacts[],
  keyOf: (unit: OrganizationFacts) => string | null,
): ReadonlyMap<string, OrganizationFacts> {
  const index = new Map<string, OrganizationFacts>()
  for (const unit of units) {
    const key = keyOf(unit)
    if (key !== null && !index.has(key)) index.set(key, unit)
  }
  return index
}
