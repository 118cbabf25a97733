import { join, relative, resolve } from 'node:path'
import { annotateLedgers, isUntouchedCopy } from '../../app/annotate-ledgers.ts'
import type { AuditRequest } from '../../app/audit-request.ts'
import { auditReadable } from '../../app/broken-ledgers.ts'
import { checkOf } from '../../app/check-ledger.ts'
import { keepAnswers } from '../../app/keep-answers.ts'
import { withLikelyDuplicates } from '../../app/likely-duplicates.ts'
import { loadRegisterWords } from '../../app/load-register-words.ts'
import { type MayApply, mayApplyBy } from '../../app/may-apply.ts'
import { prepareAudit } from '../../app/prepare-audit.ts'
import { renderCheck } from '../../app/render-check.ts'
import { Fault } from '../../domain/fault.ts'
import type { LedgerCheck } from '../../domain/ledger-check.ts'
import type { AuditReport } from '../../domain/report.ts'
import { wordReport } from '../../wording/word-report.ts'
import { plainText } from '../../writers/plain-text.ts'
import { auditRequest } from '../audit-request.ts'
import { checkLines } from '../check-lines.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'
import { standardFolder } from '../option-table.ts'
import { isListToFillIn } from '../own-files.ts'
import { pathKind } from '../path-kind.ts'
import { printJson } from '../print-json.ts'
import { withThreads } from '../with-threads.ts'
import { writeArtifacts } from '../write-artifacts.ts'

/**
 * `check <ledger…>`: how well ledgers can be read, on stdout; with `--annotate` a marked copy of each is written. Documents are written
 * where `-f` asks for them, or `-o` without `--annotate`. With `--fail-on data` errors and warnings end with 1, ledgers that cannot be
 * read with 4 in any case.
 */
export async function check(context: CommandContext): Promise<number> {
  const { host, files, progress, options } = context
  const request = await auditRequest(context, context.arguments)
  const facts = await withThreads(context, request, (ports) => auditReadable(request, ports))
  const report = wordReport(withLikelyDuplicates(facts, await loadRegisterWords(files)), options.lang)
  progress.done()
  const mayApply = mayApplyBy((await prepareAudit(request, files)).resolved)
  if (options.annotate) await annotate(context, { ...request, mayApply }, report)
  const result = checkOf(report, mayApply)
  if (options.json) printJson(host, result)
  else host.stdout.write(plainText(`${checkLines(result).join('\n')}\n`))
  if (wantsDocuments(options)) await document(context, request, result)
  if (result.failures.length > 0) return exitCodes.input
  const doubts = result.counts.error + result.counts.warning
  return options.failOn === 'data' && doubts > 0 ? exitCodes.findings : exitCodes.done
}

/** `-o` alone says where the marked copies go, if these are asked for. */
function wantsDocuments({ formatGiven, out, annotate: marks }: CommandContext['options']): boolean {
  return formatGiven || (out !== undefined && !marks)
}

/** Writes the documents, but not a new list over one that somebody has filled in. */
async function document(context: CommandContext, request: AuditRequest, result: LedgerCheck): Promise<void> {
  const { options, host, files, say } = context
  const folder = options.out ?? standardFolder
  const artifacts = await renderCheck(result, options.format)
  for (const { name } of artifacts.filter((artifact) => isListToFillIn(artifact.name)))
    await keepAnswers({ path: resolve(host.folder, folder, name), name: join(folder, name) }, files)
  say(await writeArtifacts(context, { artifacts, folder, inputs: inputsOf(request) }))
}

/** Everything that was read, and must not be written over. */
function inputsOf({ ledgers, answers = [] }: AuditRequest): readonly string[] {
  return [...ledgers, ...answers].map(({ path }) => path)
}

/** Writes the marked copies, but not over one that somebody has worked in. */
async function annotate(
  context: CommandContext,
  request: AuditRequest & { readonly mayApply: MayApply },
  report: AuditReport,
): Promise<void> {
  const { options, host, files, say } = context
  const folder = options.out ?? standardFolder
  const artifacts = await annotateLedgers(report, request, files)
  for (const { name } of artifacts) {
    const path = resolve(host.folder, folder, name)
    if ((await pathKind(path)) !== 'file' || (await isUntouchedCopy(await (await files.open(path)).bytes()))) continue
    throw new Fault('output-exists', { file: relative(host.folder, path) })
  }
  say(await writeArtifacts(context, { artifacts, folder, inputs: inputsOf(request) }))
}
