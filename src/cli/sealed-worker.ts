import { parentPort, workerData } from 'node:worker_threads'
import type { SealedFile } from '../app/sealed-file.ts'
import type { ReportTask } from './report-threads.ts'
import { openTask } from './sealed-task.ts'

export interface SealedAnswer {
  readonly at: number
  readonly sealed: SealedFile | undefined
}

const { tasks, version } = workerData as { readonly tasks: readonly ReportTask[]; readonly version: string }

// A thread that opens sealed reports, one after the other, and hands them over.
for (const task of tasks) {
  const sealed = openTask(task, version)
  const answer: SealedAnswer = { at: task.at, sealed }
  parentPort?.postMessage(answer, sealed === undefined ? [] : owned(sealed))
}

/** Bytes are handed over, not copied, where they are all of their buffer. */
function owned({ bytes, organizations, findings }: SealedFile): readonly ArrayBuffer[] {
  return [bytes, organizations, findings].flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength && byteLength > 0 ? [buffer] : [],
  )
}
