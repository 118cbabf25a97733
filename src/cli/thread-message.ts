import type { LedgerJob, LedgerPart } from '../app/ledger-part.ts'
import type { Artifact, InputPath } from '../app/ports.ts'
import type { Document, Page } from '../app/render-pages.ts'
import { Fault, type FaultArgs, type FaultCode } from '../domain/fault.ts'
import { asFault } from './fault-text.ts'

/** What a thread can be asked to do, and what it answers: plain data both ways. */
export interface ThreadTasks {
  /** What is asked of every ledger from now on. */
  readonly begin: { readonly asked: LedgerJob; readonly answer: null }
  readonly ledger: { readonly asked: InputPath; readonly answer: LedgerPart }
  readonly workbook: { readonly asked: Document; readonly answer: readonly Artifact[] }
  /** Loads what workbooks alone, or letters too, are made with. */
  readonly 'get-ready': { readonly asked: 'workbooks' | 'pages'; readonly answer: null }
  readonly 'page-workbook': { readonly asked: Document; readonly answer: readonly Artifact[] }
  readonly letter: { readonly asked: Page; readonly answer: readonly Artifact[] }
}

export type TaskName = keyof ThreadTasks

/** A task on its way to a thread. */
export type ThreadCall = {
  readonly [Name in TaskName]: { readonly task: Name; readonly asked: ThreadTasks[Name]['asked'] }
}[TaskName]

/** What a thread says of its task: how many rows it has read, its answer at the end, or why there is none. */
export type ThreadReply =
  | { readonly rows: number }
  | { readonly answer: ThreadTasks[TaskName]['answer'] }
  | { readonly fault: SentFault }

/** A fault as plain data. */
interface SentFault {
  readonly code: FaultCode
  readonly args: FaultArgs[FaultCode]
  /** Where it was thrown, or what it was thrown for. */
  readonly stack: string
}

/** Anything that was thrown in a thread, as plain data. */
export function sentFault(error: unknown): SentFault {
  const { code, args, cause, stack = '' } = asFault(error)
  return { code, args, stack: (cause instanceof Error ? cause.stack : undefined) ?? stack }
}

/** The fault that was thrown in a thread: the same code and arguments. */
export function receivedFault({ code, args, stack }: SentFault): Fault {
  const cause = new Error(code)
  cause.stack = stack
  return new Fault(code, args, cause)
}
