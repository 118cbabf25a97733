import type { UnitExplanation } from '../domain/explanation.ts'
import type { Bilingual } from '../domain/text.ts'
import { compilePack } from '../engine/compile.ts'
import { explainUnit } from '../engine/explain.ts'
import { packFacts } from '../engine/pack-facts.ts'
import { withoutPersonalNumbers } from '../engine/personal-numbers.ts'
import type { AuditRequest } from './audit-request.ts'
import { createUnitSearch } from './find-unit.ts'
import { loadPack, resolveLoaded } from './load-pack.ts'
import type { Ports } from './ports.ts'
import { readLedgers } from './read-ledgers.ts'

/** Where the unit stands, and why every target says what it says of it. */
export interface ExplainedUnit {
  readonly asOf: string
  readonly pack: { readonly id: string; readonly version: string; readonly title: Bilingual }
  readonly at: { readonly file: string; readonly sheet: string; readonly row: number }
  readonly creditCode: string | null
  readonly duplicateOf: { readonly file: string; readonly sheet: string; readonly row: number } | null
  /** Why the unit is left out of the base, in words; null if it is not. */
  readonly outTitle: Bilingual | null
  /** The ways of being left out of the base, as the population tree names them. */
  readonly exclusions: readonly { readonly id: string; readonly title: Bilingual }[]
  readonly unit: UnitExplanation
}

/**
 * Explains one unit of a ledger, named by code, name, row or part of its name. Faults: those of reading and of the pack,
 * `usage-unit-not-found`, `usage-unit-ambiguous`.
 */
export async function explainInLedger(request: AuditRequest, unit: string, ports: Ports): Promise<ExplainedUnit> {
  const loaded = await loadPack(request.pack, ports.files)
  const resolved = resolveLoaded(loaded, request.asOf, request.set)
  const search = createUnitSearch(unit)
  for await (const event of readLedgers(request, ports)) {
    if (event.type !== 'batch') continue
    for (const record of event.batch.records) search.look(record, event.batch.layout)
  }
  const { record, layout } = search.result(request.ledgers.map((ledger) => ledger.name).join(', '))
  const explanation = explainUnit(compilePack(resolved, layout.present), record, { redact: request.redact })
  const { id, version, title, exclusions } = packFacts(resolved)
  return withoutPersonalNumbers({
    asOf: request.asOf,
    pack: { id, version, title },
    at: { file: record.file, sheet: record.sheet, row: record.row },
    creditCode: record.creditCode,
    duplicateOf: record.duplicateOf,
    outTitle: exclusions.find((one) => one.id === explanation.outReason)?.title ?? null,
    exclusions,
    unit: explanation,
  })
}
