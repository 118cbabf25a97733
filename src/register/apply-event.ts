import type { RoundBodyEvent } from '../domain/register-event.ts'
import { applyEntered, applyEntryChanged, applyProposed } from './apply-entry.ts'
import { applyItem } from './apply-item.ts'
import { applyPerson } from './apply-person.ts'
import { applyRound, applyRoundClosed } from './apply-round.ts'
import { applyKept, applySnapshot, endSnapshot } from './apply-snapshot.ts'
import type { PlacedEvent } from './log-line.ts'
import type { PendingRound, ReplayState } from './replay-state.ts'

/** Digits of a line's hash that a printed list carries. */
const voucherDigits = 12

/**
 * Folds one line into the state, which is changed. False if what it says cannot follow from what stands before it; the rest of
 * the log is then folded as well as it can be.
 */
export function applyEvent(state: ReplayState, line: PlacedEvent): boolean {
  state.lines = line.seq
  state.head = line.hash
  const possible = fold(state, line)
  if (isIdle(state)) noteVoucher(state, line.hash)
  else if (state.awaited?.entries === 0) noteVoucher(state, endSnapshot(state, state.awaited))
  return possible
}

/** The end of a round, an act of a person, the end of a snapshot: what a list may be made at. */
function noteVoucher(state: ReplayState, hash: string): void {
  state.vouchers.set(hash.slice(0, voucherDigits), state.lines)
}

function fold(state: ReplayState, { event, seq }: PlacedEvent): boolean {
  switch (event.type) {
    case 'round':
      return isIdle(state) && applyRound(state, event)
    case 'round-closed':
      return applyRoundClosed(state, event)
    case 'snapshot':
      return applySnapshot(state, event, seq)
    case 'kept':
      return applyKept(state, event, seq)
    case 'annotated':
    case 'conflict':
    case 'verified':
    case 'extended':
    case 'waived':
    case 'linked':
      return isIdle(state) && applyPerson(state, event, seq)
    default:
      return inRound(state, event)
  }
}

/** Neither within a round nor within a snapshot. */
function isIdle({ pending, awaited }: ReplayState): boolean {
  return pending === null && awaited === null
}

function inRound(state: ReplayState, event: RoundBodyEvent): boolean {
  const { pending } = state
  if (pending === null) return false
  pending.events.push(event)
  return pending.round.round === event.round && body(state, pending, event)
}

function body(state: ReplayState, pending: PendingRound, event: RoundBodyEvent): boolean {
  switch (event.type) {
    case 'entered':
      return applyEntered(state, event)
    case 'entry-changed':
      return applyEntryChanged(state, event)
    case 'proposed':
      return applyProposed(state, event)
    default:
      return applyItem(state, pending, event)
  }
}
