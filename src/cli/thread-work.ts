import type { LedgerAudit, LedgerStep } from '../app/ledger-part.ts'
import type { Files } from '../app/ports.ts'
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
      const [{ createLedgerAudit }, { prepareAudit }] = await Promise.all([
        import('../app/ledger-part.ts'),
        import('../app/prepare-audit.ts'),
      ])
      begun.audit = await createLedgerAudit(job, await prepareAudit(job.request, files), files)
      return null
    }
    if (call.task === 'ledger') {
      if (begun.audit === undefined) throw new Fault('internal', { problem: 'a ledger before its job' })
      return begun.audit(call.asked, step)
    }
    if (call.task === 'workbook') {
      const { renderWorkbooks } = await import('../app/render-workbooks.ts')
      return renderWorkbooks([call.asked])
    }
    return call.task === 'get-ready' ? getReady(call.asked) : pagesFor(call)
  }
}

async function getReady(what: ThreadTasks['get-ready']['asked']): Promise<null> {
  if (what === 'pages') await import('../app/render-pages.ts')
  else await (await import('../app/render-workbooks.ts')).loadWorkbooks()
  return null
}

type PageCall = Extract<ThreadCall, { readonly task: 'letter' | 'page-workbook' }>

async function pagesFor(call: PageCall) {
  const { renderPages } = await import('../app/render-pages.ts')
  return call.task === 'letter' ? renderPages.letter(call.asked) : renderPages.workbook(call.asked)
}
