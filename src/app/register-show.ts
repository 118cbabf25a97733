import type { EntryView, RegisterItem, RegisterView } from '../domain/register.ts'
import type { EvidenceCell, LedgerPlace } from '../domain/register-event.ts'
import { findEntry } from '../register/find-entry.ts'
import { entryView } from '../register/view.ts'
import { existingRegister } from './existing-register.ts'
import type { Files } from './ports.ts'
import { type History, readHistory } from './register-history.ts'

/** An item with what its present state rests on. */
export type ShownItem = EntryView['items'][number] & {
  readonly at: LedgerPlace | null
  readonly cells: readonly EvidenceCell[]
}

/** One number of a register with its whole history. */
export interface ShownEntry extends Pick<RegisterView, 'asOf'>, History {
  readonly entry: Omit<EntryView, 'items'> & { readonly items: readonly ShownItem[] }
}

/** Looks one number up, by number, credit code or name, and reads its history from the log. Faults: see `findEntry`. */
export async function showEntry(
  asked: string,
  { path, asOf }: { readonly path: string; readonly asOf: string | undefined },
  files: Files,
): Promise<ShownEntry> {
  const { register } = await existingRegister(path, files, { lock: false })
  const entry = findEntry(register, asked, { file: path, part: true })
  const day = asOf ?? register.lastRound?.round.asOf ?? null
  const view = entryView(entry, day)
  const items = view.items.map((item) => ({ ...item, ...groundsOf(entry.items.get(item.target)) }))
  const { history, missing } = await readHistory(entry.number, path, files)
  return { asOf: day, entry: { ...view, items }, history, missing }
}

function groundsOf(item: RegisterItem | undefined): Pick<ShownItem, 'at' | 'cells'> {
  return { at: item?.grounds.at ?? null, cells: item?.grounds.cells ?? [] }
}
