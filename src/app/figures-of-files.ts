import type { Breakdown, OrganizationFacts } from '../domain/report.ts'
import { checkCombinable } from './check-combinable.ts'
import { combineFigures, commonPlan } from './combine-figures.ts'
import { shownUnit } from './combine-sections.ts'
import type { FiguresWithUnits } from './deadline-view.ts'
import { loadWritten } from './load-reports.ts'
import { withOwnNames } from './own-file-names.ts'
import type { Files } from './ports.ts'
import type { ResolvedUnit } from './resolve-units.ts'
import { resolveWritten } from './resolve-written.ts'
import type { FromFile } from './stored-figures.ts'
import { writtenFigures } from './written-figures.ts'
import { type WrittenPart, writtenPart } from './written-part.ts'
import { type UnitSections, type WrittenReport, withOrganizations } from './written-report.ts'

type FiguresOfFiles = FromFile & Required<FiguresWithUnits>

/** The figures of one stored report, or of several together, as `figuresOfWritten`. Faults: those of `loadWritten` and `checkCombinable`. */
export async function figuresOfFiles(names: readonly string[], by: Breakdown, files: Files): Promise<FiguresOfFiles> {
  return figuresOfWritten(await loadWritten(names, files, names.length > 1 ? 'figures' : 'all'), by)
}

/**
 * Where the reports have figures by the breakdown, the units are only those that are a gap of anything, and some more, and none stands in the
 * facts; else all. Faults: those of `checkCombinable`.
 */
export function figuresOfWritten(reports: readonly WrittenReport[], by: Breakdown): FiguresOfFiles {
  return commonPlan(reports).breakdowns.includes(by)
    ? gapFigures(reports)
    : wholeFigures(reports.map(withOrganizations))
}

function wholeFigures(reports: readonly FromFile<UnitSections>[]): FiguresOfFiles {
  const facts = combineFigures(reports)
  return { file: reports[0]?.file ?? '', facts, units: () => facts.organizations }
}

function gapFigures(reports: readonly WrittenReport[]): FiguresOfFiles {
  checkCombinable(reports, {})
  const named = withOwnNames(reports.map(({ facts }) => facts))
  const parts = reports.map((report, at) => writtenPart(report, named[at] ?? report.facts))
  const units = resolveWritten(parts)
  const own = (at: number) => units.filter(({ report }) => report === at)
  return {
    file: reports[0]?.file ?? '',
    facts: { ...writtenFigures(parts, units).figures, organizations: [] },
    units: () => parts.flatMap((part, at) => gapsOf(part, own(at))),
  }
}

/** The units of a part that are a gap, as they stand among all; with those that have to do with others. */
function gapsOf({ report, unitsAt }: WrittenPart, resolved: readonly ResolvedUnit[]): OrganizationFacts[] {
  const units = new Map(resolved.map((unit) => [unit.position, shownUnit(unit)]))
  const gaps = report.account.gaps.filter((position) => !units.has(position))
  for (const [at, unit] of unitsAt(gaps).entries()) units.set(gaps[at] ?? -1, unit)
  return [...units].sort(([left], [right]) => left - right).map(([, unit]) => unit)
}
