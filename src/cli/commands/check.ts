import { checkOf } from '../../app/check-ledger.ts'
import { runAudit } from '../../app/run-audit.ts'
import { wordReport } from '../../wording/word-report.ts'
import { plainText } from '../../writers/plain-text.ts'
import { auditRequest } from '../audit-request.ts'
import { checkLines } from '../check-lines.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'
import { printJson } from '../print-json.ts'
import { withThreads } from '../with-threads.ts'

/** `check <ledger…>`: how well ledgers can be read, on stdout; nothing is written. With `--fail-on data` errors and warnings end with 1. */
export async function check(context: CommandContext): Promise<number> {
  const { host, progress, options } = context
  const request = await auditRequest(context, context.arguments)
  const report = wordReport(await withThreads(context, request, (ports) => runAudit(request, ports)), options.lang)
  progress.done()
  const result = checkOf(report)
  if (options.json) printJson(host, result)
  else host.stdout.write(plainText(`${checkLines(result).join('\n')}\n`))
  const doubts = result.counts.error + result.counts.warning
  return options.failOn === 'data' && doubts > 0 ? exitCodes.findings : exitCodes.done
}
