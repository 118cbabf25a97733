import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { readWritten } from '../app/read-written.ts'
import type { WrittenReport } from '../app/written-report.ts'

/** A report to be read: its place among all, what it is called, and where it is. */
export interface ReportTask {
  readonly at: number
  readonly name: string
  readonly path: string
}

/** What became of it; undefined if it cannot be read in this way. */
export interface ReportAnswer {
  readonly at: number
  readonly report: WrittenReport | undefined
}

/**
 * Reads stored reports with every core of the machine: this thread reads too, and each of the others takes a further file as soon as it
 * has read one. Undefined in the place of a report that cannot be read in this way, or whose thread broke down.
 */
export async function readInThreads(
  tasks: readonly ReportTask[],
  threads = threadsFor(tasks.length),
): Promise<readonly (WrittenReport | undefined)[]> {
  const reports = new Array<WrittenReport | undefined>(tasks.length).fill(undefined)
  const queue = [...tasks]
  const others = Array.from({ length: threads - 1 }, () => askThread(queue, reports))
  for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
    reports[task.at] = readTask(task)
    // The answers of the threads are taken, and their next files given out.
    await setImmediate()
  }
  await Promise.all(others)
  return reports
}

/** Does one task; undefined where `loadReport` has to say what is wrong. */
export function readTask({ name, path }: ReportTask): WrittenReport | undefined {
  try {
    return readWritten(name, readFileSync(path))
  } catch {
    return undefined
  }
}

/** One thread a core, where there are a few files for each. Without a build there are none, because Node runs no TypeScript there. */
function threadsFor(files: number): number {
  return import.meta.url.endsWith('.ts') ? 1 : Math.max(1, Math.min(availableParallelism(), Math.floor(files / 4)))
}

/** Lets a thread of its own work the queue off; what a broken thread had taken is left unread. */
function askThread(queue: ReportTask[], reports: (WrittenReport | undefined)[]): Promise<void> {
  const worker = new Worker(new URL('./report-worker.js', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  })
  return new Promise<void>((resolve) => {
    const ask = () => {
      const task = queue.shift()
      if (task === undefined) void worker.terminate()
      else worker.postMessage(task)
    }
    worker.on('message', ({ at, report }: ReportAnswer) => {
      reports[at] = report
      ask()
    })
    worker.on('error', () => undefined)
    worker.on('exit', () => resolve())
    ask()
  })
}

/** Reports live until they are sent: a small nursery would copy them again and again. */
const youngMegabytes = 192
