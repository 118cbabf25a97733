import { nearestOf } from '../domain/nearest.ts'
import type { EntryView, ItemView, RegisterView } from '../domain/register.ts'
import { townshipName } from '../domain/township-name.ts'
import { registerView } from '../register/view.ts'
import { existingRegister } from './existing-register.ts'
import type { Files } from './ports.ts'

/** What of a register is asked for; an empty list is no condition. */
export interface RegisterFilter {
  readonly states: readonly string[]
  readonly townships: readonly string[]
  readonly overdue: boolean
}

/** The register as it stands on a day, that of the last round by default. Faults: `register-none`, `register-damaged`. */
export async function listRegister(path: string, files: Files, asOf: string | undefined): Promise<RegisterView> {
  const { register } = await existingRegister(path, files, { lock: false })
  return registerView(register, asOf)
}

/** Only the items that were asked for, and only the entries that have one; the balance stays that of the round. */
export function filterRegister(view: RegisterView, { states, townships, overdue }: RegisterFilter): RegisterView {
  const places = new Set(townships.map(plain))
  const fits = ({ state, flags }: ItemView) =>
    (states.length === 0 || states.includes(state)) && (!overdue || flags.includes('overdue'))
  const entries = view.entries.flatMap((entry): readonly EntryView[] => {
    if (places.size > 0 && !places.has(plain(entry.township ?? ''))) return []
    const items = entry.items.filter(fits)
    return items.length === 0 ? [] : [{ ...entry, items }]
  })
  return { ...view, entries }
}

/** Townships that were asked for and that the register does not know, each with the nearest that it knows. */
export function unknownTownships(
  { entries }: RegisterView,
  asked: readonly string[],
): readonly { readonly name: string; readonly nearest: string | null }[] {
  const known = [...new Set(entries.flatMap(({ township }) => (township === null ? [] : [township])))]
  const plainly = new Set(known.map(plain))
  return asked.filter((name) => !plainly.has(plain(name))).map((name) => ({ name, nearest: nearestOf(name, known) }))
}

function plain(text: string): string {
  return townshipName(text).replace(/\s+/gu, '')
}
