import type { OrganizationFacts, PackFacts, ReportPlan, SummaryFacts } from '../domain/report.ts'
import { isRepeated } from './organization-facts.ts'
import { isGapCode, isOpenCode } from './unit-letters.ts'
import { createUrgent } from './urgent.ts'

/** What the first page says: the base, what is covered, what is open, and where to go first. Coverage is of units in the base. */
export interface SummaryAudit {
  /** Every row counts, also one that repeats another. */
  add(organization: OrganizationFacts): void
  facts(exclusions: PackFacts['exclusions']): SummaryFacts
  state(): SummaryState
  /** Adds what another summary by the same plan had. */
  absorb(state: SummaryState): void
}

/** What a summary has added up, as plain data. */
export interface SummaryState {
  /** By what is counted. */
  readonly counts: readonly (readonly [what: string, count: number])[]
  readonly urgent: readonly OrganizationFacts[]
}

/** A summary of nothing yet. All counts are made in one pass, because a county has a hundred thousand units. */
export function createSummary(plan: ReportPlan): SummaryAudit {
  const counts = new Map<string, number>()
  const urgent = createUrgent(plan)
  const count = (what: string, times = 1) => {
    if (times > 0) counts.set(what, (counts.get(what) ?? 0) + times)
  }
  return {
    add(organization) {
      const { base, outReason, coverage, judged } = organization
      count('organizations')
      count(`base ${base}`)
      if (base === 'in') count(`covered ${coverage}`)
      if (outReason !== null) count(`out ${outReason}`)
      const letters = isRepeated(organization) ? '' : (judged?.targets ?? '')
      const gaps = countLetters(letters, isGapCode)
      count('gaps', gaps)
      count('withGaps', Math.min(gaps, 1))
      count('unknowns', countLetters(letters, isOpenCode))
      urgent.add(organization)
    },
    facts: (exclusions) => ({ ...factsOf((what) => counts.get(what) ?? 0, exclusions), urgent: urgent.facts() }),
    state: () => ({ counts: [...counts], urgent: urgent.units() }),
    absorb(state) {
      for (const [what, times] of state.counts) count(what, times)
      for (const unit of state.urgent) urgent.add(unit)
    },
  }
}

function factsOf(of: (what: string) => number, exclusions: PackFacts['exclusions']): Omit<SummaryFacts, 'urgent'> {
  const [organization, work, none, unknown] = (['organization', 'work', 'none', 'unknown'] as const).map((coverage) =>
    of(`covered ${coverage}`),
  ) as [number, number, number, number]
  return {
    organizations: of('organizations'),
    base: of('base in'),
    baseUnknown: of('base unknown'),
    excluded: exclusions
      .map(({ id, title }) => ({ reason: id, title, count: of(`out ${id}`) }))
      .filter(({ count }) => count > 0),
    covered: organization,
    coverage: { organization, work, none, unknown },
    organizationsWithGaps: of('withGaps'),
    gaps: of('gaps'),
    unknowns: of('unknowns'),
  }
}

function countLetters(letters: string, counts: (code: number) => boolean): number {
  let count = 0
  for (let at = 0; at < letters.length; at += 1) if (counts(letters.charCodeAt(at))) count += 1
  return count
}
