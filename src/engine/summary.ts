import type { FindingFacts, OrganizationFacts, PackFacts, SummaryFacts } from '../domain/report.ts'
import { urgentUnits } from './urgent.ts'

/** What the first page says: the base, what is covered, what is open, and where to go first. Coverage is of units in the base. */
export function summarize(
  organizations: readonly OrganizationFacts[],
  findings: readonly FindingFacts[],
  exclusions: PackFacts['exclusions'],
): SummaryFacts {
  const base = organizations.filter((each) => each.base === 'in')
  const covered = (status: OrganizationFacts['coverage']) => base.filter((each) => each.coverage === status).length
  const gaps = findings.filter(({ verdict }) => verdict === 'gap')
  const units = new Map(organizations.filter((each) => each.base !== 'out').map((each) => [each.key, each]))
  return {
    organizations: organizations.length,
    base: base.length,
    baseUnknown: organizations.filter((each) => each.base === 'unknown').length,
    excluded: excludedBy(organizations, exclusions),
    covered: covered('organization'),
    coverage: {
      organization: covered('organization'),
      work: covered('work'),
      none: covered('none'),
      unknown: covered('unknown'),
    },
    organizationsWithGaps: new Set(gaps.map(({ organization }) => organization)).size,
    gaps: gaps.length,
    unknowns: findings.length - gaps.length,
    urgent: urgentUnits(findings, units),
  }
}

/** The reasons that occurred, in the order of the pack. */
function excludedBy(
  organizations: readonly OrganizationFacts[],
  exclusions: PackFacts['exclusions'],
): SummaryFacts['excluded'] {
  return exclusions
    .map(({ id, title }) => ({
      reason: id,
      title,
      count: organizations.filter((each) => each.outReason === id).length,
    }))
    .filter(({ count }) => count > 0)
}
