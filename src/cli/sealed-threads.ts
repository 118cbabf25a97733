import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { sealedReport } from '../app/read-sealed.ts'
import type { WrittenReport } from '../app/written-report.ts'
import type { ReportTask } from './report-threads.ts'
import { openTask } from './sealed-task.ts'
import type { SealedAnswer } from './sealed-worker.ts'

/**
 * Reads stored reports that are sealed: another thread reads the files and proves their seals, while this one makes something of them.
 * Undefined in the place of a report that is not sealed by this version.
 */
export async function readSealed(
  tasks: readonly ReportTask[],
  version: string,
): Promise<readonly (WrittenReport | undefined)[]> {
  const reports = new Array<WrittenReport | undefined>(tasks.length).fill(undefined)
  const keep = ({ at, sealed }: SealedAnswer) => {
    reports[at] = sealed && sealedReport(tasks[at]?.name ?? '', sealed)
  }
  if (!isWorthAThread(tasks.length)) for (const task of tasks) keep({ at: task.at, sealed: openTask(task, version) })
  else await inThread({ tasks, version }, keep)
  return reports
}

/** Without a build there is no thread, because Node runs no TypeScript there. */
function isWorthAThread(files: number): boolean {
  return files > 3 && availableParallelism() > 1 && import.meta.url.endsWith('.js')
}

function inThread(
  workerData: { readonly tasks: readonly ReportTask[]; readonly version: string },
  keep: (answer: SealedAnswer) => void,
): Promise<void> {
  const worker = new Worker(new URL('./sealed-worker.js', import.meta.url), { workerData })
  return new Promise<void>((resolve) => {
    worker.on('message', keep)
    worker.on('error', () => undefined)
    worker.on('exit', () => resolve())
  })
}
