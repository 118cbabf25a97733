import { createLedgerAudit, type LedgerAudit, type LedgerStep } from '../app/ledger-part.ts'
import type { Files } from '../app/ports.ts'
import { prepareAudit } from '../app/prepare-audit.ts'
import { Fault } from '../domain/fault.ts'
import type { ThreadCall, ThreadTasks } from './thread-message.ts'

/** Does one task of a thread. */
export type ThreadWork = (call: ThreadCall, step: LedgerStep) => Promise<ThreadTasks[ThreadCall['task']]['answer']>

/** What a thread does, whichever thread it is. It remembers what is asked of every ledger. */
export function createThreadWork(files: Files): ThreadWork {
  const begun: { audit?: LedgerAudit } = {}
  return async (call, step) => {
    if (call.task === 'begin') {
      const job = call.asked
      begun.audit = await createLedgerAudit(job, await prepareAudit(job.request, files), files)
      return null
    }
    if (call.task === 'ledger') {
      if (begun.audit === undefined) throw new Fault('internal', { problem: 'a ledger before its job' })
      return begun.audit(call.asked, step)
    }
    const { renderWorkbooks } = await import('../app/render-workbooks.ts')
    return renderWorkbooks([call.asked])
  }
}
