import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ChainProver, ProofMessage, ProvenChain } from '../app/answer-proof.ts'

/** A log of fewer bytes is read before a thread has begun. */
const worthwhile = 8 << 20

/** Threads run what was built; the sources are read in one. */
const built = import.meta.url.endsWith('.js')

/** Proves a log of this many bytes on another thread, if that is worth it. */
export function proverFor(size: number): (() => ChainProver) | undefined {
  return built && size >= worthwhile && availableParallelism() > 1 ? proveBeside : undefined
}

/** A thread that fails proves nothing. */
function proveBeside(): ChainProver {
  const worker = new Worker(new URL('./prove-chain-worker.js', import.meta.url))
  const proven = new Promise<ProvenChain | null>((resolve) => {
    worker.once('message', resolve)
    worker.once('error', () => resolve(null))
    worker.once('exit', () => resolve(null))
  })
  const say = (message: ProofMessage) => worker.postMessage(message)
  return {
    add: say,
    end: () => {
      say(null)
      return proven
    },
    release: () => void worker.terminate(),
  }
}
