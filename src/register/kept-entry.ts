import type { Grounds } from '../domain/grounds.ts'
import type { RegisterEntry, RegisterItem } from '../domain/register.ts'
import type { ProposedEvent } from '../domain/register-event.ts'

/** Older logs do not say under which rules it is a gap. */
interface KeptItem extends Omit<RegisterItem, 'ruledIn' | 'grounds' | 'openedGrounds'>, Grounds {
  readonly ruledIn?: number
  readonly openedCells?: Grounds['cells']
}

/** An entry as a `kept` line has it: its maps as lists, its number beside it. */
export interface KeptEntry extends Omit<RegisterEntry, 'number' | 'items' | 'proposals'> {
  readonly items: readonly KeptItem[]
  readonly proposals: readonly ProposedEvent[]
}

/** The form in which an entry goes into a log. */
export function keepEntry({ number: _, items, proposals, ...rest }: RegisterEntry): KeptEntry {
  return { ...rest, items: [...items.values()].map(keepItem), proposals: [...proposals.values()] }
}

/** The entry of a `kept` line; where it does not say it, its items stand under the rules of the last round, `ruled`. */
export function entryOfKept(number: string, { items, proposals, ...rest }: KeptEntry, ruled: number): RegisterEntry {
  return {
    number,
    ...rest,
    items: new Map(items.map((item) => [item.target, itemOfKept(item, ruled)])),
    proposals: new Map(proposals.map((proposal) => [proposal.organization, proposal])),
  }
}

function keepItem({ grounds, openedGrounds, ...item }: RegisterItem): KeptItem {
  const { at, cells } = grounds
  return { ...item, at, cells, ...(openedGrounds === undefined ? {} : { openedCells: openedGrounds.cells }) }
}

function itemOfKept({ at, cells, openedCells, ...item }: KeptItem, ruled: number): RegisterItem {
  const opened = openedCells === undefined ? {} : { openedGrounds: { at, cells: openedCells } }
  return { ...item, grounds: { at, cells }, ruledIn: item.ruledIn ?? ruled, ...opened }
}
