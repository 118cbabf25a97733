import { breakdowns } from '../domain/rate.ts'
import type { ReportPlan } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import { addUp } from '../engine/add-up.ts'
import { type CountedSheet, countSheets } from '../engine/counted-sheet.ts'
import { withoutPersonalNumbers } from '../engine/personal-numbers.ts'
import { type Combinable, type CombineOptions, checkCombinable } from './check-combinable.ts'
import { withOwnNames } from './own-file-names.ts'
import { type ResolvedUnit, resolveUnits } from './resolve-units.ts'
import { type FromFile, planIn, type StoredFigures, type StoredUnits } from './stored-figures.ts'

/** The figures of several reports together. */
export type CombinedFigures = Omit<StoredFigures, 'setAside'> & { readonly plan: ReportPlan }

/** The combined figures with what they were made of. */
export interface Combination<Facts extends StoredUnits> {
  readonly figures: CombinedFigures
  readonly reports: readonly Facts[]
  readonly units: readonly ResolvedUnit[]
  readonly sheets: readonly CountedSheet[]
}

/** The figures of one audit of all ledgers, from the reports of several. Faults: those of `checkCombinable`, and `combine-no-units`. */
export function combineFigures(
  reports: readonly FromFile<StoredUnits>[],
  options: CombineOptions = {},
): CombinedFigures {
  return combination(reports, options).figures
}

/** Combines the figures, and says who repeats whom, for those who combine more than figures. */
export function combination<Facts extends StoredUnits>(
  given: readonly FromFile<Facts>[],
  options: CombineOptions,
): Combination<Facts> {
  const planned = given.map((report) => ({ ...report, plan: planIn(report) }))
  checkCombinable(planned, options)
  const reports = withOwnNames(given.map(({ facts }) => facts))
  const units = resolveUnits(reports)
  const organizations = units.map(({ before, after }) => (after === before ? after : withoutPersonalNumbers(after)))
  const inputs = reports.flatMap((report) => report.inputs)
  const plan = commonPlan(planned)
  const sheets = countSheets(inputs, organizations)
  const { asOf, pack, ...failures } = commonFacts(reports)
  const totals = addUp({ plan, exclusions: pack.exclusions, organizations, sheets })
  const own = { asOf, pack, plan, inputs, ...failures, organizations }
  return { figures: { ...own, ...totals }, reports, units, sheets }
}

type Common = Pick<StoredFigures, 'asOf' | 'pack' | 'failures'>

/** The day, the pack, and what could not be read then and is lacking now. */
export function commonFacts(reports: readonly Common[]): Common {
  const failures = reports.flatMap((report) => report.failures ?? [])
  return {
    asOf: reports.map(({ asOf }) => asOf).reduce((left, right) => (compareText(left, right) < 0 ? right : left)),
    pack: (reports[0] as Common).pack,
    ...(failures.length === 0 ? {} : { failures }),
  }
}

/** The plan of all, with every breakdown that one of the reports has, in the order of the contract. */
export function commonPlan(reports: readonly Pick<Combinable, 'plan'>[]): ReportPlan {
  const asked = new Set(reports.flatMap(({ plan }) => plan.breakdowns))
  return { ...(reports[0] as Combinable).plan, breakdowns: breakdowns.filter((by) => asked.has(by)) }
}
