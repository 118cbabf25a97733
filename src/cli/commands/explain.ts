import { explainInLedger } from '../../app/explain-unit.ts'
import { auditRequest } from '../audit-request.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'
import { explainText } from '../explain-text.ts'
import { printJson } from '../print-json.ts'

/** `explain <ledger> <unit>`: why every target of one unit is judged as it is, as a tree on stdout. */
export async function explain(context: CommandContext): Promise<number> {
  const { host, files, progress, options } = context
  const [ledger = '', unit = ''] = context.arguments
  const request = await auditRequest(context, [ledger])
  const explained = await explainInLedger(request, unit, { files, progress })
  progress.done()
  if (options.json) printJson(host, explained)
  else host.stdout.write(explainText(explained, options.lang))
  return exitCodes.done
}
