import { fieldIds } from '../domain/field.ts'
import type { JudgedFacts, ReportPlan, SheetBasis, TargetFacts } from '../domain/report.ts'
import { type Verdict, verdicts } from '../domain/verdict.ts'
import { targetCodes } from './unit-letters.ts'

/** Counts the verdicts of every target over all units. */
export interface TargetAudit {
  add(judged: JudgedFacts): void
  /** `sheets` are those that have organizations. */
  facts(sheets: readonly SheetBasis[]): TargetFacts[]
}

const verdictOfCode: ReadonlyMap<number, string> = new Map(targetCodes.map(({ code, verdict }) => [code, verdict]))

/** Verdict counts that start at nothing, for the targets of a plan in their order. */
export function createTargetAudit({ targets }: ReportPlan): TargetAudit {
  const counts = targets.map(() => new Map<string, number>())
  return {
    add({ targets: letters }) {
      for (const [position, count] of counts.entries()) {
        const verdict = verdictOfCode.get(letters.charCodeAt(position))
        if (verdict !== undefined) count.set(verdict, (count.get(verdict) ?? 0) + 1)
      }
    },
    facts: (sheets) =>
      targets.map(({ id, clause, title, force, kind }, position) => ({
        ...{ id, clause, title, force, kind },
        ...evaluation(id, sheets),
        ...verdictCounts(counts[position]),
      })),
  }
}

type Counts = Readonly<Record<Verdict, number>>

function verdictCounts(counts: ReadonlyMap<string, number> | undefined): Counts {
  return Object.fromEntries(verdicts.map((verdict) => [verdict, counts?.get(verdict) ?? 0])) as Counts
}

/** Evaluated if it was on any sheet; the missing columns are those of the sheets where it was not. */
function evaluation(id: string, sheets: readonly SheetBasis[]) {
  const silent = sheets.flatMap((sheet) => sheet.silent.filter(({ target }) => target === id).slice(0, 1))
  const missing = new Set(silent.flatMap((each) => each.missing))
  const evaluated = silent.length < sheets.length
  return {
    evaluated,
    missingColumns: fieldIds.filter((field) => missing.has(field)),
    notEvaluated: evaluated ? null : (silent[0]?.why ?? null),
  }
}
