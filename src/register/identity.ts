import { normalizeName } from '../domain/organization-name.ts'
import type { Register, RegisterEntry } from '../domain/register.ts'
import type { RoundUnit } from '../domain/round.ts'

/** Which unit of a round every entry is, by number, and the units that no entry stands for. */
export interface Matches {
  readonly units: ReadonlyMap<string, RoundUnit>
  readonly fresh: readonly RoundUnit[]
}

/** Township and normalized name of an entry, by which it is known where a code is missing. */
export function entryNameKey({ creditCode, organization, township, name }: RegisterEntry): string {
  return creditCode === null ? organization : `${township ?? ''}/${normalizeName(name)}`
}

/** The same of a unit. */
export function unitNameKey({ creditCode, key, township, name }: Pick<RoundUnit, NameParts>): string {
  return creditCode === null ? key : `${township ?? ''}/${normalizeName(name)}`
}

type NameParts = 'creditCode' | 'key' | 'township' | 'name'

/**
 * Finds the entries of a round's units, whatever their order: by code, by the code of a number that was merged, and by name
 * with the entries that are left, a merged one meaning the number that stands for it. Two different codes are never the same.
 */
export function matchUnits({ entries }: Register, units: readonly RoundUnit[]): Matches {
  const matched = new Map<string, RoundUnit>()
  const all = [...entries.values()]
  const live = all.filter(({ mergedInto }) => mergedInto === null)
  const merged = all.filter(({ mergedInto }) => mergedInto !== null)
  const isLeft = (entry: RegisterEntry) => !matched.has(rootOf(entry, entries)?.number ?? '')
  const passes = [
    () => byCode(live),
    () => rootsOf(byCode(merged), entries),
    () => rootsOf(byName([...live, ...merged].filter(isLeft), entries), entries),
  ]
  const fresh = passes.reduce<readonly RoundUnit[]>((rest, pass) => {
    if (rest.length === 0) return rest
    const taken = new Set<RoundUnit>()
    for (const [number, unit] of claimed(rest, pass())) {
      if (unit === null || matched.has(number)) continue
      matched.set(number, unit)
      taken.add(unit)
    }
    return taken.size === 0 ? rest : rest.filter((unit) => !taken.has(unit))
  }, units)
  return { units: matched, fresh }
}

/** The entry of a unit, if exactly one can be meant. */
type Search = (unit: RoundUnit) => RegisterEntry | undefined

function byCode(entries: readonly RegisterEntry[]): Search {
  const known = new Map<string, RegisterEntry>()
  for (const entry of entries) if (entry.creditCode !== null) known.set(entry.creditCode, entry)
  return ({ creditCode }) => (creditCode === null ? undefined : known.get(creditCode))
}

/**
 * By township and name where at least one side has no code; a codeless unit is first of all the codeless entry of that key.
 * Several with codes are no match, unless they were merged into the same number.
 */
function byName(entries: readonly RegisterEntry[], all: Register['entries']): Search {
  const codeless = new Map<string, RegisterEntry>()
  const coded = new Map<string, RegisterEntry | null>()
  for (const entry of entries) {
    const key = entryNameKey(entry)
    if (entry.creditCode !== null) coded.set(key, oneOf(coded.get(key), entry, all))
    else if (!codeless.has(key)) codeless.set(key, entry)
  }
  return (unit) => {
    if (unit.creditCode === null) return codeless.get(unit.key) ?? coded.get(unit.key) ?? undefined
    return codeless.size === 0 ? undefined : codeless.get(unitNameKey(unit))
  }
}

/** The entry, if the one found before stands for the same number; null if either could be meant. */
function oneOf(before: RegisterEntry | null | undefined, entry: RegisterEntry, all: Register['entries']) {
  if (before === undefined) return entry
  return before !== null && rootOf(before, all) === rootOf(entry, all) ? before : null
}

/** The same, with the entry that stands for a merged one in the end. */
function rootsOf(search: Search, entries: Register['entries']): Search {
  return (unit) => {
    const found = search(unit)
    return found === undefined ? undefined : rootOf(found, entries)
  }
}

function rootOf(entry: RegisterEntry, entries: Register['entries']): RegisterEntry | undefined {
  const seen = new Set<string>()
  let current: RegisterEntry | undefined = entry
  while (current !== undefined && current.mergedInto !== null) {
    if (seen.has(current.number)) return undefined
    seen.add(current.number)
    current = entries.get(current.mergedInto)
  }
  return current
}

/** By number of the entry, the one unit that claims it; of several the one without a code, whose key is its own, else null. */
function claimed(units: readonly RoundUnit[], search: Search): ReadonlyMap<string, RoundUnit | null> {
  const claims = new Map<string, RoundUnit | null>()
  for (const unit of units) {
    const number = search(unit)?.number
    if (number === undefined) continue
    const rival = claims.get(number)
    claims.set(number, rival === undefined ? unit : winnerOf(rival, unit))
  }
  return claims
}

function winnerOf(one: RoundUnit | null, other: RoundUnit): RoundUnit | null {
  if (one !== null && one.creditCode === null) return one
  return other.creditCode === null ? other : null
}
