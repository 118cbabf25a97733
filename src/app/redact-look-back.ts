import type { CancelledItem } from '../domain/look-back.ts'
import { maskName as mask } from '../domain/mask-name.ts'
import type { LookBackFacts } from '../domain/report-look-back.ts'
import { redactEvidence } from '../engine/redaction.ts'

/** The look-back section of a report without what its cells quote of persons. */
export function redactLookBackFacts(facts: LookBackFacts): LookBackFacts {
  return {
    ...facts,
    units: facts.units.map((unit) => ({
      ...unit,
      cells: unit.cells.map(redactEvidence),
      targets: unit.targets.map((target) => ({ ...target, cells: target.cells.map(redactEvidence) })),
    })),
    groups: facts.groups.map((group) => ({
      ...group,
      ones: group.ones.map((one) => ({ ...one, cells: one.cells.map(redactEvidence) })),
    })),
    standAlone: {
      ...facts.standAlone,
      units: facts.standAlone.units.map((unit) => ({ ...unit, cells: unit.cells.map(redactEvidence) })),
    },
  }
}

/** An item of the register without what its evidence quotes of persons, and without the name of who verified it. */
export function redactCancelled(item: CancelledItem): CancelledItem {
  const { evidence, today, verifiedBy } = item
  return {
    ...item,
    verifiedBy: verifiedBy === null ? null : mask(verifiedBy),
    evidence: { ...evidence, cells: evidence.cells.map(redactEvidence) },
    today: { ...today, cells: today.cells.map(redactEvidence) },
  }
}
