import { emptyRegister, type Register } from '../domain/register.ts'
import { linkOf } from './log-line.ts'
import { createLineSplitter, type TakeLine } from './split-lines.ts'

/** A chain without a fault: how many lines, and the hash of the last one. */
export type ProvenChain = Pick<Register, 'lines' | 'head'>

/** Proves the chain of a log that comes piece by piece, in the order of the file. */
export interface ChainProver {
  add(chunk: Uint8Array): void
  /** Null if the smallest thing is not in order; what, and where, somebody else has to find. */
  end(): Promise<ProvenChain | null>
  /** Gives up; nothing is proved. */
  release(): void
}

/** A prover that does the work at once. */
export function createChainProver(): ChainProver {
  let proven: ProvenChain | null = { lines: 0, head: emptyRegister.head }
  const take: TakeLine = (line, seq, isWhole) => {
    if (proven === null) return
    const head = isWhole ? linkOf(line, { seq, prev: proven.head }) : null
    proven = head === null ? null : { lines: seq, head }
  }
  const lines = createLineSplitter(take)
  return {
    add: lines.add,
    end: async () => {
      lines.end()
      return proven
    },
    release: () => undefined,
  }
}
