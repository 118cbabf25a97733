import { Fault } from '../domain/fault.ts'
import { emptyRegister, type Register } from '../domain/register.ts'
import { parseAnchor } from './log-anchor.ts'
import { provenLine } from './log-line.ts'
import type { ChainProver, ProvenChain } from './prove-chain.ts'
import { createReplay, type Replay } from './replay.ts'
import { splitLines } from './split-lines.ts'
import { folds, walkLog } from './walk-log.ts'

/** A log to be read, more than once if need be. */
export interface LogBytes {
  chunks(): AsyncIterable<Uint8Array>
  /** Proves the chain beside the reading, on another thread; without it both are done in one pass. */
  prover?(): ChainProver
}

/**
 * The register that a log says, its chain verified. A Fault `register-damaged` at the first line that is not in order; a log
 * whose last round has no end, or of which `anchor` knows more lines, is damaged at its last line. `file` is what the user is told.
 */
export async function readLog(log: LogBytes, file: string, anchor?: string): Promise<Register> {
  return (await readProven(log, anchor)) ?? (await readStrictly(log, file, anchor))
}

async function readStrictly(log: LogBytes, file: string, anchor: string | undefined): Promise<Register> {
  const { replay } = await walkLog(log.chunks(), {
    anchor,
    report: (line, problem) => {
      throw new Fault('register-damaged', { file, line, problem })
    },
  })
  return replay.register()
}

/** The register if everything about the log is in order, else null: then it is for the strict way to find what is not. */
async function readProven(log: LogBytes, anchor: string | undefined): Promise<Register | null> {
  const prover = log.prover?.()
  if (prover === undefined) return null
  try {
    const replay = await foldProven(log.chunks(), prover)
    const proven = await prover.end()
    if (replay === null || replay.isIncomplete() || !isKnown(proven, anchor)) return null
    const register = replay.register()
    return register.lines === proven.lines && register.head === proven.head ? { ...register, head: proven.head } : null
  } finally {
    prover.release()
  }
}

/** Folds lines whose chain the prover is given to prove; null as soon as one cannot follow. */
async function foldProven(chunks: AsyncIterable<Uint8Array>, prover: ChainProver): Promise<Replay | null> {
  const replay = createReplay()
  let prev = emptyRegister.head
  let isPossible = true
  await splitLines(handedOn(chunks, prover), (line, seq) => {
    if (!isPossible) return
    const placed = provenLine(line, { seq, prev })
    isPossible = placed !== null && folds(replay, placed)
    prev = placed?.hash ?? prev
  })
  return isPossible ? replay : null
}

async function* handedOn(chunks: AsyncIterable<Uint8Array>, prover: ChainProver): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    prover.add(chunk)
    yield chunk
  }
}

/** The anchor beside a log that is in order knows its last line. */
function isKnown(proven: ProvenChain | null, anchor: string | undefined): proven is ProvenChain {
  if (proven === null) return false
  const known = parseAnchor(anchor)
  if (known === undefined) return true
  return known !== 'damaged' && known.lines === proven.lines && known.hash === proven.head
}
