import type { FindingFacts, OrganizationFacts, Shown, SummaryFacts } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'

const listed = 5

/**
 * 最紧迫的单位: five units to go to first: those with the most gaps that must be closed, then with the most gaps, then with
 * the most members and staff that are certain, then by name.
 */
export function urgentUnits(
  findings: readonly FindingFacts[],
  organizations: ReadonlyMap<string, OrganizationFacts>,
): SummaryFacts['urgent'] {
  const gaps = new Map<string, FindingFacts[]>()
  for (const finding of findings) {
    if (finding.verdict !== 'gap') continue
    const known = gaps.get(finding.organization)
    if (known) known.push(finding)
    else gaps.set(finding.organization, [finding])
  }
  const units = [...gaps].map(([key, found]) => weigh(key, found, organizations.get(key)))
  return units
    .sort(byUrgency)
    .slice(0, listed)
    .map(({ unit }) => unit)
}

interface Weighed {
  readonly unit: SummaryFacts['urgent'][number]
  readonly weights: readonly number[]
}

function weigh(key: string, found: readonly FindingFacts[], organization: OrganizationFacts | undefined): Weighed {
  const must = found.filter(({ force }) => force === 'must').length
  return {
    unit: {
      organization: key,
      name: found[0]?.name ?? '',
      township: found[0]?.township ?? null,
      targets: found.map(({ target }) => target),
    },
    weights: [must, found.length, least(organization?.members ?? null), least(organization?.employees ?? null)],
  }
}

function least(shown: Shown): number {
  if (typeof shown === 'number') return shown
  return typeof shown === 'object' && shown !== null ? shown.low : 0
}

function byUrgency(left: Weighed, right: Weighed): number {
  const differing = left.weights.findIndex((weight, index) => weight !== right.weights[index])
  if (differing !== -1) return (right.weights[differing] ?? 0) - (left.weights[differing] ?? 0)
  return compareText(left.unit.name, right.unit.name) || compareText(left.unit.organization, right.unit.organization)
}
