import type { AssumptionFacts } from '../domain/report.ts'
import { assumptionsOf } from '../engine/assumptions.ts'
import type { Combination } from './combine-figures.ts'
import type { ReportSections } from './written-report.ts'

/** The assumptions of all reports: those that sheets and parameters make anew, then what was asked for when reading. */
export function combinedAssumptions({ reports, figures, sheets }: Combination<ReportSections>): AssumptionFacts[] {
  const all = reports.flatMap(({ assumptions }) => assumptions)
  const asked = (code: AssumptionFacts['code']) => addUp(all.filter((assumption) => assumption.code === code))
  return [...assumptionsOf(figures.pack, sheets), ...asked('blank-as-zero'), ...asked('township-given')]
}

/** Assumptions that are alike, with their counts added. */
function addUp(assumptions: readonly AssumptionFacts[]): readonly AssumptionFacts[] {
  const sums = new Map<string, AssumptionFacts>()
  for (const { code, field, count, args } of assumptions) {
    const key = JSON.stringify([field, args])
    sums.set(key, { code, field, count: (sums.get(key)?.count ?? 0) + (count ?? 0), args })
  }
  return [...sums.values()]
}
