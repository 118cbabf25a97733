import type { RegisterEntry, RegisterItem } from '../domain/register.ts'
import type { ProposedEvent } from '../domain/register-event.ts'

/** An entry as a `kept` line has it: its maps as lists, its number beside it. */
export interface KeptEntry extends Omit<RegisterEntry, 'number' | 'items' | 'proposals'> {
  readonly items: readonly RegisterItem[]
  readonly proposals: readonly ProposedEvent[]
}

/** The form in which an entry goes into a log. */
export function keepEntry({ number: _, items, proposals, ...rest }: RegisterEntry): KeptEntry {
  return { ...rest, items: [...items.values()], proposals: [...proposals.values()] }
}

/** The entry of a `kept` line. */
export function entryOfKept(number: string, { items, proposals, ...rest }: KeptEntry): RegisterEntry {
  return {
    number,
    ...rest,
    items: new Map(items.map((item) => [item.target, item])),
    proposals: new Map(proposals.map((proposal) => [proposal.organization, proposal])),
  }
}
