import { auditSchemaId } from '../domain/audit-schema-id.ts'
import { Fault } from '../domain/fault.ts'
import type { FieldId } from '../domain/field.ts'
import type { AssumptionFacts, AuditFacts, AuditReport, LongFacts } from '../domain/report.ts'
import type { RoundUnit } from '../domain/round.ts'
import { compareText } from '../domain/text.ts'
import { townshipName } from '../domain/township-name.ts'
import { wholeRows } from '../domain/whole-rows.ts'
import { indicatorMentions } from '../engine/indicator-mentions.ts'
import type { ResolvedPack } from '../pack/schema.ts'
import { comparePeriods } from '../rates/compare-periods.ts'
import type { WatchList } from '../register/watch.ts'
import { answerFacts } from './answer-facts.ts'
import { auditInTurn } from './audit-in-turn.ts'
import type { AuditRequest } from './audit-request.ts'
import { createLedgerJoin } from './join-ledgers.ts'
import type { LedgerJob } from './ledger-part.ts'
import { loadAnswers } from './load-answers.ts'
import { loadVocabulary } from './load-dictionary.ts'
import type { Files, Ports } from './ports.ts'
import { type PreparedAudit, prepareAudit } from './prepare-audit.ts'

/**
 * The main job: reads the ledgers in order, judges every organization by the pack, adds everything up, and compares with an
 * earlier report if one is given. Throws the Fault of whatever cannot be read; nothing is written here.
 */
export async function runAudit(request: AuditRequest, ports: Ports): Promise<AuditFacts> {
  return wholeRows(await runLongAudit(request, ports))
}

/** The same, whose longest lists are kept as `ports` keep them. */
export async function runLongAudit(request: AuditRequest, ports: Ports): Promise<LongFacts> {
  return (await auditLedgers(request, ports)).facts
}

interface Audited {
  readonly facts: LongFacts
  /** The pack with the parameters that were used. */
  readonly resolved: ResolvedPack
  /** The units for a round of the register; none if no register is kept. */
  readonly units: readonly RoundUnit[]
}

/** The same for those who need more than the facts; `watched` are the organizations of the register that is kept. */
export async function auditLedgers(
  request: AuditRequest,
  ports: Ports,
  watched: WatchList | null = null,
): Promise<Audited> {
  const { files } = ports
  const prepared = await prepareAudit(request, files)
  const { resolved } = prepared
  const previous = request.previous === null ? null : await loadPrevious(request.previous, request.asOf, files)
  const joined = await joinLedgers({ request, watched }, prepared, ports)
  const { facts, hashes, townshipGiven } = joined
  const assumptions = [
    ...facts.assumptions.map((assumption) => withBlankFields(assumption, request.blankAsZero)),
    ...townshipAssumption(request.township, townshipGiven),
  ]
  const inputs = facts.inputs.map(({ file, sheet, ...rest }) => ({
    file,
    sheet,
    sha256: hashes.get(file) ?? '',
    ...rest,
  }))
  const current = await withAnswerLists({ ...facts, assumptions }, request, files)
  const compared = previous === null ? null : comparePeriods(previous, current, indicatorMentions(resolved.pack))
  const tool = { ...request.tool }
  const head = { $schema: auditSchemaId, schemaVersion: 1, tool } as const
  return { facts: { ...head, ...current, inputs, previous: compared }, resolved, units: joined.units() }
}

/** With what became of the answers that people gave. */
async function withAnswerLists<Facts extends Pick<LongFacts, 'organizations' | 'ledgerIssues'>>(
  facts: Facts,
  { answers: paths = [], columns, redact }: AuditRequest,
  files: Files,
): Promise<Facts & Pick<AuditFacts, 'answers'>> {
  if (paths.length === 0) return facts
  const { values } = await loadVocabulary(columns, files)
  const { answers, issues } = answerFacts(await loadAnswers(paths, values, files), facts, { redact })
  return { ...facts, answers, ledgerIssues: [...facts.ledgerIssues, ...issues] }
}

/** An earlier report; a Fault if it is one of a later day. */
async function loadPrevious(file: string, asOf: string, files: Files): Promise<AuditReport> {
  const { loadReport } = await import('./report-schema.ts')
  const report = await loadReport(file, files)
  if (compareText(report.asOf, asOf) <= 0) return report
  const expected = { kind: 'not-after', date: asOf } as const
  throw new Fault('usage-bad-value', { flag: '--previous', value: `${file} ${report.asOf}`, expected, nearest: null })
}

/** Audits every ledger, here or in other threads, and joins them in their order; the fault of one is that of the audit. */
async function joinLedgers(job: LedgerJob, prepared: PreparedAudit, ports: Ports) {
  const join = createLedgerJoin(prepared, ports.beginRows)
  for await (const outcome of ports.ledgerThreads?.(job) ?? auditInTurn(job, prepared, ports, join.addPiece)) {
    if ('fault' in outcome) throw outcome.fault
    join.add(outcome.part)
  }
  return join.finish()
}

/** Which fields were asked to be read so; the records only know how many cells it touched. */
function withBlankFields(assumption: AssumptionFacts, fields: readonly FieldId[]): AssumptionFacts {
  if (assumption.code !== 'blank-as-zero') return assumption
  const field = fields.length === 1 ? (fields[0] ?? null) : null
  return { ...assumption, field, args: { ...assumption.args, fields: fields.join(', ') } }
}

function townshipAssumption(given: string | null, count: number): AuditFacts['assumptions'] {
  if (given === null || count === 0) return []
  return [{ code: 'township-given', field: 'township', count, args: { township: townshipName(given) } }]
}
