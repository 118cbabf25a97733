import { extname, relative, resolve } from 'node:path'
import type { AuditRequest } from '../../app/audit-request.ts'
import { bulletinInput } from '../../app/bulletin-input.ts'
import { loadBulletinSettings, loadBulletinTemplate } from '../../app/load-bulletin.ts'
import type { Ports, Rendering } from '../../app/ports.ts'
import { type Ranked, type RankRequest, rank as rankPeriod } from '../../app/rank.ts'
import { renderCombined } from '../../app/render-combined.ts'
import { renderRanking } from '../../app/render-ranking.ts'
import type { BulletinOptions } from '../../domain/bulletin.ts'
import { rankingSummary } from '../../writers/ranking-terminal.ts'
import type { CommandContext } from '../context.ts'
import { expandInputs } from '../expand-inputs.ts'
import { onlyBreakdown } from '../only-breakdown.ts'
import { standardFolder } from '../option-table.ts'
import type { OptionValues } from '../option-values.ts'
import { startPageThread } from '../page-thread.ts'
import { printJson } from '../print-json.ts'
import { exitCodeOfRead, tellFailures } from '../tell-failures.ts'
import { readTool } from '../tool.ts'
import { writeArtifacts } from '../write-artifacts.ts'

/** `rank <ledger…|audit.json…>`: the ranking on stdout, the bulletin and the combined audit.json into the folder. */
export async function rank(context: CommandContext): Promise<number> {
  const { options, host, progress, say } = context
  const request = await rankRequest(context)
  const hasPages = request.audit === null && options.format.some((format) => pageFormats.has(format))
  const pages = hasPages ? startPageThread(request.reports.length, host.folder) : undefined
  const ranked = await rankIn(request, context)
  const words = await bulletinWords(context)
  const { lang: language, townships } = options
  const input = bulletinInput(ranked, {
    language,
    townships,
    contacts: contactsOf(options),
    options: bulletinOptions(options),
  })
  const folder = options.out ?? standardFolder
  const artifacts: Rendering[] = [renderRanking(input, { formats: options.format, language, pages, ...words })]
  if (!isThere(request, resolve(host.folder, folder, 'audit.json'), context))
    artifacts.push(renderCombined(ranked, input.report))
  const inputs = [
    ...[...request.reports, ...request.previous].map((file) => resolve(host.folder, file)),
    ...(request.audit?.ledgers ?? []).map(({ path }) => path),
  ]
  const written = await writeArtifacts(context, { artifacts, folder, inputs })
  progress.done()
  if (options.json) printJson(host, ranked.ranking)
  else host.stdout.write(rankingSummary(input, language, host.stdout.columns))
  // The ranking itself says so; beside JSON, which goes to programs, people are told on stderr.
  if (options.json) tellFailures(context, ranked.facts.failures)
  say(written)
  return exitCodeOfRead(ranked.facts)
}

/** What another thread can make. */
const pageFormats: ReadonlySet<string> = new Set(['docx', 'xlsx'])

/** Ledgers are read in as many threads as help. */
async function rankIn(request: RankRequest, context: CommandContext): Promise<Ranked> {
  const { files, progress } = context
  const work = (ports: Ports) => rankPeriod(request, ports)
  if (request.audit === null) return work({ files, progress })
  const { withThreads } = await import('../with-threads.ts')
  return withThreads(context, request.audit, work)
}

/** Whether the only report that was read lies where the combined one would be written: it is the same. */
function isThere({ audit, reports }: RankRequest, target: string, { host }: CommandContext): boolean {
  const [only, ...others] = reports
  return audit === null && only !== undefined && others.length === 0 && resolve(host.folder, only) === target
}

/** The wording of the bulletin, and what it names. */
async function bulletinWords({ files, options }: CommandContext) {
  const folder = options.template ?? null
  const template = await loadBulletinTemplate(folder, options.lang, files)
  return { template, settings: await loadBulletinSettings(folder, files) }
}

/** Whom to ask, by township; nobody's name stands in a document where names are masked. */
function contactsOf({ townshipEntries, redact }: OptionValues): ReadonlyMap<string, string> {
  if (redact) return new Map()
  return new Map(townshipEntries.flatMap(({ name, contact }) => (contact === undefined ? [] : [[name, contact]])))
}

function bulletinOptions({ docNumber, issuer, to, deadline }: OptionValues): BulletinOptions {
  return { docNumber: docNumber ?? null, issuer: issuer ?? null, to: to ?? null, deadline: deadline ?? null }
}

async function rankRequest(context: CommandContext): Promise<RankRequest> {
  const { options, arguments: given } = context
  const by = onlyBreakdown(context)
  return {
    audit: await ledgersOf(context),
    reports: await storedReports(given.filter(isReport), context),
    previous: await storedReports(options.previous, context),
    indicators: options.indicator,
    by,
    pack: options.rulesGiven ? options.rules : null,
    template: options.template ?? null,
    redact: options.redact,
    tool: await readTool(),
  }
}

/** The ledgers among what was given, to be audited in every breakdown; the earlier periods are none of theirs. */
async function ledgersOf(context: CommandContext): Promise<AuditRequest | null> {
  const given = context.arguments.filter((file) => !isReport(file))
  if (given.length === 0) return null
  const { auditRequest } = await import('../audit-request.ts')
  return { ...(await auditRequest(context, given)), by: [], previous: null }
}

function isReport(file: string): boolean {
  return extname(file).toLowerCase() === '.json'
}

/** Stored reports behind paths and patterns, each once, in the order of their names. */
async function storedReports(given: readonly string[], { host, wording }: CommandContext): Promise<readonly string[]> {
  if (given.length === 0) return []
  const found = await expandInputs(given, host.folder, wording.run.standardInput)
  return found.map(({ path }) => relative(host.folder, path) || path)
}
