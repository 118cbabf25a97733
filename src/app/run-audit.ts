import { Fault } from '../domain/fault.ts'
import type { FieldId } from '../domain/field.ts'
import { fieldOf, type OrgRecord } from '../domain/record.ts'
import {
  type AssumptionFacts,
  type AuditFacts,
  type AuditReport,
  type Breakdown,
  breakdowns,
} from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import { townshipName } from '../domain/township-name.ts'
import { type Audit, createAudit } from '../engine/audit.ts'
import { indicatorMentions } from '../engine/indicator-mentions.ts'
import type { RoundRecorder } from '../engine/round-units.ts'
import { parsePartition } from '../pack/partition-schema.ts'
import type { ResolvedPack } from '../pack/schema.ts'
import { comparePeriods } from '../rates/compare-periods.ts'
import { answerFacts } from './answer-facts.ts'
import type { AuditRequest } from './audit-request.ts'
import { loadAnswers } from './load-answers.ts'
import { loadVocabulary } from './load-dictionary.ts'
import { loadLookBack } from './load-look-back.ts'
import { loadPack, resolveLoaded } from './load-pack.ts'
import type { Files, Ports } from './ports.ts'
import { readLedgers } from './read-ledgers.ts'
import { auditSchemaId, loadReport } from './report-schema.ts'

/**
 * The main job: reads the ledgers in order, judges every organization by the pack, adds everything up, and compares with an
 * earlier report if one is given. Throws the Fault of whatever cannot be read; nothing is written here.
 */
export async function runAudit(request: AuditRequest, ports: Ports): Promise<AuditFacts> {
  return (await auditLedgers(request, ports)).facts
}

interface Audited {
  readonly facts: AuditFacts
  /** The pack with the parameters that were used. */
  readonly resolved: ResolvedPack
}

/** The same for those who need more than the facts: the pack as it was used, and a recorder that is told of every unit. */
export async function auditLedgers(request: AuditRequest, ports: Ports, recorder?: RoundRecorder): Promise<Audited> {
  const { files } = ports
  const resolved = resolveLoaded(await loadPack(request.pack, files), request.asOf, request.set)
  const previous = request.previous === null ? null : await loadPrevious(request.previous, request.asOf, files)
  const audit = createAudit(resolved, {
    breakdowns: chosenBreakdowns(request.by),
    redact: request.redact,
    partition: await loadPartition(files),
    lookBack: await loadLookBack(files),
    ...(recorder === undefined ? {} : { recorder }),
  })
  const { hashes, townshipGiven } = await readInto(audit, request, ports)
  const facts = audit.finish()
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
  return { facts: { ...head, ...current, inputs, previous: compared }, resolved }
}

/** With what became of the answers that people gave. */
async function withAnswerLists<Facts extends Pick<AuditFacts, 'organizations' | 'ledgerIssues'>>(
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
  const report = await loadReport(file, files)
  if (compareText(report.asOf, asOf) <= 0) return report
  const expected = { kind: 'not-after', date: asOf } as const
  throw new Fault('usage-bad-value', { flag: '--previous', value: `${file} ${report.asOf}`, expected, nearest: null })
}

/** Every way, unless some were asked for; always in the order of the contract. */
function chosenBreakdowns(by: readonly Breakdown[]): readonly Breakdown[] {
  return by.length === 0 ? breakdowns : breakdowns.filter((one) => by.includes(one))
}

async function loadPartition(files: Files) {
  return parsePartition(JSON.parse((await files.readRules('national-return.json')) ?? 'null'))
}

interface Read {
  /** The hash of every file by its name. */
  readonly hashes: ReadonlyMap<string, string>
  /** Units that have the township which was given, because the ledger states none. */
  readonly townshipGiven: number
}

/** Reads everything into the audit. */
async function readInto(audit: Audit, request: AuditRequest, ports: Ports): Promise<Read> {
  const hashes = new Map<string, string>()
  let townshipGiven = 0
  for await (const event of readLedgers(request, ports)) {
    if (event.type === 'file') hashes.set(event.file, event.sha256)
    else if (event.type === 'batch') {
      audit.add(event.batch)
      townshipGiven += event.batch.records.filter((record) => isGiven(record, request.township)).length
    } else audit.note(event.issue)
  }
  return { hashes, townshipGiven }
}

/** True for a unit that counts and has its township from no cell but from the request. */
function isGiven(record: OrgRecord, township: string | null): boolean {
  if (township === null || record.duplicateOf !== null || record.township !== townshipName(township)) return false
  return fieldOf(record, 'township')?.cells.length === 0
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
