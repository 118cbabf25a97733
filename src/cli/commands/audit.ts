import { tmpdir } from 'node:os'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import type { AuditRequest } from '../../app/audit-request.ts'
import { type AuditedRound, auditRound, type RegisterOutcome } from '../../app/audit-round.ts'
import type { Ports } from '../../app/ports.ts'
import { renderRows } from '../../app/render-rows.ts'
import type { LongFacts } from '../../domain/report.ts'
import { readingWording } from '../../wording/reading.ts'
import { wordListNotice } from '../../wording/register-list.ts'
import { registerRunWording } from '../../wording/register-run.ts'
import { wordLongReport } from '../../wording/word-report.ts'
import { plainText } from '../../writers/plain-text.ts'
import { auditRequest } from '../audit-request.ts'
import type { CommandContext } from '../context.ts'
import { type Delivery, deliver } from '../deliver.ts'
import { exitCodeForFindings, type FoundCounts } from '../exit-code.ts'
import { onceOnly } from '../once-only.ts'
import { logName, standardFolder } from '../option-table.ts'
import { pathKind } from '../path-kind.ts'
import { printReport, summaryFor } from '../print-report.ts'
import { registerRequest } from '../register-request.ts'
import { withSpools } from '../spools.ts'
import { exitCodeOfRead, tellFailures } from '../tell-failures.ts'
import type { Threads } from '../threads.ts'
import { withThreads } from '../with-threads.ts'

/**
 * `audit <ledger…>`, also the bare form: writes the documents and the log of the register, prints the summary on stderr and the
 * report on stdout if asked.
 */
export async function audit(context: CommandContext): Promise<number> {
  const request = await auditRequest(context, context.arguments)
  const folder = await outFolder(context, request.ledgers[0]?.path ?? '-')
  const register = await registerRequest(context, folder)
  const round = { audit: request, register }
  const inputs = readBy(request)
  const making = { workbooks: context.options.format.includes('xlsx') && !context.options.dryRun }
  return withRows(context, folder, (keeping) => {
    const work = (ports: Ports, threads: Threads | undefined) =>
      auditRound(round, { ...ports, ...keeping }, (audited) => tell(context, audited, { folder, inputs, threads }))
    return withThreads(context, request, work, making)
  })
}

/** Writes the documents of an audit and says what it came to; gives the exit code. */
async function tell(
  context: CommandContext,
  { facts, register, notRecorded }: AuditedRound,
  where: Pick<Delivery, 'folder' | 'inputs' | 'threads'>,
): Promise<number> {
  const { options, progress } = context
  const report = wordLongReport(facts, options.lang)
  progress.done()
  const log = register?.path === standardLog ? undefined : register?.path
  const summary = onceOnly(() => summaryFor(context, report, log))
  const formats = [...options.format, 'json']
  const delivered = await deliver(context, { report, formats, register, ...where, meanwhile: () => void summary() })
  printReport(context, report, summary())
  tellLacking(facts, notRecorded, context)
  if (register !== null) warnOf(register, context)
  for (const line of delivered) context.say(line)
  // Broken input before findings: figures that lack a ledger answer no question.
  return exitCodeOfRead(facts) || exitCodeForFindings(foundIn(facts), options.failOn)
}

/** Rows that a sheet keeps in memory. */
const mostInMemory = 20_000

/** Units are rendered as they are judged, so that memory does not grow with them; short sheets stay in memory, and are made beside this thread. */
async function withRows<Of>(
  { options: { format, lang: language, dryRun }, host }: CommandContext,
  folder: string,
  work: (keeping: Pick<Ports, 'beginRows'>) => Promise<Of>,
): Promise<Of> {
  const place = dryRun ? tmpdir() : resolve(host.folder, folder)
  const sheetRows = format.includes('xlsx') ? mostInMemory : undefined
  const asked = { language, hasTexts: format.includes('csv'), sheetRows }
  return withSpools(place, (begin) => work({ beginRows: renderRows(asked, begin) }))
}

/** Everything that was read, and must not be written over. */
function readBy({ ledgers, answers = [] }: AuditRequest): readonly string[] {
  return [...ledgers, ...answers].map(({ path }) => path)
}

/** What the figures lack, if nobody saw the summary, and that the register did not take them. */
function tellLacking({ failures }: LongFacts, notRecorded: string | null, context: CommandContext): void {
  const { quiet, lang } = context.options
  if (quiet) tellFailures(context, failures)
  if (notRecorded !== null) context.warn(readingWording(lang).notRecorded(notRecorded))
}

/** What people have to see to, even if they asked for quiet. */
function warnOf({ path, notices, endProven }: RegisterOutcome, { options, warn }: CommandContext): void {
  for (const notice of notices) warn(plainText(wordListNotice(notice, options.lang)))
  if (!endProven) warn(registerRunWording(options.lang).commands.unproven(path))
}

/** The log that every command takes if none is named. */
const standardLog = join(standardFolder, logName)

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
function foundIn({ targets, summary, ledgerIssues }: LongFacts): FoundCounts {
  const sum = (key: 'gap' | 'unknown') => targets.reduce((total, target) => total + target[key], 0)
  return {
    gaps: sum('gap'),
    unknowns: sum('unknown') + summary.baseUnknown,
    doubts: ledgerIssues.filter((issue) => issue.severity !== 'info').length,
  }
}
