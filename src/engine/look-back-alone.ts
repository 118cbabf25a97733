import { type FieldId, fieldIds } from '../domain/field.ts'
import type { LookBackFacts, StandAloneUnit } from '../domain/report-look-back.ts'
import { FALSE, TRUE, UNKNOWN } from '../domain/truth.ts'
import type { AuditedRecord } from './audited-record.ts'
import { cellsOf, decidingLeaves } from './deciding-cells.ts'
import { type CompiledLookBack, lacksColumns } from './look-back-rules.ts'
import { evidenceOf } from './look-back-units.ts'

/** Joint units that could have an organization of their own (guiding opinion, 三·5). */
export interface StandAlone {
  add(audited: AuditedRecord, compiled: CompiledLookBack): void
  facts(): Omit<LookBackFacts['standAlone'], 'parameters'>
}

/** Lists joint units that can stand alone, and those of which the ledger leaves it open; what nobody can say is counted. */
export function createStandAlone(options: { readonly redact: boolean }): StandAlone {
  const units: StandAloneUnit[] = []
  const missing = new Set<FieldId>()
  const counts = { notRecorded: 0, formUnknown: 0 }
  const countMissing = (fields: ReadonlySet<FieldId>) => {
    counts.notRecorded += 1
    for (const field of fields) missing.add(field)
  }
  return {
    add({ record, assessment }, { standAlone: { where, when } }) {
      const { values } = record
      const [covered, able] = [where.test(values, values), when.node.test(values, values)]
      if (Math.min(covered, able, assessment.base) === FALSE) return
      if (covered === UNKNOWN) counts.formUnknown += 1
      else if (lacksColumns(when, values)) countMissing(when.missing)
      else {
        const says = Math.min(able, assessment.base) === TRUE ? 'yes' : 'unknown'
        const cells = evidenceOf(cellsOf(decidingLeaves(when.node, values), values), options)
        units.push({ organization: record.key, says, cells })
      }
    },
    facts: () => ({
      units: [...units],
      notRecorded: counts.notRecorded,
      missingColumns: fieldIds.filter((field) => missing.has(field)),
      formUnknown: counts.formUnknown,
    }),
  }
}
