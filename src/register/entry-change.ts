import type { RegisterEntry } from '../domain/register.ts'
import type { EntryChangedEvent } from '../domain/register-event.ts'
import type { RoundUnit } from '../domain/round.ts'

type Known = Pick<RegisterEntry, 'organization' | 'name' | 'creditCode' | 'township' | 'kind'>

/**
 * What a round's row says anew of an entry: renamed, moved, or a code or kind that was not known. What the row does not say
 * stays. Undefined if nothing is new.
 */
export function entryChange(entry: RegisterEntry, unit: RoundUnit, round: number): EntryChangedEvent | undefined {
  const creditCode = unit.creditCode ?? entry.creditCode
  const now: Known = {
    organization: creditCode ?? unit.key,
    name: unit.name,
    creditCode,
    township: unit.township ?? entry.township,
    kind: unit.kind ?? entry.kind,
  }
  if (isSame(entry, now)) return undefined
  const changed = Object.entries(now).filter(([key, value]) => entry[key as keyof Known] !== value)
  return { type: 'entry-changed', round, number: entry.number, ...Object.fromEntries(changed) }
}

function isSame(entry: Known, now: Known): boolean {
  return (
    entry.organization === now.organization &&
    entry.name === now.name &&
    entry.creditCode === now.creditCode &&
    entry.township === now.township &&
    entry.kind === now.kind
  )
}
