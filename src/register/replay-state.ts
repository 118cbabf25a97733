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

/** An entry in its place. */
export interface EntryPlace {
  entry: RegisterEntry
  /** Its items, if their map belongs to this replay; another one is copied before the first change. */
  own: Map<string, RegisterItem> | null
  /** How many of its items are open. */
  open: number
}

/** A register that is being put together from its log. Only the replay has it in hand, so its maps are changed in place. */
export interface ReplayState {
  /** By number. */
  readonly places: Map<string, EntryPlace>
  /** Open items in all, and the organizations behind them. */
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
  const places = new Map<string, EntryPlace>()
  const { ruleSets, lastRound } = from
  const ruled = lastRound === null ? 0 : keyOfRules(ruleSets, lastRound.round)
  let unsettled = false
  const all = { items: 0, organizations: 0 }
  for (const [number, entry] of from.entries) {
    let open = 0
    for (const item of entry.items.values()) {
      open += Number(isOpen(item.state))
      unsettled ||= isUnsettled(item, ruled)
    }
    places.set(number, { entry, own: null, open })
    all.items += open
    all.organizations += Number(open > 0)
  }
  return {
    places,
    open: all.items,
    openOrganizations: all.organizations,
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
export function putItem(state: ReplayState, place: EntryPlace, item: RegisterItem): void {
  const items = itemsOf(place)
  const former = items.get(item.target)
  items.set(item.target, item)
  const change = Number(isOpen(item.state)) - Number(former !== undefined && isOpen(former.state))
  if (change === 0) return
  const before = place.open
  place.open += change
  state.open += change
  state.openOrganizations += Number(place.open > 0) - Number(before > 0)
}

/** Nothing proposed and nothing filled in, which holds for most entries: one value for all of them. */
export const noProposals: RegisterEntry['proposals'] = new Map()
export const noPeople: RegisterEntry['people'] = Object.freeze({})

/** Puts an entry in its place that was not there before and has no items yet. */
export function beginEntry(state: ReplayState, entry: Omit<RegisterEntry, 'items'>): EntryPlace {
  const { number, organization, name, creditCode, township, kind, people, proposals, mergedInto } = entry
  const items = new Map<string, RegisterItem>()
  const begun = { number, organization, name, creditCode, township, kind, items, people, proposals, mergedInto }
  const place = { entry: begun, own: items, open: 0 }
  state.places.set(number, place)
  return place
}

/** Changes what stands in a place, but for its items. */
export function changeEntry(place: EntryPlace, change: Partial<Omit<RegisterEntry, 'number' | 'items'>>): void {
  place.entry = { ...place.entry, ...change }
}

function itemsOf(place: EntryPlace): Map<string, RegisterItem> {
  if (place.own !== null) return place.own
  const items = new Map(place.entry.items)
  place.own = items
  place.entry = { ...place.entry, items }
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
