import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { runAudit } from '../../app/run-audit.ts'
import type { AuditFacts } from '../../domain/report.ts'
import { wordReport } from '../../wording/word-report.ts'
import { auditRequest } from '../audit-request.ts'
import type { CommandContext } from '../context.ts'
import { deliver } from '../deliver.ts'
import { exitCodeForFindings, type FoundCounts } from '../exit-code.ts'
import { standardFolder } from '../option-table.ts'
import { pathKind } from '../path-kind.ts'
import { printReport } from '../print-report.ts'
import { readTogether } from '../read-together.ts'

/** `audit <ledger…>`, also the bare form: writes the documents, prints the summary on stderr and the report on stdout if asked. */
export async function audit(context: CommandContext): Promise<number> {
  const { files, progress, options } = context
  const request = await auditRequest(context, context.arguments)
  const facts = await readTogether(request, () => runAudit(request, { files, progress }))
  const report = wordReport(facts, options.lang)
  progress.done()
  const paths = request.ledgers.map((ledger) => ledger.path)
  const folder = await outFolder(context, paths[0] ?? '-')
  const delivered = await deliver(context, { report, formats: [...options.format, 'json'], folder, inputs: paths })
  printReport(context, report)
  context.say(delivered)
  return exitCodeForFindings(foundIn(facts), options.failOn)
}

/** The folder for the results: as given, beside the ledger (or the folder of ledgers) in the bare form, else `liangxin-out`. */
async function outFolder(
  { arguments: [given = '-'], bare, options, wording, host }: CommandContext,
  first: string,
): Promise<string> {
  if (options.out !== undefined) return options.out
  if (!bare || first === '-') return standardFolder
  const named = resolve(host.folder, given)
  const kind = await pathKind(named)
  const path = kind === 'none' ? first : named
  const name = kind === 'folder' ? basename(path) : basename(path, extname(path))
  const folder = join(dirname(path), wording.run.resultFolder(name))
  return relative(host.folder, folder) || folder
}

/** What `--fail-on` looks at. */
function foundIn({ targets, summary, ledgerIssues }: AuditFacts): FoundCounts {
  const sum = (key: 'gap' | 'unknown') => targets.reduce((total, target) => total + target[key], 0)
  return {
    gaps: sum('gap'),
    unknowns: sum('unknown') + summary.baseUnknown,
    doubts: ledgerIssues.filter((issue) => issue.severity !== 'info').length,
  }
}
