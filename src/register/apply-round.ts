import type { Balance, RoundClosedEvent, RoundEvent } from '../domain/register-event.ts'
import type { PendingRound, ReplayState } from './replay-state.ts'

const nothing: Omit<PendingRound, 'round' | 'events'> = {
  registered: 0,
  relapsed: 0,
  cancelled: 0,
  struckOff: 0,
  rescoped: 0,
}

/** Begins a round: the next one, of no earlier day. */
export function applyRound(state: ReplayState, round: RoundEvent): boolean {
  const last = state.lastRound?.round
  state.pending = { round, events: [], ...nothing }
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
  state.lastRound = { round: pending.round, closed }
  state.pending = null
  state.recent = state.confirmedSince.length === 0 ? pending.events : [...state.confirmedSince, ...pending.events]
  state.confirmedSince = []
  state.linkedSince = 0
  return holds
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
