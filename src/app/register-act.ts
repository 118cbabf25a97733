import type { Register } from '../domain/register.ts'
import type { Act, PersonEvent } from '../domain/register-event.ts'
import { existingRegister } from './existing-register.ts'
import type { Files } from './ports.ts'
import { withEvents } from './register-session.ts'

/** Who wants to write to which register. */
export interface ActRequest {
  /** Path of the log, and its folder. */
  readonly path: string
  readonly folder: string
  readonly by: string
  readonly reason: string
  /** The day of the act; null takes today, or the as-of date of the last round if that is later. */
  readonly on: string | null
  readonly today: string
  readonly dryRun: boolean
}

/** What was recorded, or with a dry run would have been. */
export interface ActOutcome {
  readonly events: readonly PersonEvent[]
  readonly on: string
  /** The register with the events. */
  readonly register: Register
  /** False if nothing proves that the log had its end when it was read. */
  readonly endProven: boolean
}

/** Makes the events of an act from the register as it is. */
type MakeEvents = (register: Register, act: Act) => readonly PersonEvent[] | Promise<readonly PersonEvent[]>

/**
 * Records what a person did: reads the register, makes the events, writes them all or none, while nobody else can write. Faults
 * of `make`, `register-none`, `register-damaged`, `register-locked`, `output-*`.
 */
export async function recordAct(request: ActRequest, files: Files, make: MakeEvents): Promise<ActOutcome> {
  const { path, folder, dryRun } = request
  const session = await existingRegister(path, files, { lock: !dryRun })
  try {
    const on = dayOfAct(session.register, request)
    const events = await make(session.register, { by: request.by, reason: request.reason, on })
    const { register, lines } = withEvents(session, events)
    if (!dryRun && lines !== undefined) await files.writeAll(folder, [], lines)
    return { events, on, register, endProven: session.endProven }
  } finally {
    await session.release()
  }
}

/** The day of an act that names none: nothing is done before the round that it answers to. */
export function dayOfAct({ lastRound }: Register, { on, today }: Pick<ActRequest, 'on' | 'today'>): string {
  if (on !== null) return on
  const last = lastRound?.round.asOf ?? today
  return last > today ? last : today
}
