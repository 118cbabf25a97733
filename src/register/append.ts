import { Fault } from '../domain/fault.ts'
import type { Register } from '../domain/register.ts'
import type { RegisterEvent } from '../domain/register-event.ts'
import { anchorText } from './log-anchor.ts'
import { writeLine } from './log-line.ts'
import { createReplay } from './replay.ts'

/** Lines that go on from a log, the register after them, and the anchor to be kept beside it. */
export interface Appended {
  readonly text: string
  readonly register: Register
  readonly anchor: string
}

/**
 * Chains further events to a register, which stays as it is. Events that cannot follow from it, or a round without its end,
 * are a mistake of ours and never written: a Fault `internal`.
 */
export function append(register: Register, events: readonly RegisterEvent[]): Appended {
  const replay = createReplay(register)
  const lines: string[] = []
  let { lines: seq, head: prev } = register
  for (const event of events) {
    seq++
    const { text, hash } = writeLine(event, { seq, prev })
    if (!replay.add({ seq, prev, event, hash })) throw new Fault('internal', { problem: `register event ${text}` })
    lines.push(`${text}\n`)
    prev = hash
  }
  if (replay.isIncomplete()) throw new Fault('internal', { problem: 'register round without its end' })
  const after = replay.register()
  return { text: lines.join(''), register: after, anchor: anchorText(after) }
}
