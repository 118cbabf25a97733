import { type FieldId, fieldIds } from '../domain/field.ts'
import type { TargetFacts } from '../domain/report.ts'
import { type Verdict, verdicts } from '../domain/verdict.ts'
import type { PackTarget, RulePack } from '../pack/schema.ts'
import type { AuditedRecord } from './audited-record.ts'
import type { CompiledPack, CompiledTarget, NotEvaluated } from './compiled-pack.ts'

/** Counts the verdicts of every target over all sheets. */
export interface TargetAudit {
  add(audited: AuditedRecord): void
  /** `sheets` are the compiled packs of the sheets that have organizations. */
  facts(sheets: readonly CompiledPack[]): TargetFacts[]
}

/** Verdict counts that start at nothing, for the targets of a pack in their order. */
export function createTargetAudit({ targets }: RulePack): TargetAudit {
  const counts = targets.map(() => new Map<string, number>())
  return {
    add({ assessment }) {
      assessment.verdicts.forEach((verdict, position) => {
        const count = counts[position]
        count?.set(verdict, (count.get(verdict) ?? 0) + 1)
      })
    },
    facts: (sheets) =>
      targets.map((target, position) => ({
        ...describe(target),
        ...evaluation(sheets.map((sheet) => sheet.targets[position]).filter((each) => each !== undefined)),
        ...verdictCounts(counts[position]),
      })),
  }
}

type Counts = Readonly<Record<Verdict, number>>

function verdictCounts(counts: ReadonlyMap<string, number> | undefined): Counts {
  return Object.fromEntries(verdicts.map((verdict) => [verdict, counts?.get(verdict) ?? 0])) as Counts
}

function describe({ id, clause, title, force, kind }: PackTarget) {
  return { id, clause, title, force, kind }
}

/** Evaluated if it was on any sheet; the missing columns are those of the sheets where it was not. */
function evaluation(sheets: readonly CompiledTarget[]) {
  const silent = sheets.filter((sheet) => sheet.notEvaluated !== null)
  const missing = new Set<FieldId>(silent.flatMap((sheet) => sheet.missingColumns))
  const evaluated = silent.length < sheets.length
  const reason: NotEvaluated | null = evaluated ? null : (silent[0]?.notEvaluated ?? null)
  return { evaluated, missingColumns: fieldIds.filter((field) => missing.has(field)), notEvaluated: reason }
}
