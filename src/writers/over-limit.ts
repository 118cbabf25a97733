import type { AuditReport, JointGroupFacts } from '../domain/report.ts'

/** The joint organizations that cover more units than the pack allows: gaps of a group, not of a unit. */
export function overLimit({ jointGroups }: Pick<AuditReport, 'jointGroups'>): readonly JointGroupFacts[] {
  return jointGroups.filter((group) => group.verdict === 'gap')
}
