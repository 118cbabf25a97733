import { groundsOf } from '../domain/grounds.ts'
import type { RegisterItem } from '../domain/register.ts'
import type {
  ClosedEvent,
  FlaggedEvent,
  RegisteredEvent,
  RelapsedEvent,
  RescopedEvent,
  ReturnedEvent,
  StruckOffEvent,
} from '../domain/register-event.ts'
import type { ItemState } from '../domain/register-item.ts'
import { changeEntry, noProposals, type PendingRound, putItem, type ReplayState } from './replay-state.ts'

/** What a round does to one item. */
export type ItemEvent =
  | RegisteredEvent
  | RelapsedEvent
  | ClosedEvent
  | StruckOffEvent
  | RescopedEvent
  | ReturnedEvent
  | FlaggedEvent

/** The states in which an item can be when something happens to it; null is an item that there is not yet. */
const possible: Readonly<Record<ItemEvent['type'], readonly (ItemState | null)[]>> = {
  registered: [null, 'cancelled', 'struckOff', 'rescoped'],
  relapsed: ['cancelled'],
  cancelled: ['open', 'awaitingReview'],
  submitted: ['open'],
  'struck-off': ['open', 'awaitingReview'],
  rescoped: ['open', 'awaitingReview'],
  returned: ['awaitingReview'],
  flagged: ['open', 'awaitingReview'],
}

/** Applies what a round does to an item; false if that cannot happen to it. */
export function applyItem(state: ReplayState, pending: PendingRound, event: ItemEvent): boolean {
  const place = state.places.get(event.number)
  if (place === undefined) return false
  const former = place.entry.items.get(event.target)
  if (!possible[event.type]?.includes(former?.state ?? null)) return false
  const item = former === undefined ? begun(pending, event) : changed(pending, former, event)
  if (item === undefined) return false
  countEvent(pending, event)
  putItem(state, place, item)
  if (place.entry.proposals.size > 0 && wasSeen(event)) changeEntry(place, { proposals: noProposals })
  return true
}

function begun(pending: PendingRound, event: ItemEvent): RegisterItem | undefined {
  return event.type === 'registered' ? registered(pending, event, 0) : undefined
}

function registered(
  { round, ruled }: PendingRound,
  event: RegisteredEvent | RelapsedEvent,
  relapses: number,
): RegisterItem {
  return {
    target: event.target,
    pack: event.pack,
    state: 'open',
    registeredOn: round.asOf,
    reopenedOn: null,
    dueOn: event.dueOn,
    relapses,
    extensions: 0,
    waivedUntil: null,
    grounds: groundsOf(event),
    openedIn: event.round,
    unknown: false,
    missing: false,
    closedOn: null,
    closedWhy: null,
    closedDetail: null,
    closedIn: null,
    ruledIn: ruled,
  }
}

function changed(pending: PendingRound, former: RegisterItem, event: ItemEvent): RegisterItem {
  switch (event.type) {
    case 'registered':
      return registered(pending, event, former.relapses)
    case 'relapsed':
      return {
        ...registered(pending, event, former.relapses + 1),
        registeredOn: former.registeredOn,
        reopenedOn: pending.round.asOf,
      }
    case 'submitted':
      return {
        ...lodged(former, 'awaitingReview', event.round),
        grounds: groundsOf(event),
        openedGrounds: former.openedGrounds ?? former.grounds,
      }
    case 'cancelled':
      return { ...closed(pending, former, 'cancelled'), grounds: groundsOf(event) }
    case 'struck-off': {
      const { reason, detail } = event
      return {
        ...closed(pending, former, 'struckOff'),
        grounds: groundsOf(event),
        closedWhy: reason,
        closedDetail: detail,
      }
    }
    case 'rescoped':
      return { ...closed(pending, former, 'rescoped'), closedWhy: event.reason }
    case 'returned':
      return { ...former, state: 'open', closedIn: null, ...(event.reason === 'gap' ? { ruledIn: pending.ruled } : {}) }
    case 'flagged':
      return flagged(pending, former, event)
  }
}

/** Without a flag it is a gap again, as far as anything can be said of it. */
function flagged({ ruled }: PendingRound, former: RegisterItem, { flags }: FlaggedEvent): RegisterItem {
  const said = { unknown: flags.includes('unknown'), missing: flags.includes('missing') }
  return { ...former, ...said, ...(flags.length === 0 ? { ruledIn: ruled } : {}) }
}

/** Neither unknown nor missing is said of what the ledger proves. */
function lodged(former: RegisterItem, state: ItemState, closedIn: number): RegisterItem {
  return { ...former, unknown: false, missing: false, state, closedIn }
}

function closed({ round }: PendingRound, former: RegisterItem, state: ItemState): RegisterItem {
  return { ...lodged(former, state, round.round), waivedUntil: null, closedOn: round.asOf }
}

function countEvent(pending: PendingRound, { type }: ItemEvent): void {
  if (type === 'struck-off') pending.struckOff++
  else if (type === 'registered' || type === 'relapsed' || type === 'cancelled' || type === 'rescoped') pending[type]++
}

/** A likely rename is no question any more once the ledger has the organization again, or a person has answered it. */
function wasSeen(event: ItemEvent): boolean {
  switch (event.type) {
    case 'rescoped':
      return false
    case 'flagged':
      return !event.flags.includes('missing')
    case 'returned':
      return event.reason !== 'missing'
    default:
      return true
  }
}
