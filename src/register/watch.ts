import type { Register } from '../domain/register.ts'
import type { RoundUnit } from '../domain/round.ts'
import { entryNameKey, unitNameKey } from './identity.ts'

/** What identity needs of a unit. */
type Named = Pick<RoundUnit, 'key' | 'name' | 'creditCode' | 'township'>

/** Whether a unit may be one that the register knows: such units need the evidence of what was decided, not only of gaps. */
export function watches(register: Register): (unit: Named) => boolean {
  const codes = new Set<string>()
  const names = new Set<string>()
  const codeless = new Set<string>()
  for (const entry of register.entries.values()) {
    const name = entryNameKey(entry)
    names.add(name)
    if (entry.creditCode === null) codeless.add(name)
    else codes.add(entry.creditCode)
  }
  return (unit) => {
    if (unit.creditCode === null) return names.has(unit.key)
    return codes.has(unit.creditCode) || (codeless.size > 0 && codeless.has(unitNameKey(unit)))
  }
}
