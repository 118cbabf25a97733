import { fieldIds } from '../domain/field.ts'
import type { JudgedFacts, ReportPlan, SheetBasis, TargetFacts } from '../domain/report.ts'
import type { Verdict } from '../domain/verdict.ts'
import { createLetterCounts, type LetterCounts } from './letter-counts.ts'
import { targetCodes } from './unit-letters.ts'

/** Counts the verdicts of every target over all units. */
export interface TargetAudit {
  add(judged: JudgedFacts): void
  /** `sheets` are those that have organizations. */
  facts(sheets: readonly SheetBasis[]): TargetFacts[]
  state(): number[]
  /** Adds what another audit by the same plan had. */
  absorb(state: readonly number[]): void
}

/** Verdict counts that start at nothing, for the targets of a plan in their order. */
export function createTargetAudit({ targets }: ReportPlan): TargetAudit {
  const letters = createLetterCounts(targets.length)
  return {
    add: (judged) => letters.add(judged.targets),
    state: () => letters.state(),
    absorb: (state) => letters.absorb(state),
    facts: (sheets) =>
      targets.map(({ id, clause, title, force, kind }, position) => ({
        ...{ id, clause, title, force, kind },
        ...evaluation(id, sheets),
        ...verdictCounts(letters, position),
      })),
  }
}

function verdictCounts(letters: LetterCounts, position: number): Readonly<Record<Verdict, number>> {
  const counts = { met: 0, gap: 0, unknown: 0, notApplicable: 0, excluded: 0 }
  for (const { code, verdict } of targetCodes) counts[verdict] += letters.count(position, code)
  const { excluded, ...judged } = counts
  return judged
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
