import type { Balance, RoundClosedEvent, RoundEvent } from '../domain/register-event.ts'
import { type EntryPlace, keepRules, type PendingRound, putItem, type ReplayState } from './replay-state.ts'
import { isUnsettled } from './round-rules.ts'

const nothing: Omit<PendingRound, 'round' | 'ruled' | 'events'> = {
  registered: 0,
  relapsed: 0,
  cancelled: 0,
  struckOff: 0,
  rescoped: 0,
}

/** Begins a round: the next one, of no earlier day. */
export function applyRound(state: ReplayState, round: RoundEvent): boolean {
  const last = state.lastRound?.round
  state.pending = { round, ruled: keepRules(state, round), events: [], ...nothing }
  return round.round === (last?.round ?? 0) + 1 && (last === undefined || round.asOf >= last.asOf)
}

/** Ends a round: its lines are all there, and the balance is what they add up to. */
export function applyRoundClosed(state: ReplayState, closed: RoundClosedEvent): boolean {
  const { pending } = state
  if (pending === null) return false
  const holds =
    closed.round === pending.round.round &&
    pending.round.events === pending.events.length &&
    adds(state, pending, closed)
  settle(state, pending)
  state.lastRound = { round: pending.round, closed }
  state.pending = null
  state.recent = state.confirmedSince.length === 0 ? pending.events : [...state.confirmedSince, ...pending.events]
  state.confirmedSince = []
  state.linkedSince = 0
  return holds
}

/**
 * A gap that is simply there again leaves no line. What is open at the end of a round without a flag was found a gap in it, and stands
 * under its rules: there is something to do only after a change of rules.
 */
function settle(state: ReplayState, { ruled }: PendingRound): void {
  if (ruled !== state.ruled || state.unsettled)
    for (const place of state.places.values()) if (place.open > 0) settleItems(state, place, ruled)
  state.ruled = ruled
  state.unsettled = false
}

function settleItems(state: ReplayState, place: EntryPlace, ruled: number): void {
  for (const item of place.entry.items.values())
    if (isUnsettled(item, ruled)) putItem(state, place, { ...item, ruledIn: ruled })
}

function adds(state: ReplayState, pending: PendingRound, { balance, organizations }: RoundClosedEvent): boolean {
  const last = state.lastRound?.closed
  const before = last?.balance.after ?? 0
  const { registered, relapsed, struckOff, rescoped } = pending
  const cancelled = pending.cancelled + state.confirmedSince.length
  const counted: Balance = { before, registered, relapsed, cancelled, struckOff, rescoped, after: state.open }
  const keys = Object.keys(counted) as (keyof Balance)[]
  return (
    keys.every((key) => balance[key] === counted[key]) &&
    before + registered + relapsed - cancelled - struckOff - rescoped === state.open &&
    organizations.before === (last?.organizations.after ?? 0) &&
    organizations.after === state.openOrganizations
  )
}
