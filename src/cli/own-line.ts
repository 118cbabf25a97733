import type { Files } from '../app/ports.ts'
import { Fault } from '../domain/fault.ts'
import type { ThreadLine } from './thread-line.ts'
import type { TaskName, ThreadCall, ThreadTasks } from './thread-message.ts'
import { createThreadWork } from './thread-work.ts'

/** This thread as one that does tasks; it hears of the others whenever some rows have been read, and leaves a ledger then if it has ended. */
export function ownLine(files: Files): ThreadLine {
  const work = createThreadWork(files)
  const state = { ended: false }
  return {
    ask: async <Name extends TaskName>(
      task: Name,
      asked: ThreadTasks[Name]['asked'],
      step: (rows: number) => void = () => undefined,
    ) => {
      const answer = await work({ task, asked } as ThreadCall, async (rows) => {
        step(rows)
        await new Promise(setImmediate)
        if (state.ended) throw new Fault('internal', { problem: 'nobody waits for this ledger' })
      })
      return answer as ThreadTasks[Name]['answer']
    },
    end: async () => {
      state.ended = true
    },
  }
}
