import type { FieldId } from '../domain/field.ts'
import { type AssumptionFacts, type AuditFacts, type Breakdown, breakdowns } from '../domain/report.ts'
import { type Audit, createAudit } from '../engine/audit.ts'
import { parsePartition } from '../pack/partition-schema.ts'
import { comparePeriods } from '../rates/compare-periods.ts'
import type { AuditRequest } from './audit-request.ts'
import { loadPack, resolveLoaded } from './load-pack.ts'
import type { Files, Ports } from './ports.ts'
import { readLedgers } from './read-ledgers.ts'
import { auditSchemaId, loadReport } from './report-schema.ts'

/**
 * The main job: reads the ledgers in order, judges every organization by the pack, adds everything up, and compares with an
 * earlier report if one is given. Throws the Fault of whatever cannot be read; nothing is written here.
 */
export async function runAudit(request: AuditRequest, ports: Ports): Promise<AuditFacts> {
  const { files } = ports
  const resolved = resolveLoaded(await loadPack(request.pack, files), request.asOf, request.set)
  const previous = request.previous === null ? null : await loadReport(request.previous, files)
  const audit = createAudit(resolved, {
    breakdowns: chosenBreakdowns(request.by),
    redact: request.redact,
    partition: await loadPartition(files),
  })
  const hashes = await readInto(audit, request, ports)
  const facts = audit.finish()
  const period = { asOf: facts.asOf, pack: facts.pack, indicators: facts.indicators }
  return {
    $schema: auditSchemaId,
    schemaVersion: 1,
    tool: { ...request.tool },
    ...facts,
    assumptions: [
      ...facts.assumptions.map((assumption) => withBlankFields(assumption, request.blankAsZero)),
      ...townshipAssumption(request.township),
    ],
    inputs: facts.inputs.map((input) => ({ ...input, sha256: hashes.get(input.file) ?? '' })),
    previous: previous === null ? null : comparePeriods(previous, period),
  }
}

/** Every way, unless some were asked for; always in the order of the contract. */
function chosenBreakdowns(by: readonly Breakdown[]): readonly Breakdown[] {
  return by.length === 0 ? breakdowns : breakdowns.filter((one) => by.includes(one))
}

async function loadPartition(files: Files) {
  return parsePartition(JSON.parse((await files.readRules('national-return.json')) ?? 'null'))
}

/** Reads everything into the audit; returns the hash of every file by its name. */
async function readInto(audit: Audit, request: AuditRequest, ports: Ports): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>()
  for await (const event of readLedgers(request, ports)) {
    if (event.type === 'file') hashes.set(event.file, event.sha256)
    else if (event.type === 'batch') audit.add(event.batch)
    else audit.note(event.issue)
  }
  return hashes
}

/** Which fields were asked to be read so; the records only know how many cells it touched. */
function withBlankFields(assumption: AssumptionFacts, fields: readonly FieldId[]): AssumptionFacts {
  if (assumption.code !== 'blank-as-zero') return assumption
  const field = fields.length === 1 ? (fields[0] ?? null) : null
  return { ...assumption, field, args: { ...assumption.args, fields: fields.join(', ') } }
}

function townshipAssumption(township: string | null): AuditFacts['assumptions'] {
  return township === null ? [] : [{ code: 'township-given', field: 'township', count: null, args: { township } }]
}
