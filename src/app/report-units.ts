import type { AuditFacts, OrganizationFacts } from '../domain/report.ts'
import type { RoundUnit, RoundVerdict } from '../domain/round.ts'
import { isRepeated } from '../engine/organization-facts.ts'
import { letterVerdict } from '../engine/unit-letters.ts'

/**
 * The units of a stored report as a round would have them, verdicts by position of its targets. Of what is met the report has
 * no cells; a report of an earlier version does not say what is met, and everything that is no finding is unknown then.
 */
export function reportUnits(facts: AuditFacts): readonly RoundUnit[] {
  const verdictsOf = facts.plan === undefined ? verdictsByFindings(facts) : verdictsByLetters(facts, facts.plan)
  const counted = facts.organizations.filter((organization) => !isRepeated(organization))
  return counted.map((organization): RoundUnit => {
    const { key, name, creditCode, township, kind, sector, at, outReason, outCells } = organization
    return {
      ...{ key, name, creditCode, township, at, outReason },
      kind: kind ?? sector,
      outCells: outCells.map((cell) => ({ field: '', cell, text: null })),
      verdicts: organization.base === 'out' ? facts.targets.map(() => 'excluded') : verdictsOf(organization),
      cells: new Map(),
    }
  })
}

type Verdicts = (organization: OrganizationFacts) => readonly RoundVerdict[]

/** What the letters of the units say; limits on groups of rows are no targets of one unit. */
function verdictsByLetters({ targets }: AuditFacts, plan: NonNullable<AuditFacts['plan']>): Verdicts {
  const positions = targets.map(({ id }) => plan.targets.findIndex((planned) => planned.id === id))
  return ({ judged }) =>
    positions.map((position) => {
      if (position === -1) return 'notApplicable'
      return letterVerdict(judged?.targets[position] ?? '') ?? 'unknown'
    })
}

function verdictsByFindings({ findings, targets }: AuditFacts): Verdicts {
  const found = new Map(findings.map(({ organization, target, verdict }) => [`${organization}\n${target}`, verdict]))
  return (organization) =>
    targets.map(({ id }) => found.get(`${organization.key}\n${id}`) ?? verdictWithoutFinding(id, organization))
}

function verdictWithoutFinding(target: string, { met, notEvaluated }: OrganizationFacts): RoundVerdict {
  if (met === undefined || notEvaluated === undefined) return 'unknown'
  if (met.includes(target)) return 'met'
  return notEvaluated.includes(target) ? 'not-evaluated' : 'notApplicable'
}
