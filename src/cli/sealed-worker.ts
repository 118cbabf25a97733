import { parentPort, workerData } from 'node:worker_threads'
import type { Wanted } from '../app/ports.ts'
import { restText, type SealedFile } from '../app/sealed-file.ts'
import type { ReportTask } from './report-threads.ts'
import { createSealedOpener } from './sealed-task.ts'

/** What the thread is told. */
export interface SealedJob {
  readonly tasks: readonly ReportTask[]
  readonly version: string
  readonly wanted: Wanted
}

export interface SealedAnswer {
  readonly at: number
  readonly sealed: SealedFile | undefined
}

const { tasks, version, wanted } = workerData as SealedJob

const open = createSealedOpener(version, tasks.length)

// A thread that opens sealed reports, one after the other; their bytes are not sent, because both threads have them.
for (const task of tasks) {
  const sealed = open(task)
  const answer: SealedAnswer = {
    at: task.at,
    sealed: sealed && { ...sealed, rest: { wanted, text: restText(sealed, wanted) } },
  }
  parentPort?.postMessage(answer)
}
