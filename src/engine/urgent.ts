import type { OrganizationFacts, ReportPlan, Shown, SummaryFacts } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import { isRepeated } from './organization-facts.ts'
import { gapLetter } from './unit-letters.ts'

const listed = 5

/**
 * 最紧迫的单位: five units to go to first: those with the most gaps that must be closed, then with the most gaps, then with
 * the most members and staff that are certain, then by name.
 */
export function urgentUnits(
  { targets }: ReportPlan,
  organizations: readonly OrganizationFacts[],
): SummaryFacts['urgent'] {
  const must = targets.map(({ force }) => force === 'must')
  let best: readonly Weighed[] = []
  for (const organization of organizations) {
    const letters = organization.judged?.targets ?? ''
    if (isRepeated(organization) || !letters.includes(gapLetter)) continue
    const one = weigh(organization, letters, must)
    const last = best[listed - 1]
    if (last === undefined || byUrgency(one, last) < 0) best = [...best, one].sort(byUrgency).slice(0, listed)
  }
  return best.map(({ organization: { key, name, township, judged } }) => ({
    ...{ organization: key, name, township },
    targets: targets.filter((_, position) => judged?.targets[position] === gapLetter).map(({ id }) => id),
  }))
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
