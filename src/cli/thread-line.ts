import { Worker } from 'node:worker_threads'
import { Fault } from '../domain/fault.ts'
import { problemOf } from './input-fault.ts'
import { receivedFault, type TaskName, type ThreadReply, type ThreadTasks } from './thread-message.ts'

/** One thread, which does its tasks one after the other. */
export interface ThreadLine {
  /** Throws the fault that the task threw; `internal` if the thread itself has ended. */
  ask<Name extends TaskName>(
    task: Name,
    asked: ThreadTasks[Name]['asked'],
    step?: (rows: number) => void,
  ): Promise<ThreadTasks[Name]['answer']>
  end(): Promise<void>
}

interface Waiting {
  readonly step: (rows: number) => void
  readonly resolve: (answer: unknown) => void
  readonly reject: (fault: Fault) => void
}

/** Starts a thread whose paths start from a folder. It keeps the process alive only while it has something to do. */
export function startThread(entry: URL, folder: string): ThreadLine {
  const worker = new Worker(entry, { workerData: { folder } })
  const waiting: Waiting[] = []
  const state: { ended?: Fault } = {}
  const next = (): Waiting | undefined => {
    const first = waiting.shift()
    if (waiting.length === 0) worker.unref()
    return first
  }
  const endWith = (problem: string) => {
    const ended = new Fault('internal', { problem })
    state.ended ??= ended
    while (waiting.length > 0) next()?.reject(state.ended)
  }
  worker.on('message', (reply: ThreadReply) => {
    if ('rows' in reply) waiting[0]?.step(reply.rows)
    else if ('fault' in reply) next()?.reject(receivedFault(reply.fault))
    else next()?.resolve(reply.answer)
  })
  worker.on('error', (error) => endWith(problemOf(error)))
  worker.on('messageerror', (error) => endWith(problemOf(error)))
  worker.on('exit', () => endWith('a thread has ended'))
  worker.unref()
  return {
    ask: (task, asked, step = () => undefined) =>
      new Promise((resolve, reject) => {
        if (state.ended !== undefined) return reject(state.ended)
        worker.postMessage({ task, asked })
        waiting.push({ step, resolve: resolve as Waiting['resolve'], reject })
        worker.ref()
      }),
    end: async () => {
      await worker.terminate()
    },
  }
}
