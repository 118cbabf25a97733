import { emptyRegister, type Register, type RegisterEntry } from '../domain/register.ts'
import { applyEvent } from './apply-event.ts'
import type { PlacedEvent } from './log-line.ts'
import { type ReplayState, stateOf } from './replay-state.ts'

/** Lines folded into a register one after the other. */
export interface Replay {
  /** False if the line cannot follow from what stands before it. */
  add(line: PlacedEvent): boolean
  /** True within a round that has not ended, or a snapshot that has not. */
  isIncomplete(): boolean
  /** The register after the last line; further lines do not change it. */
  register(): Register
}

/** Goes on from a register, which stays as it is, by default from none. */
export function createReplay(from: Register = emptyRegister): Replay {
  let state = stateOf(from)
  let shared: Register | null = null
  return {
    add: (line) => {
      if (shared !== null) state = { ...stateOf(shared), pending: state.pending, awaited: state.awaited }
      shared = null
      return applyEvent(state, line)
    },
    isIncomplete: () => state.pending !== null || state.awaited !== null,
    register: () => {
      const register = registerOf(state)
      shared = register
      return register
    },
  }
}

function registerOf(state: ReplayState): Register {
  const { places, serials, ruleSets, lastRound, recent, confirmedSince, linkedSince, notes, vouchers, lines, head } =
    state
  const entries = new Map<string, RegisterEntry>()
  for (const [number, { entry }] of places) entries.set(number, entry)
  const verifiedSince = confirmedSince.length
  return {
    entries,
    serials,
    ruleSets,
    lastRound,
    recent,
    verifiedSince,
    confirmedSince,
    linkedSince,
    notes,
    vouchers,
    lines,
    head,
  }
}
