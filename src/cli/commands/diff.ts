import { extname, resolve } from 'node:path'
import { type DiffInput, diffLedgers } from '../../app/diff-ledgers.ts'
import { renderDiff } from '../../app/render-diff.ts'
import type { DiffCounts } from '../../domain/ledger-diff.ts'
import { diffLines } from '../../writers/diff-terminal.ts'
import { auditRequest } from '../audit-request.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'
import { standardFolder } from '../option-table.ts'
import type { OptionValues } from '../option-values.ts'
import { printJson } from '../print-json.ts'
import { writeArtifacts } from '../write-artifacts.ts'

/** `diff <old> <new>`: what two ledgers, or reports, say differently; documents only where `-o` or `-f` asks for them. */
export async function diff(context: CommandContext): Promise<number> {
  const { options, host, files, progress, say, arguments: given } = context
  const quiet = { ...context, options: { ...options, asOfGiven: true } }
  const [old, now] = [await inputOf(given[0] ?? '', quiet), await inputOf(given[1] ?? '', quiet)]
  const { asOf, redact, lang } = options
  const ledgers = [old, now].flatMap((input) => ('ledgers' in input ? input.ledgers.ledgers : []))
  const facts = await diffLedgers({ old, new: now, asOf, redact }, { files, progress })
  progress.done()
  if (options.json) printJson(host, facts)
  else host.stdout.write(diffLines(facts, lang, host.stdout.columns))
  if (options.out !== undefined || options.formatGiven) {
    const artifacts = await renderDiff(facts, options.format, lang)
    const reports = [old, now].flatMap((input) => ('report' in input ? resolve(host.folder, input.report) : []))
    const inputs = [...ledgers.map(({ path }) => path), ...reports]
    say(await writeArtifacts(context, { artifacts, folder: options.out ?? standardFolder, inputs }))
  }
  return isFinding(facts.counts, options) ? exitCodes.findings : exitCodes.done
}

/** A stored report by its name, else ledgers. */
async function inputOf(given: string, context: CommandContext): Promise<DiffInput> {
  if (extname(given).toLowerCase() === '.json') return { report: given }
  return { ledgers: await auditRequest(context, [given]) }
}

function isFinding({ changed, likely, appeared, vanished }: DiffCounts, { failOn }: OptionValues): boolean {
  if (failOn === 'vanished') return vanished > 0
  return failOn === 'change' && changed + likely + appeared + vanished > 0
}
