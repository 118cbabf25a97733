import type { ChainedEvent, RoundEvent, SnapshotEvent } from '../domain/register-event.ts'
import type { ToldEvent } from '../domain/told-event.ts'
import { bytesOf, splitLines } from '../register/split-lines.ts'
import { beside } from './beside.ts'
import type { Files } from './ports.ts'

/** One event of a number: its line in the log, and the round that it belongs to. */
export interface PastEvent {
  /** The log that has it: a register that was begun anew goes on from an older one. */
  readonly file: string
  readonly line: number
  readonly event: ToldEvent
  /** Null for what a person did. */
  readonly round: Pick<RoundEvent, 'round' | 'asOf' | 'pack' | 'exclusions'> | null
}

/** What happened to a number, the oldest first. */
export interface History {
  readonly history: readonly PastEvent[]
  /** An older log that should be beside this one and is not. */
  readonly missing: string | null
}

/** Reads the events of a number from a log that was proved before, and from the older logs that it goes on from. */
export async function readHistory(number: string, path: string, files: Files): Promise<History> {
  const log = await files.logs.open(path)
  if (log === undefined) return { history: [], missing: path }
  const { history, snapshot } = await eventsOf(number, log.chunks(), path)
  if (snapshot === undefined) return { history, missing: null }
  const older = await readHistory(number, beside(path, snapshot.history.file), files)
  return { history: [...older.history, ...history], missing: older.missing }
}

interface LogEvents {
  readonly history: readonly PastEvent[]
  readonly snapshot: SnapshotEvent | undefined
}

/** Only lines that name the number, or begin a round or the log, are parsed. */
async function eventsOf(number: string, chunks: AsyncIterable<Uint8Array>, file: string): Promise<LogEvents> {
  const history: PastEvent[] = []
  const found: { round: RoundEvent | null; snapshot: SnapshotEvent | undefined } = { round: null, snapshot: undefined }
  const wanted = marksOf(number)
  await splitLines(chunks, (read, at) => {
    const line = bytesOf(read)
    if (!wanted.some((mark) => line.includes(mark))) return
    const event = JSON.parse(line.toString('utf8')) as ChainedEvent
    if (event.type === 'round') found.round = event
    else if (event.type === 'snapshot') found.snapshot = event
    else if (isOf(number, event))
      history.push({ file, line: at, event: withoutChain(event), round: 'round' in event ? found.round : null })
  })
  return { history, snapshot: found.snapshot }
}

/** What a line has in it that may be of use; most have nothing of it. */
function marksOf(number: string): readonly string[] {
  const text = JSON.stringify(number)
  return [`"number":${text}`, `"into":${text}`, '"type":"round",', '"type":"snapshot",']
}

function isOf(number: string, event: ChainedEvent): event is ChainedEvent & ToldEvent {
  return ('number' in event && event.number === number) || ('into' in event && event.into === number)
}

function withoutChain({ seq: _seq, prev: _prev, hash: _hash, ...event }: ChainedEvent & ToldEvent): ToldEvent {
  return event as ToldEvent
}
