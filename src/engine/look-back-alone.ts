import { type FieldId, fieldIds } from '../domain/field.ts'
import type { LookBackFacts, StandAloneUnit } from '../domain/report-look-back.ts'
import { FALSE, TRUE, UNKNOWN } from '../domain/truth.ts'
import type { AuditedRecord } from './audited-record.ts'
import type { CompiledLookBack } from './look-back-rules.ts'
import { evidenceOfPlan } from './look-back-units.ts'

/** A joint unit of which it can be asked whether it could stand alone: what is said, or why nobody can say. */
export type AloneRow =
  | { readonly is: 'form-unknown' }
  | { readonly is: 'not-recorded'; readonly missing: readonly FieldId[] }
  | { readonly is: 'said'; readonly unit: StandAloneUnit }

/** Joint units that could have an organization of their own (guiding opinion, 三·5). */
export interface StandAlone {
  add(row: AloneRow): void
  facts(): Omit<LookBackFacts['standAlone'], 'parameters'>
}

/** What one row says of standing alone; null if that is no question. */
export function aloneRowOf(
  { record, assessment }: AuditedRecord,
  { standAlone: { where, when } }: CompiledLookBack,
  options: { readonly redact: boolean },
): AloneRow | null {
  const { values } = record
  const covered = assessment.base === FALSE ? FALSE : where.test(values, values)
  if (covered === FALSE) return null
  const { truth: able, lacksColumns, deciding } = when.grounds(values)
  if (able === FALSE) return null
  if (covered === UNKNOWN) return { is: 'form-unknown' }
  if (lacksColumns) return { is: 'not-recorded', missing: [...when.missing] }
  const says = Math.min(able, assessment.base) === TRUE ? 'yes' : 'unknown'
  const cells = evidenceOfPlan(deciding, record, options)
  return { is: 'said', unit: { organization: record.key, says, cells } }
}

/** Lists joint units that can stand alone, and those of which the ledger leaves it open; what nobody can say is counted. */
export function createStandAlone(): StandAlone {
  const units: StandAloneUnit[] = []
  const missing = new Set<FieldId>()
  const counts = { notRecorded: 0, formUnknown: 0 }
  return {
    add(row) {
      if (row.is === 'said') units.push(row.unit)
      else if (row.is === 'form-unknown') counts.formUnknown += 1
      else {
        counts.notRecorded += 1
        for (const field of row.missing) missing.add(field)
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
