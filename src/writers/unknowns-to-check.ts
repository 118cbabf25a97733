import type { Finding, LongReport, OrganizationFacts } from '../domain/report.ts'
import { again } from '../domain/rows.ts'

/**
 * 待核实: what people have to settle, a unit and a target a row. A unit of which it is open whether it counts at all has one
 * row, which is about that and about no target.
 */
export interface Unsettled {
  readonly finding: Finding
  readonly about: 'target' | 'base'
}

/** The rows of the sheet of unknowns, in the order of the findings; targets that can come to neither met nor gap are left out. */
export function unknownsToCheck(report: Pick<LongReport, 'findings' | 'organizations'>): Iterable<Unsettled> {
  return again(() => unsettled(report))
}

/** Those of these rows that are about a unit and its findings. */
export function unsettledOf({ base }: OrganizationFacts, findings: readonly Finding[]): readonly Unsettled[] {
  const open = findings.filter(({ verdict }) => verdict === 'unknown')
  if (base === 'unknown') return open.slice(0, 1).map((finding) => ({ finding, about: 'base' }))
  return open.filter(matters).map((finding) => ({ finding, about: 'target' }))
}

function* unsettled({ findings, organizations }: Pick<LongReport, 'findings' | 'organizations'>): Generator<Unsettled> {
  const baseOpen = unitsOfOpenBase(organizations)
  const told = new Set<string>()
  for (const finding of findings) {
    if (finding.verdict !== 'unknown') continue
    const { organization } = finding
    if (!baseOpen.has(organization)) {
      if (matters(finding)) yield { finding, about: 'target' }
    } else if (!told.has(organization)) {
      told.add(organization)
      yield { finding, about: 'base' }
    }
  }
}

function unitsOfOpenBase(organizations: LongReport['organizations']): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const { base, key } of organizations) if (base === 'unknown') keys.add(key)
  return keys
}

function matters({ possible }: Finding): boolean {
  return possible === undefined || possible.some((outcome) => outcome !== 'notApplicable')
}
