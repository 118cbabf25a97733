import { parentPort, workerData } from 'node:worker_threads'
import type { SealedFile } from '../app/sealed-file.ts'
import type { ReportTask } from './report-threads.ts'
import { createSealedOpener } from './sealed-task.ts'

export interface SealedAnswer {
  readonly at: number
  readonly sealed: SealedFile | undefined
}

const { tasks, version } = workerData as { readonly tasks: readonly ReportTask[]; readonly version: string }

const open = createSealedOpener(version, tasks.length)

// A thread that opens sealed reports, one after the other; their bytes are not sent, because both threads have them.
for (const task of tasks) {
  const answer: SealedAnswer = { at: task.at, sealed: open(task) }
  parentPort?.postMessage(answer)
}
