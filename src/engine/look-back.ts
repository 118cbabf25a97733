import type { FieldId } from '../domain/field.ts'
import type { FindingFacts, LongLookBack } from '../domain/report.ts'
import type { FormedUnit } from '../domain/report-look-back.ts'
import type { LookBackRules } from '../pack/look-back-schema.ts'
import type { ResolvedPack } from '../pack/schema.ts'
import type { AuditedRecord } from './audited-record.ts'
import { type AloneRow, aloneRowOf, createStandAlone } from './look-back-alone.ts'
import { createJointLookBack, type JointRow, jointRowOf } from './look-back-joint.ts'
import { compileLookBack, parametersOfStandAlone } from './look-back-rules.ts'
import { createFormedUnits, type FormedRow, formedRowOf } from './look-back-units.ts'

/** What 回头看 asks of one row, as plain data; null where it asks nothing. */
export interface LookBackRow {
  readonly formed: FormedRow | null
  readonly joint: JointRow | null
  readonly alone: AloneRow | null
}

/** What 回头看 asks of the ledgers: when organizations were founded, and how joint ones are doing. */
export interface LookBackAudit {
  /** A unit that repeats no other. */
  add(row: LookBackRow): void
  /** Everything but the units, which have been given away. */
  facts(): Omit<LongLookBack, 'units'>
}

/** Asks every row what 回头看 asks of it, with its findings as the ledger has them. */
export function createLookBackRows(
  rules: LookBackRules,
  resolved: ResolvedPack,
  { redact }: { readonly redact: boolean },
): (audited: AuditedRecord, findings: readonly FindingFacts[]) => LookBackRow {
  const layouts = new Map<ReadonlySet<FieldId>, ReturnType<typeof compileLookBack>>()
  const compiledFor = (present: ReadonlySet<FieldId>) => {
    const compiled = layouts.get(present) ?? compileLookBack(rules, resolved, present)
    layouts.set(present, compiled)
    return compiled
  }
  return (audited, findings) => {
    const compiled = compiledFor(audited.compiled.present)
    return {
      formed: formedRowOf(audited, { findings, redact }),
      joint: jointRowOf(audited, compiled, { rules, redact }),
      alone: aloneRowOf(audited, compiled, { redact }),
    }
  }
}

/**
 * A look-back without a unit. The facts hold for any period: it is chosen when they are read. Order is that of reading; units that have an
 * organization are given to `keepFormed`, and memory grows with joint ones.
 */
export function createLookBackAudit(
  rules: LookBackRules,
  resolved: ResolvedPack,
  keepFormed: (unit: FormedUnit) => void,
): LookBackAudit {
  const formed = createFormedUnits(keepFormed)
  const joint = createJointLookBack(rules)
  const alone = createStandAlone()
  const since = resolved.parameters.get(rules.since)?.value
  return {
    add(row) {
      if (row.formed !== null) formed.add(row.formed)
      if (row.joint !== null) joint.add(row.joint)
      if (row.alone !== null) alone.add(row.alone)
    },
    facts() {
      return {
        since: typeof since === 'string' ? since : null,
        ...formed.facts(),
        ones: rules.ones.map(({ id, title }) => ({ id, title })),
        ...joint.facts(),
        standAlone: {
          parameters: parametersOfStandAlone(rules, resolved),
          ...alone.facts(),
        },
      }
    },
  }
}
