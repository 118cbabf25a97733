import { parentPort } from 'node:worker_threads'
import { answerProof } from '../app/answer-proof.ts'

// A thread of its own: see prove-chain-beside.ts.
parentPort?.on(
  'message',
  answerProof((proven) => parentPort?.postMessage(proven)),
)
