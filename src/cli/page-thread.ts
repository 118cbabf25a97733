import type { PageMaker } from '../app/render-pages.ts'
import { isWorthAThread } from './sealed-threads.ts'
import { startThread } from './thread-line.ts'

/**
 * A thread that makes letters and workbooks while this one makes the rest, and has loaded what it needs by then; undefined where there are too few
 * reports to be worth one.
 */
export function startPageThread(reports: number, folder: string): PageMaker | undefined {
  if (!isWorthAThread(reports)) return undefined
  const line = startThread(new URL('./thread.js', import.meta.url), folder)
  void line.ask('get-ready', 'pages').catch(() => undefined)
  return {
    letter: (page) => line.ask('letter', page),
    workbook: (document) => line.ask('page-workbook', document),
  }
}
