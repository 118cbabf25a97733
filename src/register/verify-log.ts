import type { LogProblemCode } from '../domain/fault.ts'
import type { RegisterEvent, SnapshotEvent } from '../domain/register-event.ts'
import { compact, inOlderForm } from './compact.ts'
import { isEvent } from './event-schema.ts'
import { createHash, sha256 } from './line-hash.ts'
import { walkLog } from './walk-log.ts'

/** What was found on the way through a log; `problems` in the order of the lines. */
export interface LogVerification {
  readonly lines: number
  /** Number of the last round that has ended; 0 for none. */
  readonly rounds: number
  /** Hash of the last line that is in its place. */
  readonly head: string
  readonly entries: number
  readonly problems: readonly LogProblem[]
}

export interface LogProblem {
  readonly line: number
  readonly problem: LogProblemCode
}

/** Opens the file of a name beside the log; undefined if there is none. */
export type OpenHistory = (file: string) => Promise<AsyncIterable<Uint8Array> | undefined>

/**
 * Proves a log: every line, the chain, every event strictly, whether each can follow from those before, the balance of every round,
 * the anchor, and of a log that was begun anew that its history is the one it names and comes to its snapshot. Finds all that is
 * wrong; after the first fault of the chain, what the lines say is not held against each other any more.
 */
export async function verifyLog(
  chunks: AsyncIterable<Uint8Array>,
  anchor: string | undefined,
  history?: OpenHistory,
): Promise<LogVerification> {
  const problems: LogProblem[] = []
  const seen = { rounds: 0, snapshot: null as SnapshotEvent | null, print: '' }
  const look = (event: RegisterEvent): LogProblemCode | null => {
    if (event.type === 'round-closed') seen.rounds = event.round
    if (event.type === 'snapshot') {
      seen.snapshot = event
      seen.rounds = event.last?.round.round ?? 0
    }
    if (event.type === 'snapshot' || event.type === 'kept') seen.print = printed(seen.print, event)
    return isEvent(event) ? null : 'not-an-event'
  }
  const report = (line: number, problem: LogProblemCode) => problems.push({ line, problem })
  const { lines, head, replay } = await walkLog(chunks, { anchor, report, look })
  if (problems.length === 0 && seen.snapshot !== null && history !== undefined) {
    const problem = await historyProblem(seen.snapshot, seen.print, await history(seen.snapshot.history.file))
    if (problem !== null) report(1, problem)
  }
  const entries = replay.register().entries.size
  return { lines, rounds: seen.rounds, head, entries, problems }
}

/** Two runs of events are the same if their prints are. */
function printed(before: string, event: RegisterEvent): string {
  return sha256(before + JSON.stringify(event))
}

async function historyProblem(
  snapshot: SnapshotEvent,
  print: string,
  chunks: AsyncIterable<Uint8Array> | undefined,
): Promise<LogProblemCode | null> {
  if (chunks === undefined) return 'history-missing'
  const hash = createHash()
  const problems: LogProblemCode[] = []
  const { replay } = await walkLog(hashed(chunks, hash), {
    anchor: undefined,
    report: (_line, problem) => problems.push(problem),
  })
  const { sha256: expected, head, lines } = snapshot.history
  const register = replay.register()
  if (hash.digest() !== expected || problems.length > 0 || register.head !== head || register.lines !== lines)
    return 'history-changed'
  const events = compact(register, snapshot, snapshot.history)
  const made = snapshot.ruleSets === undefined ? inOlderForm(events) : events
  return made.reduce(printed, '') === print ? null : 'impossible'
}

async function* hashed(
  chunks: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}
