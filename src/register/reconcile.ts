import { Fault } from '../domain/fault.ts'
import type { Register } from '../domain/register.ts'
import type { RegisterEvent } from '../domain/register-event.ts'
import type { Round } from '../domain/round.ts'
import { balanceOf } from './balance.ts'
import { roundBody } from './round-body.ts'
import { roundDigest } from './round-digest.ts'
import type { RegisterWords } from './words.ts'

/** What a round does to a register. */
export interface Reconciled {
  /** The same round as the last one: nothing happens. */
  readonly same: boolean
  /** The round from its first event to its last. */
  readonly events: readonly RegisterEvent[]
}

/** `file` is the log, as the user is told. */
interface ReconcileOptions {
  readonly file: string
  readonly words: RegisterWords
}

/**
 * 挂号销号: takes a round into a register, as the events that have to be written. The same round as the last one makes none.
 * Fault `register-earlier-round` for an as-of date before that of the last round.
 */
export function reconcile(register: Register, round: Round, { file, words }: ReconcileOptions): Reconciled {
  const last = register.lastRound
  const { asOf } = round
  if (last !== null && asOf < last.round.asOf)
    throw new Fault('register-earlier-round', { file, asOf, last: last.round.asOf })
  const digest = roundDigest(round)
  if (last?.round.asOf === asOf && last.round.digest === digest && register.linkedSince === 0)
    return { same: true, events: [] }
  const body = roundBody(register, round, words)
  const { pack, parameters, blankAsZero, requireReview, dueIn, inputs, targets, exclusions, tool } = round
  const serial = (last?.round.round ?? 0) + 1
  const rules = { pack, parameters, blankAsZero, requireReview, dueIn, inputs, targets, exclusions, tool }
  const organizations = { before: last?.closed.organizations.after ?? 0, after: body.organizations }
  const ends: readonly [RegisterEvent, RegisterEvent] = [
    { type: 'round', round: serial, asOf, ...rules, digest, events: body.events.length },
    { type: 'round-closed', round: serial, balance: balanceOf(register, body.events), organizations },
  ]
  return { same: false, events: [ends[0], ...body.events, ends[1]] }
}
