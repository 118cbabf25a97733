import { parentPort } from 'node:worker_threads'
import { type ReportAnswer, type ReportTask, readTask } from './report-threads.ts'

// A thread that reads stored reports, one after the other as it is asked to. What it cannot read, the one who asks will.
parentPort?.on('message', (task: ReportTask) => {
  const report = readTask(task)
  const answer: ReportAnswer = { at: task.at, report }
  parentPort?.postMessage(answer, report === undefined ? [] : owned(report.bytes))
})

/** The bytes are handed over, not copied, where they are all of their buffer. */
function owned({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}
