import { fieldIds } from '../domain/field.ts'
import type { OrganizationFacts, PlanEntry, PlanFacts, PlanRules, SheetBasis } from '../domain/report.ts'
import type { Listing } from '../domain/report-plans.ts'
import { compareText } from '../domain/text.ts'
import { compareShown } from './compare-shown.ts'
import { compareGroups } from './indicators.ts'
import { isRepeated } from './organization-facts.ts'
import { townshipEntries } from './plan-townships.ts'
import { maybeListed, tierOfLetter } from './unit-letters.ts'

/** One unit that may be on a list. `tier` is undefined where that is open. */
export interface Candidate {
  readonly unit: OrganizationFacts
  readonly tier: number | undefined
  readonly open: boolean
  readonly listing: Listing | undefined
}

/** The planning lists from what every unit says of itself: neither records nor the rule pack are needed. */
export function planLists(
  plans: readonly PlanRules[],
  organizations: readonly OrganizationFacts[],
  sheets: readonly SheetBasis[],
): PlanFacts[] {
  const counted = organizations.filter((unit) => unit.judged?.plans !== undefined && !isRepeated(unit))
  const ofUnits = plans.map(({ kind }) => kind === 'units')
  return plans.map((plan, position) => {
    const candidates = counted.flatMap((unit) => candidateOf(unit, position, ofUnits))
    const { entries, open } = plan.kind === 'units' ? unitEntries(plan, candidates) : townshipEntries(plan, candidates)
    const taken = entries.filter(({ place }) => plan.take === null || place <= plan.take)
    const missing = new Set(
      sheets
        .flatMap(({ unlisted = [] }) => unlisted.filter((each) => each.plan === plan.id))
        .flatMap((each) => each.missing),
    )
    return {
      ...plan,
      entries: taken,
      candidates: entries.length,
      taken: taken.length,
      open,
      missingColumns: fieldIds.filter((field) => missing.has(field)),
    }
  })
}

/** Only lists of units keep what a unit is put in order by. */
function candidateOf(unit: OrganizationFacts, position: number, ofUnits: readonly boolean[]): readonly Candidate[] {
  const { plans = '', listed = [] } = unit.judged ?? {}
  const letter = plans[position] ?? ''
  const tier = tierOfLetter(letter)
  if (tier === undefined) return letter === maybeListed ? [{ unit, tier, open: true, listing: undefined }] : []
  const earlier = [...plans.slice(0, position)].filter((each, at) => ofUnits[at] && tierOfLetter(each) !== undefined)
  return [{ unit, ...tier, listing: ofUnits[position] ? listed[earlier.length] : undefined }]
}

interface Entries {
  /** All that are meant, in their order, with their places. */
  readonly entries: readonly PlanEntry[]
  readonly open: number
}

function unitEntries(plan: PlanRules, candidates: readonly Candidate[]): Entries {
  const certain = candidates
    .filter(({ tier }) => tier !== undefined)
    .sort((left, right) => compareUnits(plan, left, right))
  const places = new Map<string | null, number>()
  const entries = certain.map((candidate) => {
    const group = plan.per === 'township' ? candidate.unit.township : null
    const place = (places.get(group) ?? 0) + 1
    places.set(group, place)
    return unitEntry(plan, candidate, place)
  })
  return { entries, open: candidates.length - certain.length }
}

function compareUnits(plan: PlanRules, left: Candidate, right: Candidate): number {
  const grouped = plan.per === 'township' ? compareGroups(left.unit.township, right.unit.township) : 0
  return (
    grouped ||
    (left.tier ?? 0) - (right.tier ?? 0) ||
    compareValues(plan, left, right) ||
    compareText(left.unit.name, right.unit.name) ||
    compareText(left.unit.key, right.unit.key)
  )
}

function compareValues({ order }: PlanRules, left: Candidate, right: Candidate): number {
  for (const [at, { direction }] of order.entries()) {
    const difference = compareShown(left.listing?.values[at] ?? null, right.listing?.values[at] ?? null, direction)
    if (difference !== 0) return difference
  }
  return 0
}

function unitEntry(
  { tiers, order }: PlanRules,
  { unit, tier = 0, open, listing }: Candidate,
  place: number,
): PlanEntry {
  return {
    organization: unit.key,
    name: unit.name,
    township: unit.township,
    tier: tiers[tier]?.id ?? null,
    place,
    open,
    values: order.map(({ by }, at) => ({ by, value: listing?.values[at] ?? null, cell: listing?.at[at] ?? null })),
    cells: [...(listing?.cells ?? [])],
    at: unit.at,
    units: null,
  }
}
