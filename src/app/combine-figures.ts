import { breakdowns, type ReportPlan } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import { addUp } from '../engine/add-up.ts'
import { type CountedSheet, countSheets } from '../engine/counted-sheet.ts'
import { withoutPersonalNumbers } from '../engine/personal-numbers.ts'
import { type CombineOptions, checkCombinable } from './check-combinable.ts'
import { withOwnNames } from './own-file-names.ts'
import { type ResolvedUnit, resolveUnits } from './resolve-units.ts'
import { type FromFile, planIn, type StoredFigures } from './stored-figures.ts'

/** The figures of several reports together. */
export type CombinedFigures = Omit<StoredFigures, 'setAside'> & { readonly plan: ReportPlan }

/** The combined figures with what they were made of. */
export interface Combination<Facts extends StoredFigures> {
  readonly figures: CombinedFigures
  readonly reports: readonly Facts[]
  readonly units: readonly ResolvedUnit[]
  readonly sheets: readonly CountedSheet[]
}

/** The figures of one audit of all ledgers, from the reports of several. Faults: those of `checkCombinable`. */
export function combineFigures(reports: readonly FromFile[], options: CombineOptions = {}): CombinedFigures {
  return combination(reports, options).figures
}

/** Combines the figures, and says who repeats whom, for those who combine more than figures. */
export function combination<Facts extends StoredFigures>(
  given: readonly FromFile<Facts>[],
  options: CombineOptions,
): Combination<Facts> {
  checkCombinable(given, options)
  const [first] = given
  const reports = withOwnNames(given.map(({ facts }) => facts))
  const units = resolveUnits(reports)
  const organizations = units.map(({ before, after }) => (after === before ? after : withoutPersonalNumbers(after)))
  const inputs = reports.flatMap((report) => report.inputs)
  const plan = { ...planIn(first as FromFile), breakdowns: allBreakdowns(given) }
  const { pack } = (first as FromFile).facts
  const sheets = countSheets(inputs, organizations)
  const asOf = reports
    .map((report) => report.asOf)
    .reduce((left, right) => (compareText(left, right) < 0 ? right : left))
  const totals = addUp({ plan, exclusions: pack.exclusions, organizations, sheets })
  const own = { asOf, pack, plan, inputs, ...combinedFailures(reports), organizations }
  return { figures: { ...own, ...totals }, reports, units, sheets }
}

/** What could not be read then is lacking now. */
function combinedFailures(reports: readonly StoredFigures[]): Pick<StoredFigures, 'failures'> {
  const failures = reports.flatMap((report) => report.failures ?? [])
  return failures.length === 0 ? {} : { failures }
}

/** Every breakdown that one of the reports has, in the order of the contract. */
function allBreakdowns(reports: readonly FromFile[]): ReportPlan['breakdowns'] {
  const asked = new Set(reports.flatMap((report) => planIn(report).breakdowns))
  return breakdowns.filter((by) => asked.has(by))
}
