import { formatDay, januaryBefore, parseIsoDay } from '../domain/civil-date.ts'
import { Fault } from '../domain/fault.ts'
import { fileProblem } from '../domain/file-problem.ts'
import type { LookBack } from '../domain/look-back.ts'
import { emptyRegister, type Register } from '../domain/register.ts'
import type { AuditFacts } from '../domain/report.ts'
import type { RoundUnit } from '../domain/round.ts'
import { wholeRows } from '../domain/whole-rows.ts'
import { type Period, type PeriodEvents, readPeriod } from '../register/look-back.ts'
import { watchListOf } from '../register/watch.ts'
import type { AuditRequest } from './audit-request.ts'
import { loadLookBack } from './load-look-back.ts'
import { loadPack, resolveLoaded } from './load-pack.ts'
import { counted } from './look-back-counts.ts'
import { lookBackLists } from './look-back-lists.ts'
import { cancelledToday, relapsesToday } from './look-back-today.ts'
import type { Files, Ports } from './ports.ts'
import { redactCancelled } from './redact-look-back.ts'
import { redactReport } from './redact-report.ts'
import { loadReport } from './report-schema.ts'
import { reportUnits } from './report-units.ts'
import { auditLedgers } from './run-audit.ts'

/** What is looked back at. */
export interface LookBackRequest {
  /** Ledgers of today, which are audited, or the `audit.json` of an audit. */
  readonly source: { readonly audit: AuditRequest } | { readonly report: string }
  /** The log, and whether it must be there; null looks at no register. */
  readonly register: { readonly path: string; readonly required: boolean } | null
  /** The period; null is from the day of the rules, or 1 January, to the as-of date. */
  readonly since: string | null
  readonly until: string | null
  readonly redact: boolean
}

/**
 * 回头看 (guiding opinion, 三·2 and 三·5): what was cancelled and newly formed in a period, and what the ledgers say of it today.
 * The register is only read. Faults: those of an audit, `report-invalid`, `register-none`, `register-damaged`, `usage-bad-value`.
 */
export async function lookBack(request: LookBackRequest, ports: Ports): Promise<LookBack> {
  const source = await prepare(request, ports.files)
  const period = periodOf(request, source)
  const log = await readRegister(request.register, period, ports.files)
  const present = await source.present(log?.register ?? emptyRegister, ports)
  const facts = request.redact ? redactReport(present.facts) : present.facts
  return compose({ ...present, facts, period, log, redact: request.redact })
}

/** What stands in the ledgers today. */
interface Present {
  readonly facts: AuditFacts
  readonly units: readonly RoundUnit[]
}

interface Prepared {
  readonly asOf: string
  /** The day from which on the rules take an organization for a new one. */
  readonly since: string | null
  present(register: Register, ports: Ports): Promise<Present>
}

async function prepare({ source, since }: LookBackRequest, files: Files): Promise<Prepared> {
  return 'audit' in source ? prepareAudit(source.audit, since, files) : prepareReport(source.report, files)
}

async function prepareReport(file: string, files: Files): Promise<Prepared> {
  const facts = await loadReport(file, files)
  if (facts.lookBack === undefined)
    throw new Fault('report-invalid', { file, pointer: '/lookBack', problem: fileProblem('missing-key') })
  const present = { facts, units: reportUnits(facts) }
  return { asOf: facts.asOf, since: facts.lookBack.since, present: async () => present }
}

/** A day that was asked for goes into the rules too, so that the targets judge the organizations of the period. */
async function prepareAudit(audit: AuditRequest, since: string | null, files: Files): Promise<Prepared> {
  const [loaded, rules] = [await loadPack(audit.pack, files), await loadLookBack(files)]
  const isAsked = since !== null && Object.hasOwn(loaded.pack.parameters, rules.since) && !audit.set.has(rules.since)
  const set = isAsked ? new Map([...audit.set, [rules.since, { value: since, from: 'flag' }] as const]) : audit.set
  const judged = resolveLoaded(loaded, audit.asOf, set).parameters.get(rules.since)?.value
  return {
    asOf: audit.asOf,
    since: typeof judged === 'string' ? judged : null,
    present: async (register, ports) => {
      const { facts, units } = await auditLedgers({ ...audit, set }, ports, watchListOf(register))
      return { units, facts: wholeRows(facts) }
    },
  }
}

function periodOf(request: LookBackRequest, { asOf, since }: Prepared): Period {
  const january = formatDay(januaryBefore(parseIsoDay(asOf) ?? 0))
  const period = { since: request.since ?? since ?? january, until: request.until ?? asOf }
  if (period.since <= period.until) return period
  const expected = { kind: 'not-before', date: period.since } as const
  throw new Fault('usage-bad-value', { flag: '--until', value: period.until, expected, nearest: null })
}

interface ReadRegister {
  readonly file: string
  readonly register: Register
  readonly events: PeriodEvents
}

async function readRegister(
  asked: LookBackRequest['register'],
  period: Period,
  { logs }: Files,
): Promise<ReadRegister | null> {
  if (asked === null) return null
  const { path: file, required } = asked
  const [log, anchor] = [await logs.open(file), await logs.anchor(file)]
  if (log !== undefined) return { file, ...(await readPeriod(log.chunks(), period, { file, anchor })) }
  if (anchor !== undefined) throw new Fault('register-damaged', { file, line: 1, problem: 'lines-missing' })
  if (required) throw new Fault('register-none', { file })
  return null
}

interface Parts extends Present {
  readonly period: Period
  readonly log: ReadRegister | null
  readonly redact: boolean
}

function compose({ facts, units, period, log, redact }: Parts): LookBack {
  const { pack } = facts
  const items = log === null ? [] : cancelledToday(log.events.cancellations, log.register, { facts, units })
  const relapses =
    log === null ? [] : relapsesToday(log.events.relapses, log.register, { facts, units, until: period.until })
  const cancelled = redact ? items.map(redactCancelled) : items
  return {
    ...{ asOf: facts.asOf, ...period },
    pack: { id: pack.id, version: pack.version, title: pack.title },
    targets: targetsOf(facts, log?.register),
    exclusions: pack.exclusions,
    register: log === null ? null : registerOf(log),
    ...counted({ cancelled, relapses, ...lookBackLists(facts, period) }),
  }
}

function registerOf({ file, register, events }: ReadRegister): LookBack['register'] {
  const lastRound = register.lastRound?.round.asOf ?? null
  return { file, head: register.head, lastRound, compactedOn: events.compactedOn }
}

/** Those of the rules, then those that only the register knows. */
function targetsOf({ targets }: AuditFacts, register: Register | undefined): LookBack['targets'] {
  const own = new Set(targets.map(({ id }) => id))
  const others = (register?.lastRound?.round.targets ?? []).filter(({ id }) => !own.has(id))
  return [...targets, ...others].map(({ id, title, clause }) => ({ id, title, clause }))
}
