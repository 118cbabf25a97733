import type { OrganizationFacts, ReportPlan, Shown, SummaryFacts } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import { isRepeated } from './organization-facts.ts'
import { gapLetter } from './unit-letters.ts'

const listed = 5

/** The units to go to first among those that were added. */
export interface UrgentUnits {
  add(organization: OrganizationFacts): void
  /** The same units; added to others they give those to go to first among all. */
  units(): readonly OrganizationFacts[]
  facts(): SummaryFacts['urgent']
}

/**
 * 最紧迫的单位: five units to go to first: those with the most gaps that must be closed, then with the most gaps, then with
 * the most members and staff that are certain, then by name.
 */
export function createUrgent({ targets }: ReportPlan): UrgentUnits {
  const must = targets.map(({ force }) => force === 'must')
  const best: Weighed[] = []
  return {
    add(organization) {
      const letters = organization.judged?.targets ?? ''
      if (isRepeated(organization) || !letters.includes(gapLetter)) return
      const one = weigh(organization, letters, must)
      const last = best[listed - 1]
      if (last !== undefined && byUrgency(one, last) >= 0) return
      best.push(one)
      best.sort(byUrgency).splice(listed)
    },
    units: () => best.map(({ organization }) => organization),
    facts: () =>
      best.map(({ organization: { key, name, township, judged } }) => ({
        ...{ organization: key, name, township },
        targets: targets.filter((_, position) => judged?.targets[position] === gapLetter).map(({ id }) => id),
      })),
  }
}

interface Weighed {
  readonly organization: OrganizationFacts
  readonly weights: readonly number[]
}

function weigh(organization: OrganizationFacts, letters: string, must: readonly boolean[]): Weighed {
  let [binding, gaps] = [0, 0]
  for (let at = letters.indexOf(gapLetter); at !== -1; at = letters.indexOf(gapLetter, at + 1)) {
    gaps += 1
    if (must[at] === true) binding += 1
  }
  return { organization, weights: [binding, gaps, least(organization.members), least(organization.employees)] }
}

function least(shown: Shown): number {
  if (typeof shown === 'number') return shown
  return typeof shown === 'object' && shown !== null ? shown.low : 0
}

function byUrgency(left: Weighed, right: Weighed): number {
  const differing = left.weights.findIndex((weight, index) => weight !== right.weights[index])
  if (differing !== -1) return (right.weights[differing] ?? 0) - (left.weights[differing] ?? 0)
  return (
    compareText(left.organization.name, right.organization.name) ||
    compareText(left.organization.key, right.organization.key)
  )
}
