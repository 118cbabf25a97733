import type { RegisterEntry } from '../domain/register.ts'
import type { EntryChangedEvent } from '../domain/register-event.ts'
import type { RoundUnit } from '../domain/round.ts'

/**
 * What a round's row says anew of an entry: renamed, moved, or a code or kind that was not known. What the row does not say
 * stays. Undefined if nothing is new.
 */
export function entryChange(entry: RegisterEntry, unit: RoundUnit, round: number): EntryChangedEvent | undefined {
  const creditCode = unit.creditCode ?? entry.creditCode
  const now = {
    organization: creditCode ?? unit.key,
    name: unit.name,
    creditCode,
    township: unit.township ?? entry.township,
    kind: unit.kind ?? entry.kind,
  }
  const changed = Object.entries(now).filter(([key, value]) => entry[key as keyof typeof now] !== value)
  if (changed.length === 0) return undefined
  return { type: 'entry-changed', round, number: entry.number, ...Object.fromEntries(changed) }
}
