import type { OrganizationFacts, ReportPlan } from '../domain/report.ts'
import { createTotals, type TotalsState } from '../engine/add-up.ts'
import { countSheets } from '../engine/counted-sheet.ts'
import { commonFacts, commonPlan } from './combine-figures.ts'
import { type CombinedParts, shownUnit } from './combine-sections.ts'
import type { ResolvedUnit } from './resolve-units.ts'
import type { WrittenPart } from './written-part.ts'
import { withOrganizations } from './written-report.ts'

/** The figures of all parts: what each has added up itself, where its units are what they were, else what they add up to now. */
export function writtenFigures(
  parts: readonly WrittenPart[],
  units: readonly ResolvedUnit[],
): Pick<CombinedParts, 'figures' | 'sheets'> {
  const plan = commonPlan(parts.map(({ report }) => report))
  const sum = createTotals(plan)
  const changed = parts.map((): ResolvedUnit[] => [])
  for (const unit of units) if (unit.after !== unit.before) changed[unit.report]?.push(unit)
  const sheets = parts.flatMap((part, at) => {
    const own = changed[at] ?? []
    const isAsItWas = own.length === 0 && part.report.plan.breakdowns.length === plan.breakdowns.length
    const { totals, counts } = isAsItWas ? ownTotals(part) : totalsAnew(part, plan, own)
    sum.absorb(totals)
    return sheetsOf(part, counts)
  })
  const { asOf, pack, ...failures } = commonFacts(parts.map(({ facts }) => facts))
  const inputs = parts.flatMap(({ facts }) => facts.inputs)
  return { figures: { asOf, pack, plan, inputs, ...failures, ...sum.totals(pack.exclusions, sheets) }, sheets }
}

interface PartTotals {
  readonly totals: TotalsState
  /** How many units count, by sheet. */
  readonly counts: readonly number[]
}

/** What the part has added up itself; units on lists stand in the ledgers of this part. */
function ownTotals({ report, facts }: WrittenPart): PartTotals {
  const { totals, units: counts } = report.account
  if (facts === report.facts) return { totals, counts }
  const names = new Map(report.facts.inputs.map(({ file }, at) => [file, facts.inputs[at]?.file ?? file]))
  const listed = totals.listed.map((unit) => ({
    ...unit,
    at: { ...unit.at, file: names.get(unit.at.file) ?? unit.at.file },
  }))
  return { totals: { ...totals, listed }, counts }
}

function totalsAnew(part: WrittenPart, plan: ReportPlan, changed: readonly ResolvedUnit[]): PartTotals {
  const after = new Map(changed.map((unit) => [unit.position, shownUnit(unit)]))
  const organizations = unitsOf(part).map((unit, position) => after.get(position) ?? unit)
  const sum = createTotals(plan)
  for (const organization of organizations) sum.add(organization)
  const counts = countSheets(part.facts.inputs, organizations).map(({ units }) => units)
  return { totals: sum.state(), counts }
}

function unitsOf({ report, source }: WrittenPart): readonly OrganizationFacts[] {
  const { organizations } = report
  if (organizations.count === 0) return []
  const bytes = source.lines(organizations, 0, organizations.count)
  const whole = { ...report, bytes, organizations: { ...organizations, from: 0, to: bytes.length } }
  return withOrganizations(whole).facts.organizations
}

function sheetsOf({ facts }: WrittenPart, counts: readonly number[]): CombinedParts['sheets'] {
  return countSheets(facts.inputs, []).map((sheet, at) => ({ ...sheet, units: counts[at] ?? 0 }))
}
