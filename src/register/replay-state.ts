import type { Note, Register, RegisterEntry, RegisterItem } from '../domain/register.ts'
import type { RoundBodyEvent, RoundEvent, VerifiedEvent } from '../domain/register-event.ts'
import { isOpen } from '../domain/register-item.ts'
import type { RuleSet } from '../domain/rule-set.ts'
import { isUnsettled, keyOfRules } from './round-rules.ts'

/** What the lines of a round have been so far. */
export interface PendingRound {
  readonly round: RoundEvent
  /** Key of its rules. */
  readonly ruled: number
  /** Lines between `round` and `round-closed`. */
  readonly events: RoundBodyEvent[]
  registered: number
  relapsed: number
  cancelled: number
  struckOff: number
  rescoped: number
}

/** A register that is being put together from its log. Only the replay has it in hand, so its maps are changed in place. */
export interface ReplayState {
  entries: Map<string, RegisterEntry>
  /** The items of entries whose map belongs to this replay; those of the others are copied before the first change. */
  ownItems: Map<string, Map<string, RegisterItem>>
  /** Open items by number, in all, and the organizations behind them. */
  openItems: Map<string, number>
  open: number
  openOrganizations: number
  serials: Map<string, number>
  ruleSets: Map<number, RuleSet>
  /** Key of the rules of the last round; 0 without one. */
  ruled: number
  /** Some open item without a flag may still stand under rules before those: a person has refused its application. */
  unsettled: boolean
  lastRound: Register['lastRound']
  recent: Register['recent']
  confirmedSince: VerifiedEvent[]
  linkedSince: number
  notes: Map<string, readonly Note[]>
  ownNotes: Map<string, Note[]>
  vouchers: Map<string, number>
  lines: number
  head: string
  pending: PendingRound | null
  /** Entries that a snapshot has announced and that have not followed yet, and the hash of the log that it goes on from. */
  awaited: { entries: number; readonly head: string } | null
}

/** A state to go on from; nothing of the register is changed. */
export function stateOf(from: Register): ReplayState {
  const openItems = new Map<string, number>()
  const { ruleSets, lastRound } = from
  const ruled = lastRound === null ? 0 : keyOfRules(ruleSets, lastRound.round)
  let unsettled = false
  for (const [number, { items }] of from.entries) {
    const open = [...items.values()].filter(({ state }) => isOpen(state))
    if (open.length > 0) openItems.set(number, open.length)
    unsettled ||= open.some((item) => isUnsettled(item, ruled))
  }
  return {
    entries: new Map(from.entries),
    ownItems: new Map(),
    openItems,
    open: [...openItems.values()].reduce((sum, open) => sum + open, 0),
    openOrganizations: openItems.size,
    serials: new Map(from.serials),
    ruleSets: new Map(ruleSets),
    ruled,
    unsettled,
    lastRound,
    recent: from.recent,
    confirmedSince: [...from.confirmedSince],
    linkedSince: from.linkedSince,
    notes: new Map(from.notes),
    ownNotes: new Map(),
    vouchers: new Map(from.vouchers),
    lines: from.lines,
    head: from.head,
    pending: null,
    awaited: null,
  }
}

/** The key of the rules of a round, which are kept if no round before had them. */
export function keepRules({ ruleSets }: ReplayState, round: RoundEvent): number {
  const key = keyOfRules(ruleSets, round)
  const { pack, parameters, blankAsZero } = round
  if (!ruleSets.has(key)) ruleSets.set(key, { pack, parameters, blankAsZero })
  return key
}

/** Puts an item in the place of the former one and keeps count of what is open. */
export function putItem(state: ReplayState, entry: RegisterEntry, item: RegisterItem): void {
  const items = itemsOf(state, entry)
  const former = items.get(item.target)
  items.set(item.target, item)
  const change = Number(isOpen(item.state)) - Number(former !== undefined && isOpen(former.state))
  if (change === 0) return
  const before = state.openItems.get(entry.number) ?? 0
  const after = before + change
  state.openItems.set(entry.number, after)
  state.open += change
  state.openOrganizations += Number(after > 0) - Number(before > 0)
}

/** Nothing proposed and nothing filled in, which holds for most entries: one value for all of them. */
export const noProposals: RegisterEntry['proposals'] = new Map()
export const noPeople: RegisterEntry['people'] = Object.freeze({})

/** Puts an entry in its place that was not there before and has no items yet. */
export function beginEntry(state: ReplayState, entry: Omit<RegisterEntry, 'items'>): RegisterEntry {
  const { number, organization, name, creditCode, township, kind, people, proposals, mergedInto } = entry
  const items = new Map<string, RegisterItem>()
  const own = { number, organization, name, creditCode, township, kind, items, people, proposals, mergedInto }
  state.ownItems.set(number, items)
  putEntry(state, own)
  return own
}

/** Puts an entry with its items in its place. */
export function putEntry(state: ReplayState, entry: RegisterEntry): void {
  state.entries.set(entry.number, entry)
}

function itemsOf(state: ReplayState, entry: RegisterEntry): Map<string, RegisterItem> {
  const own = state.ownItems.get(entry.number)
  if (own !== undefined) return own
  const items = new Map(entry.items)
  state.ownItems.set(entry.number, items)
  putEntry(state, { ...entry, items })
  return items
}

/** Adds what a people's column says from a line on. */
export function addNote(state: ReplayState, number: string, note: Note): void {
  const own = state.ownNotes.get(number)
  if (own !== undefined) {
    own.push(note)
    return
  }
  const notes = [...(state.notes.get(number) ?? []), note]
  state.ownNotes.set(number, notes)
  state.notes.set(number, notes)
}
