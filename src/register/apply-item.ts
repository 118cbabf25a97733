import { type Grounds, groundsOf } from '../domain/grounds.ts'
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
  return event.type === 'registered' ? opened(pending, event, anew(pending, 0)) : undefined
}

/** What an item keeps of its past when it is opened. */
type Past = Pick<RegisterItem, 'registeredOn' | 'reopenedOn' | 'relapses'>

function anew({ round }: PendingRound, relapses: number): Past {
  return { registeredOn: round.asOf, reopenedOn: null, relapses }
}

function opened(
  { ruled }: PendingRound,
  event: RegisteredEvent | RelapsedEvent,
  { registeredOn, reopenedOn, relapses }: Past,
): RegisterItem {
  return {
    target: event.target,
    pack: event.pack,
    state: 'open',
    registeredOn,
    reopenedOn,
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
      return opened(pending, event, anew(pending, former.relapses))
    case 'relapsed': {
      const { registeredOn, relapses } = former
      return opened(pending, event, { registeredOn, reopenedOn: pending.round.asOf, relapses: relapses + 1 })
    }
    case 'submitted':
      return {
        ...former,
        state: 'awaitingReview',
        unknown: false,
        missing: false,
        closedIn: event.round,
        grounds: groundsOf(event),
        openedGrounds: former.openedGrounds ?? former.grounds,
      }
    case 'cancelled':
      return closed(pending, former, { state: 'cancelled', grounds: groundsOf(event) })
    case 'struck-off': {
      const { reason, detail } = event
      return closed(pending, former, { state: 'struckOff', grounds: groundsOf(event), why: reason, detail })
    }
    case 'rescoped':
      return closed(pending, former, { state: 'rescoped', grounds: former.grounds, why: event.reason })
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

/** How an item ends; what is not said stays as it was. */
interface Ending {
  readonly state: ItemState
  readonly grounds: Grounds
  readonly why?: string
  readonly detail?: string | null
}

/**
 * Neither unknown nor missing is said of what the ledger proves. Field by field: this is done a hundred thousand times on the way
 * through a log, and an object that is spread out costs ten times as much.
 */
function closed({ round }: PendingRound, former: RegisterItem, { state, grounds, why, detail }: Ending): RegisterItem {
  const item: RegisterItem = {
    target: former.target,
    pack: former.pack,
    state,
    registeredOn: former.registeredOn,
    reopenedOn: former.reopenedOn,
    dueOn: former.dueOn,
    relapses: former.relapses,
    extensions: former.extensions,
    waivedUntil: null,
    grounds,
    openedIn: former.openedIn,
    unknown: false,
    missing: false,
    closedOn: round.asOf,
    closedWhy: why ?? former.closedWhy,
    closedDetail: detail === undefined ? former.closedDetail : detail,
    closedIn: round.round,
    ruledIn: former.ruledIn,
  }
  const { openedGrounds } = former
  return openedGrounds === undefined ? item : { ...item, openedGrounds }
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
