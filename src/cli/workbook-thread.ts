import { madeBeside } from '../app/render-workbooks.ts'
import { startThread } from './thread-line.ts'
import { getReady, type Threads } from './threads.ts'

/** A thread that makes the workbooks while this one makes everything else; it loads what it needs for that meanwhile. */
export function startWorkbookThread(folder: string): Threads {
  const line = startThread(new URL('./thread.js', import.meta.url), folder)
  getReady(line)
  return {
    workbooks: madeBeside((document) => line.ask('workbook', document)),
    end: line.end,
  }
}
