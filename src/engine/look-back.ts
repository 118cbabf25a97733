import type { FieldId } from '../domain/field.ts'
import type { FindingFacts } from '../domain/report.ts'
import type { LookBackFacts } from '../domain/report-look-back.ts'
import type { LookBackRules } from '../pack/look-back-schema.ts'
import type { ResolvedPack } from '../pack/schema.ts'
import type { AuditedRecord } from './audited-record.ts'
import { createStandAlone } from './look-back-alone.ts'
import { createJointLookBack } from './look-back-joint.ts'
import { compileLookBack, parametersOfStandAlone } from './look-back-rules.ts'
import { createFormedUnits } from './look-back-units.ts'

/** Takes down what 回头看 asks of the ledgers: when organizations were founded, and how joint ones are doing. */
export interface LookBackAudit {
  /** A unit that repeats no other, with its findings as the ledger has them. */
  add(audited: AuditedRecord, findings: readonly FindingFacts[]): void
  facts(): LookBackFacts
}

/**
 * A look-back without a unit. The facts hold for any period: it is chosen when they are read. Order is that of reading; memory
 * grows with the units that have an organization.
 */
export function createLookBackAudit(
  rules: LookBackRules,
  resolved: ResolvedPack,
  options: { readonly redact: boolean },
): LookBackAudit {
  const layouts = new Map<ReadonlySet<FieldId>, ReturnType<typeof compileLookBack>>()
  const compiledFor = (present: ReadonlySet<FieldId>) => {
    const compiled = layouts.get(present) ?? compileLookBack(rules, resolved, present)
    layouts.set(present, compiled)
    return compiled
  }
  const formed = createFormedUnits(options)
  const joint = createJointLookBack(rules, options)
  const alone = createStandAlone(options)
  const since = resolved.parameters.get(rules.since)?.value
  return {
    add(audited, findings) {
      formed.add(audited, findings)
      const compiled = compiledFor(audited.compiled.present)
      joint.add(audited, compiled)
      alone.add(audited, compiled)
    },
    facts() {
      return {
        since: typeof since === 'string' ? since : null,
        ...formed.facts(),
        ones: rules.ones.map(({ id, title }) => ({ id, title })),
        ...joint.facts(),
        standAlone: { parameters: parametersOfStandAlone(rules, resolved), ...alone.facts() },
      }
    },
  }
}
