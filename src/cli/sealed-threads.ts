import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { SealedAnswer, SealedJob } from './sealed-worker.ts'

/** A thread that reads files and proves their seals. */
export interface SealedThread {
  /** Takes every answer as soon as it is there; resolves after the last one. */
  each(take: (answer: SealedAnswer) => void): Promise<void>
}

/** Whether there are enough files for a thread of their own. Without a build there is none, because Node runs no TypeScript there. */
export function isWorthAThread(files: number): boolean {
  return files > 3 && availableParallelism() > 1 && import.meta.url.endsWith('.js')
}

/** Starts the thread. It keeps the process alive only while its answers are taken. */
export function startSealedThread(job: SealedJob): SealedThread {
  const worker = new Worker(new URL('./sealed-worker.js', import.meta.url), { workerData: job })
  const early: SealedAnswer[] = []
  const state: { take: (answer: SealedAnswer) => void } = { take: (answer) => early.push(answer) }
  const ended = new Promise<void>((resolve) => {
    worker.on('message', (answer: SealedAnswer) => state.take(answer))
    worker.on('error', () => undefined)
    worker.on('exit', () => resolve())
  })
  worker.unref()
  return {
    each(take) {
      worker.ref()
      for (const answer of early.splice(0)) take(answer)
      state.take = take
      return ended
    },
  }
}
