import { Fault } from '../domain/fault.ts'
import type { RankingFacts } from '../domain/ranking.ts'
import { type Breakdown, breakdowns } from '../domain/rate.ts'
import type { AuditFacts } from '../domain/report.ts'
import { type RankedPeriod, rankingOf } from '../rates/ranking.ts'
import type { AuditRequest } from './audit-request.ts'
import { type CombinedReport, combinedFacts, combineWritten, organizationsIn, wholeFacts } from './combine-written.ts'
import { figuresBy } from './figures-of-units.ts'
import { indicatorNamed } from './indicator-named.ts'
import { loadBulletinSettings } from './load-bulletin.ts'
import { loadWritten } from './load-reports.ts'
import type { periodDifferences } from './period-differences.ts'
import type { Files, Ports } from './ports.ts'
import { type FromFile, planIn } from './stored-figures.ts'
import { type WrittenReport, writtenReport } from './written-report.ts'

/** What is to be ranked, and how. */
export interface RankRequest {
  /** Ledgers, which are audited together; null where there are only stored reports. */
  readonly audit: AuditRequest | null
  /** Stored reports of the present period. */
  readonly reports: readonly string[]
  /** Stored reports of earlier periods, in any order; those of one as-of date are one period. */
  readonly previous: readonly string[]
  /** Ids of indicators or targets: the first ranks, the others decide ties. None: the formation rate. */
  readonly indicators: readonly string[]
  readonly by: Breakdown
  /** A rule pack to look up what an indicator depends on; the pack that the report names is found by its id. */
  readonly pack: string | null
  /** A county's own folder of templates and settings. */
  readonly template: string | null
  readonly redact: boolean
  readonly tool: AuditFacts['tool']
}

/** The ranking, and the report of all ledgers together that it was made of: the next period's earlier one. */
export interface Ranked extends CombinedReport {
  readonly ranking: RankingFacts
}

/**
 * 排名 of one period, and what moved since the last: all inputs are combined into one report, of which the ranking is made. Faults:
 * those of an audit, of reading and combining reports, and `usage-bad-value` for a later earlier period, an indicator that was not
 * evaluated, or a breakdown of which no ledger names a group.
 */
export async function rank(request: RankRequest, ports: Ports): Promise<Ranked> {
  const { files } = ports
  const current = await presentReport(request, ports)
  const { facts } = current
  const earlier = request.previous.length === 0 ? [] : await earlierThan(facts.asOf, request.previous, files)
  const { suspicion } = await loadBulletinSettings(request.template, files)
  const now = periodOf(presentFigures(request, current), request.by)
  const indicators = rankedIndicators(now, request.indicators)
  const last = earlier.at(-1)
  const ranking = rankingOf({
    indicators,
    by: request.by,
    current: now,
    earlier: earlier.map((period) => periodOf(period, request.by)),
    differs:
      last === undefined
        ? []
        : await differencesOf(last.facts, facts, { indicator: indicators[0], pack: request.pack, files }),
    suspicion,
  })
  if (ranking === undefined) throw new Fault('internal', { problem: `no figures of ${indicators[0]}` })
  if (ranking.ranking.length === 0) throw nothingNamed(wholeFigures(current), request.by)
  const incomplete = facts.failures === undefined ? {} : { failures: facts.failures }
  return { ranking: { ...ranking, ...incomplete }, ...(request.redact ? await redacted(current) : current) }
}

/** The figures of the present period; with its units only where they are followed from an earlier one, or added up by a further breakdown. */
function presentFigures({ previous, by }: RankRequest, current: CombinedReport): FromFile {
  const isThere = current.facts.plan?.breakdowns.includes(by) === true
  return previous.length > 0 || !isThere
    ? wholeFigures(current)
    : { file: '', facts: { ...current.facts, organizations: [] } }
}

function wholeFigures(current: CombinedReport): FromFile {
  return { file: '', facts: { ...current.facts, organizations: organizationsIn(current) } }
}

async function presentReport({ audit, reports, tool }: RankRequest, ports: Ports): Promise<CombinedReport> {
  const stored = await loadWritten(reports, ports.files)
  if (audit === null) return combineWritten(stored, { tool })
  const { auditReadable } = await import('./broken-ledgers.ts')
  const audited = await auditReadable(audit, ports)
  if (stored.length === 0) return combinedFacts(audited)
  return combineWritten([...stored, await writtenAudit(audit, audited)], { tool })
}

async function writtenAudit({ ledgers }: AuditRequest, audited: AuditFacts): Promise<WrittenReport> {
  const { wordReport } = await import('../wording/word-report.ts')
  return writtenReport(ledgers[0]?.name ?? '', wordReport(audited, 'zh'))
}

// Not every ranking needs what is loaded here, and loading it takes as long as reading a dozen reports.

async function earlierThan(asOf: string, names: readonly string[], files: Files) {
  const { earlierPeriods } = await import('./earlier-periods.ts')
  return earlierPeriods(names, asOf, files)
}

async function differencesOf(...given: Parameters<typeof periodDifferences>) {
  const loaded = await import('./period-differences.ts')
  return loaded.periodDifferences(...given)
}

async function redacted(current: CombinedReport): Promise<CombinedReport> {
  const { redactReport } = await import('./redact-report.ts')
  return combinedFacts(redactReport(wholeFacts(current)))
}

/** A period with its figures by one breakdown, whether the report has it or not. */
function periodOf(report: FromFile, by: Breakdown): RankedPeriod {
  const { asOf, organizations } = report.facts
  return { asOf, organizations, plan: planIn(report), indicators: [...figuresBy(report, by)] }
}

/** The ids of what was asked for, each once; 组建率 where nothing was, or the first indicator of a pack that has none. */
function rankedIndicators({ indicators }: RankedPeriod, asked: readonly string[]): readonly [string, ...string[]] {
  const ids = indicators.filter(({ by }) => by === 'all').map(({ id }) => id)
  const [first, ...others] = new Set(asked.map((given) => indicatorNamed(given, ids)))
  if (first !== undefined) return [first, ...others]
  return [ids.includes('formation-rate') ? 'formation-rate' : indicatorNamed(ids[0] ?? '', ids)]
}

function nothingNamed(report: FromFile, by: Breakdown): Fault {
  const values = breakdowns.filter((each) => periodOf(report, each).indicators.some((figure) => figure.by === each))
  return new Fault('usage-bad-value', {
    flag: '--by',
    value: by,
    expected: { kind: 'one-of', values },
    nearest: null,
  })
}
