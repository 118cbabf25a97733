import { type ChainProver, createChainProver, type ProvenChain } from '../register/prove-chain.ts'

export type { ChainProver, ProvenChain }

/** What is said to a thread that proves a chain: the chunks of the log in their order, then null. */
export type ProofMessage = Uint8Array | null

/** Takes what is said to such a thread; `answer` is told once what is proved, or null. */
export function answerProof(answer: (proven: ProvenChain | null) => void): (message: ProofMessage) => Promise<void> {
  const prover = createChainProver()
  return async (message) => {
    if (message === null) answer(await prover.end())
    else prover.add(message)
  }
}
