import type { OrganizationFacts, PackFacts, ReportPlan, SummaryFacts } from '../domain/report.ts'
import { isRepeated } from './organization-facts.ts'
import { isGapCode, isOpenCode } from './unit-letters.ts'
import { urgentUnits } from './urgent.ts'

/** What the first page says: the base, what is covered, what is open, and where to go first. Coverage is of units in the base. */
export function summarize(
  plan: ReportPlan,
  organizations: readonly OrganizationFacts[],
  exclusions: PackFacts['exclusions'],
): SummaryFacts {
  const counts = countUnits(organizations)
  const { covered } = counts
  return {
    organizations: organizations.length,
    base: counts.base,
    baseUnknown: counts.baseUnknown,
    excluded: excludedBy(counts.excluded, exclusions),
    covered: covered.organization,
    coverage: covered,
    organizationsWithGaps: counts.withGaps,
    gaps: counts.gaps,
    unknowns: counts.unknowns,
    urgent: urgentUnits(plan, organizations),
  }
}

/** All counts in one pass, because a county has a hundred thousand units. */
function countUnits(organizations: readonly OrganizationFacts[]) {
  const covered = { organization: 0, work: 0, none: 0, unknown: 0 }
  const excluded = new Map<string, number>()
  const counts = { base: 0, baseUnknown: 0, withGaps: 0, gaps: 0, unknowns: 0 }
  for (const organization of organizations) {
    const { base, outReason, coverage, judged } = organization
    if (base === 'in') {
      counts.base += 1
      covered[coverage] += 1
    } else if (base === 'unknown') counts.baseUnknown += 1
    if (outReason !== null) excluded.set(outReason, (excluded.get(outReason) ?? 0) + 1)
    const letters = isRepeated(organization) ? '' : (judged?.targets ?? '')
    const gaps = countLetters(letters, isGapCode)
    counts.gaps += gaps
    counts.withGaps += Math.min(gaps, 1)
    counts.unknowns += countLetters(letters, isOpenCode)
  }
  return { ...counts, covered, excluded }
}

function countLetters(letters: string, counts: (code: number) => boolean): number {
  let count = 0
  for (let at = 0; at < letters.length; at += 1) if (counts(letters.charCodeAt(at))) count += 1
  return count
}

/** The reasons that occurred, in the order of the pack. */
function excludedBy(
  counts: ReadonlyMap<string, number>,
  exclusions: PackFacts['exclusions'],
): SummaryFacts['excluded'] {
  return exclusions
    .map(({ id, title }) => ({ reason: id, title, count: counts.get(id) ?? 0 }))
    .filter(({ count }) => count > 0)
}
