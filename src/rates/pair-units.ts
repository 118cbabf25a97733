import { nameKey } from '../domain/organization-name.ts'

/** What an organization is known by. */
export interface Pairable {
  readonly name: string
  readonly creditCode: string | null
  readonly township: string | null
}

export interface UnitPairing<Unit> {
  /** In the order of the new units. */
  readonly pairs: readonly { readonly old: Unit; readonly new: Unit; readonly by: 'code' | 'name' }[]
  /** Those without a partner, in their own order. */
  readonly old: readonly Unit[]
  readonly new: readonly Unit[]
}

/**
 * The organizations of two ledgers side by side, the same whichever is the old one: the same credit code is the same
 * organization; then the same name in the same township is, both without a code; then the same where one of the two has a code. A name that
 * several could mean pairs nobody.
 */
export function pairUnits<Unit extends Pairable>(old: readonly Unit[], now: readonly Unit[]): UnitPairing<Unit> {
  const found = new Map<Unit, { readonly old: Unit; readonly by: 'code' | 'name' }>()
  const taken = new Set<Unit>()
  const pass = (
    by: 'code' | 'name',
    keyOf: (unit: Unit) => string | null,
    mayPair: (one: Unit, other: Unit) => boolean,
  ) => {
    const before = uniqueBy(
      old.filter((unit) => !taken.has(unit)),
      keyOf,
    )
    const after = uniqueBy(
      now.filter((unit) => !found.has(unit)),
      keyOf,
    )
    for (const [key, unit] of after) {
      const partner = before.get(key)
      if (unit === null || partner === undefined || partner === null || !mayPair(unit, partner)) continue
      found.set(unit, { old: partner, by })
      taken.add(partner)
    }
  }
  pass(
    'code',
    ({ creditCode }) => creditCode,
    () => true,
  )
  pass(
    'name',
    (unit) => (unit.creditCode === null ? nameKey(unit) : null),
    () => true,
  )
  pass('name', nameKey, (one, other) => one.creditCode === null || other.creditCode === null)
  return {
    pairs: now.flatMap((unit) => {
      const pair = found.get(unit)
      return pair === undefined ? [] : [{ ...pair, new: unit }]
    }),
    old: old.filter((unit) => !taken.has(unit)),
    new: now.filter((unit) => !found.has(unit)),
  }
}

/** The unit of every key, null where several have it. */
function uniqueBy<Unit>(
  units: readonly Unit[],
  keyOf: (unit: Unit) => string | null,
): ReadonlyMap<string, Unit | null> {
  const index = new Map<string, Unit | null>()
  for (const unit of units) {
    const key = keyOf(unit)
    if (key !== null) index.set(key, index.has(key) ? null : unit)
  }
  return index
}
