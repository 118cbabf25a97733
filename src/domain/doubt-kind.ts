import type { Doubt } from './doubt.ts'

/**
 * How a doubt is shown to the clerk, the worst first: an error, a warning, a cell that is only waited for, and what is merely told.
 */
export const doubtKinds = ['error', 'warning', 'waiting', 'hint'] as const

export type DoubtKind = (typeof doubtKinds)[number]

/** The kind of a doubt. A hint asks for nothing, and nothing waits for it. */
export function doubtKind({ code, severity, wanted, decides }: Doubt): DoubtKind {
  if (code === 'waiting') return 'waiting'
  if (severity !== 'info') return severity
  return wanted === null && decides === 0 ? 'hint' : 'warning'
}

/** Stands in the first rows of the notes that come with an empty ledger, so that they are known as ours. */
export const templateNotesMark = 'liangxin template'

/** Stands in the first rows of the list of doubts that a marked copy begins with, so that the list is never read as a ledger. */
export const doubtListMark = 'liangxin check --annotate'
