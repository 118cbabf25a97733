import { emptyRegister, type Register } from '../domain/register.ts'
import type { RegisterEvent } from '../domain/register-event.ts'
import { append } from '../register/append.ts'
import { type LogBytes, readLog } from '../register/read-log.ts'
import type { Files, LogLines } from './ports.ts'

/** A register as its log says it is, verified, and held for this process if it was locked. */
export interface RegisterSession {
  readonly path: string
  readonly register: Register
  /** Bytes of the log; null if there is none yet. */
  readonly size: number | null
  /** False if the file that knows how long the log is was removed: lines may be missing from the end. */
  readonly endProven: boolean
  /** Gives the lock back, if there is one. */
  release(): Promise<void>
}

/**
 * Reads the register whose log is at `path`, an empty one if there is none. With `lock` nobody else can write to it until
 * `release`. Faults: `register-locked`, `register-damaged`.
 */
export async function openRegister(
  path: string,
  { logs }: Files,
  { lock }: { readonly lock: boolean },
): Promise<RegisterSession> {
  const release = lock ? await logs.lock(path) : async () => undefined
  try {
    const [log, anchor] = [await logs.open(path), await logs.anchor(path)]
    const isNew = log === undefined && anchor === undefined
    const register = isNew ? emptyRegister : await readLog(log ?? noBytes, path, anchor)
    return { path, register, size: log?.size ?? null, endProven: isNew || anchor !== undefined, release }
  } catch (error) {
    await release()
    throw error
  }
}

const noBytes: LogBytes = {
  async *chunks() {
    yield new Uint8Array()
  },
}

/** The register after further events, and what has to be written for them; no lines for no events. */
export function withEvents(
  { register, path, size }: RegisterSession,
  events: readonly RegisterEvent[],
): { readonly register: Register; readonly lines: LogLines | undefined } {
  if (events.length === 0) return { register, lines: undefined }
  const { text, register: after, anchor } = append(register, events)
  return { register: after, lines: { path, keeps: size, added: new TextEncoder().encode(text), anchor } }
}
