import { join, resolve } from 'node:path'
import { checkOf } from '../../app/check-ledger.ts'
import { keepAnswers } from '../../app/keep-answers.ts'
import { renderCheck } from '../../app/render-check.ts'
import { runAudit } from '../../app/run-audit.ts'
import { wordReport } from '../../wording/word-report.ts'
import { plainText } from '../../writers/plain-text.ts'
import { auditRequest } from '../audit-request.ts'
import { checkLines } from '../check-lines.ts'
import type { CommandContext } from '../context.ts'
import { writeArtifacts } from '../deliver.ts'
import { exitCodes } from '../exit-code.ts'
import { standardFolder } from '../option-table.ts'
import { isListToFillIn } from '../own-files.ts'
import { printJson } from '../print-json.ts'
import { readTogether } from '../read-together.ts'

/**
 * `check <ledger…>`: how well ledgers can be read, on stdout; documents only where `-o` or `-f` asks for them. With `--fail-on data`
 * errors and warnings end with 1.
 */
export async function check(context: CommandContext): Promise<number> {
  const { files, host, progress, options, say } = context
  const request = await auditRequest(context, context.arguments)
  const report = wordReport(await readTogether(request, () => runAudit(request, { files, progress })), options.lang)
  progress.done()
  const result = checkOf(report)
  if (options.json) printJson(host, result)
  else host.stdout.write(plainText(`${checkLines(result).join('\n')}\n`))
  if (options.out !== undefined || options.formatGiven) {
    const folder = options.out ?? standardFolder
    const inputs = [...request.ledgers, ...(request.answers ?? [])].map(({ path }) => path)
    const artifacts = await renderCheck(result, options.format)
    for (const { name } of artifacts.filter((artifact) => isListToFillIn(artifact.name)))
      await keepAnswers({ path: resolve(host.folder, folder, name), name: join(folder, name) }, files)
    say(await writeArtifacts(context, { artifacts, folder, inputs }))
  }
  const doubts = result.counts.error + result.counts.warning
  return options.failOn === 'data' && doubts > 0 ? exitCodes.findings : exitCodes.done
}
