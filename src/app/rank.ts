import { Fault } from '../domain/fault.ts'
import type { RankingFacts } from '../domain/ranking.ts'
import { type AuditFacts, type Breakdown, breakdowns } from '../domain/report.ts'
import { type RankedPeriod, rankingOf } from '../rates/ranking.ts'
import { wordReport } from '../wording/word-report.ts'
import type { AuditRequest } from './audit-request.ts'
import { auditReadable } from './broken-ledgers.ts'
import { type CombinedReport, combinedFacts, combineWritten, wholeFacts } from './combine-written.ts'
import { earlierPeriods } from './earlier-periods.ts'
import { figuresBy } from './figures-of-units.ts'
import { indicatorNamed } from './indicator-named.ts'
import { loadBulletinSettings } from './load-bulletin.ts'
import { loadWritten } from './load-reports.ts'
import { periodDifferences } from './period-differences.ts'
import type { Ports } from './ports.ts'
import { redactReport } from './redact-report.ts'
import { type FromFile, planIn } from './stored-figures.ts'
import { writtenReport } from './written-report.ts'

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
  const named = { file: request.reports[0] ?? request.audit?.ledgers[0]?.name ?? '', facts }
  const earlier = await earlierPeriods(request.previous, facts.asOf, files)
  const { suspicion } = await loadBulletinSettings(request.template, files)
  const now = periodOf(named, request.by)
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
        : await periodDifferences(last.facts, facts, { indicator: indicators[0], pack: request.pack, files }),
    suspicion,
  })
  if (ranking === undefined) throw new Fault('internal', { problem: `no figures of ${indicators[0]}` })
  if (ranking.ranking.length === 0) throw nothingNamed(named, request.by)
  return { ranking, ...(request.redact ? combinedFacts(redactReport(wholeFacts(current))) : current) }
}

async function presentReport({ audit, reports, tool }: RankRequest, ports: Ports): Promise<CombinedReport> {
  const stored = await loadWritten(reports, ports.files)
  if (audit === null) return combineWritten(stored, { tool })
  const audited = await auditReadable(audit, ports)
  if (stored.length === 0) return combinedFacts(audited)
  const written = writtenReport(audit.ledgers[0]?.name ?? '', wordReport(audited, 'zh'))
  return combineWritten([...stored, written], { tool })
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
