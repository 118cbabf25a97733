import type { Wanted } from '../app/ports.ts'
import { createSealedReader } from '../app/read-sealed.ts'
import type { WrittenReport } from '../app/written-report.ts'
import type { ReportTask } from './report-threads.ts'
import { createSealedOpener } from './sealed-task.ts'
import { isWorthAThread, type SealedThread, startSealedThread } from './sealed-threads.ts'
import type { SealedAnswer } from './sealed-worker.ts'

interface Reading {
  readonly version: string
  readonly wanted: Wanted
  /** A thread that has begun with these files, in whatever order. */
  readonly begun: { readonly tasks: readonly ReportTask[]; readonly thread: SealedThread } | undefined
}

/**
 * Reads stored reports that are sealed: another thread reads the files and proves their seals, while this one makes something of them.
 * Undefined in the place of a report that is not sealed by this version.
 */
export async function readSealed(
  tasks: readonly ReportTask[],
  { version, wanted, begun }: Reading,
): Promise<readonly (WrittenReport | undefined)[]> {
  const reports = new Array<WrittenReport | undefined>(tasks.length).fill(undefined)
  const reportIn = createSealedReader(wanted)
  const keep = ({ at, sealed }: SealedAnswer) => {
    reports[at] = sealed && reportIn(tasks[at]?.name ?? '', sealed)
  }
  if (begun !== undefined) {
    const places = new Map(tasks.map(({ path, at }) => [path, at]))
    await begun.thread.each(({ at, sealed }) => keep({ at: places.get(begun.tasks[at]?.path ?? '') ?? -1, sealed }))
  } else if (isWorthAThread(tasks.length)) await startSealedThread({ tasks, version, wanted }).each(keep)
  else {
    const open = createSealedOpener(version, tasks.length)
    for (const task of tasks) keep({ at: task.at, sealed: open(task) })
  }
  return reports
}
