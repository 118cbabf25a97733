import { duplicateReason } from '../domain/choices.ts'
import type { AuditFacts, OrganizationFacts } from '../domain/report.ts'
import type { RoundUnit, RoundVerdict } from '../domain/round.ts'

/**
 * The units of a stored report as a round would have them, verdicts by position of its targets. Of what is met the report has
 * no cells; a report of an earlier version does not say what is met, and everything that is no finding is unknown then.
 */
export function reportUnits(facts: AuditFacts): readonly RoundUnit[] {
  const found = new Map(
    facts.findings.map(({ organization, target, verdict }) => [`${organization}\n${target}`, verdict]),
  )
  const counted = facts.organizations.filter(({ outReason }) => outReason !== duplicateReason.id)
  return counted.map((organization): RoundUnit => {
    const { key, name, creditCode, township, kind, sector, at, outReason, outCells } = organization
    return {
      ...{ key, name, creditCode, township, at, outReason },
      kind: kind ?? sector,
      outCells: outCells.map((cell) => ({ field: '', cell, text: null })),
      verdicts: facts.targets.map(({ id }) => found.get(`${key}\n${id}`) ?? verdictWithoutFinding(id, organization)),
      cells: new Map(),
    }
  })
}

function verdictWithoutFinding(target: string, { base, met, notEvaluated }: OrganizationFacts): RoundVerdict {
  if (base === 'out') return 'excluded'
  if (met === undefined || notEvaluated === undefined) return 'unknown'
  if (met.includes(target)) return 'met'
  return notEvaluated.includes(target) ? 'not-evaluated' : 'notApplicable'
}
