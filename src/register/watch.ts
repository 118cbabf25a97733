import type { Register } from '../domain/register.ts'
import type { RoundUnit } from '../domain/round.ts'
import { entryNameKey, unitNameKey } from './identity.ts'

/** What identity needs of a unit. */
type Named = Pick<RoundUnit, 'key' | 'name' | 'creditCode' | 'township'>

/** What the register knows its organizations by: plain data. */
export interface WatchList {
  readonly codes: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  /** Names of organizations whose code is not known. */
  readonly codeless: ReadonlySet<string>
}

/** The units that the register may know: they need the evidence of what was decided, not only of gaps. */
export function watchListOf(register: Register): WatchList {
  const codes = new Set<string>()
  const names = new Set<string>()
  const codeless = new Set<string>()
  for (const entry of register.entries.values()) {
    const name = entryNameKey(entry)
    names.add(name)
    if (entry.creditCode === null) codeless.add(name)
    else codes.add(entry.creditCode)
  }
  return { codes, names, codeless }
}

/** Whether a unit is one of the list. */
export function isWatched({ codes, names, codeless }: WatchList, unit: Named): boolean {
  if (unit.creditCode === null) return names.has(unit.key)
  return codes.has(unit.creditCode) || (codeless.size > 0 && codeless.has(unitNameKey(unit)))
}
