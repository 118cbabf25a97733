import type { AuditReport, Finding } from '../domain/report.ts'

/**
 * 待核实: what people have to settle, a unit and a target a row. A unit of which it is open whether it counts at all has one
 * row, which is about that and about no target.
 */
export interface Unsettled {
  readonly finding: Finding
  readonly about: 'target' | 'base'
}

/** The rows of the sheet of unknowns, in the order of the findings; targets that can come to neither met nor gap are left out. */
export function unknownsToCheck({ findings, organizations }: AuditReport): readonly Unsettled[] {
  const baseOpen = new Set(organizations.filter(({ base }) => base === 'unknown').map(({ key }) => key))
  const unknowns = findings.filter(({ verdict }) => verdict === 'unknown')
  const firstOf = new Map([...unknowns].reverse().map((finding) => [finding.organization, finding]))
  return unknowns.flatMap((finding): readonly Unsettled[] => {
    if (!baseOpen.has(finding.organization)) return matters(finding) ? [{ finding, about: 'target' }] : []
    return firstOf.get(finding.organization) === finding ? [{ finding, about: 'base' }] : []
  })
}

function matters({ possible }: Finding): boolean {
  return possible === undefined || possible.some((outcome) => outcome !== 'notApplicable')
}
