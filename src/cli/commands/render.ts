import { resolve } from 'node:path'
import { redactReport } from '../../app/redact-report.ts'
import { loadReport } from '../../app/report-schema.ts'
import { wordReport } from '../../wording/word-report.ts'
import type { CommandContext } from '../context.ts'
import { deliver } from '../deliver.ts'
import { exitCodes } from '../exit-code.ts'
import { standardFolder } from '../option-table.ts'
import { printReport, summaryFor } from '../print-report.ts'

/** `render <audit.json>`: the documents of a stored report again, in any format and language. */
export async function render(context: CommandContext): Promise<number> {
  const { files, host, options } = context
  const file = context.arguments[0] ?? ''
  const stored = await loadReport(file, files)
  const report = wordReport(options.redact ? redactReport(stored) : stored, options.lang)
  const folder = options.out ?? standardFolder
  const delivered = await deliver(context, {
    report,
    formats: options.format,
    folder,
    inputs: [resolve(host.folder, file)],
  })
  printReport(context, report, summaryFor(context, report))
  for (const line of delivered) context.say(line)
  return exitCodes.done
}
