import type { LetterWriter } from '../app/render-pages.ts'
import { isWorthAThread } from './sealed-threads.ts'
import { startThread } from './thread-line.ts'

/**
 * A thread that makes letters while this one makes the rest, and has loaded what it needs by then; undefined where there are too few reports to be
 * worth one.
 */
export function startPageThread(reports: number, folder: string): LetterWriter | undefined {
  if (!isWorthAThread(reports)) return undefined
  const line = startThread(new URL('./thread.js', import.meta.url), folder)
  void line.ask('get-ready', null).catch(() => undefined)
  return (page) => line.ask('letter', page)
}
