import type { OrgRecord } from '../domain/record.ts'
import type { FindingFacts } from '../domain/report.ts'
import { FALSE, TRUE, UNKNOWN } from '../domain/truth.ts'
import { type OutcomeSet, outcomeNames } from '../domain/verdict.ts'
import type { AuditedRecord } from './audited-record.ts'
import { baseNodes, type CompiledPack, type CompiledTarget } from './compiled-pack.ts'
import { alternativesOf, cellsOf, decidingLeaves, missingFields, openLeaves } from './deciding-cells.ts'
import { identityCells } from './identity-cells.ts'
import { redactCell } from './redaction.ts'
import { remedyFor } from './remedy.ts'

/**
 * The gaps and the open verdicts of one unit, in the order of the pack. The first gap is the primary one, so that units can
 * be counted once.
 */
export function findingsOf(audited: AuditedRecord): readonly FindingFacts[] {
  const { verdicts } = audited.assessment
  const primary = verdicts.indexOf('gap')
  return verdicts.flatMap((verdict, position) => {
    if (verdict !== 'gap' && verdict !== 'unknown') return []
    return [findingOf(audited, position, { verdict, primary: position === primary })]
  })
}

/** A finding without what its cells quote of persons. */
export function redactFinding(finding: FindingFacts): FindingFacts {
  return { ...finding, cells: finding.cells.map(redactCell) }
}

/** One finding, with its keys in the order of the schema. */
function findingOf(
  { compiled, record, assessment }: AuditedRecord,
  position: number,
  judged: Pick<FindingFacts, 'verdict' | 'primary'>,
): FindingFacts {
  const target = compiled.targets[position] as CompiledTarget
  const { id, force, kind, clause } = target.target
  return {
    organization: record.key,
    name: record.name,
    township: record.township,
    target: id,
    ...judged,
    force,
    kind,
    clause,
    remedyText: remedyFor(target, record.values),
    ...(judged.verdict === 'gap'
      ? gapGrounds(target, record)
      : openGrounds(compiled, target, { record, outcomes: assessment.outcomes[position] ?? 0 })),
    at: { file: record.file, sheet: record.sheet, row: record.row },
  }
}

type Grounds = Pick<FindingFacts, 'cells' | 'alternatives' | 'possible' | 'missing'>

function gapGrounds(target: CompiledTarget, { values }: OrgRecord): Grounds {
  return { cells: decidingCells(target, values), alternatives: alternativesOf(target.question.requires, values) }
}

/** The cells that a decided verdict rests on: of one that does not apply only those that say so. */
export function decidingCells({ question }: CompiledTarget, values: OrgRecord['values']): FindingFacts['cells'] {
  const isMeant = question.applies.test(values, values) !== FALSE
  const asked = isMeant ? [question.applies, question.requires] : [question.applies]
  return cellsOf(
    asked.flatMap((node) => decidingLeaves(node, values)),
    values,
  )
}

/** What is open first about the base, then about the target; a target that does not apply has nothing more to ask. */
function openGrounds(
  { population }: CompiledPack,
  { question }: CompiledTarget,
  { record, outcomes }: { readonly record: OrgRecord; readonly outcomes: OutcomeSet },
): Grounds {
  const { values } = record
  const base = baseNodes(population).flatMap((node) => openLeaves(node, values))
  const applies = question.applies.test(values, values)
  const asked = applies === FALSE ? [] : [question.applies, question.requires]
  return {
    cells: cellsOf([...base, ...asked.flatMap((node) => decidingLeaves(node, values))], values),
    alternatives: applies === FALSE ? null : alternativesOf(question.requires, values),
    possible: [...outcomeNames(outcomes)],
    missing: missingFields([...base, ...asked.flatMap((node) => openLeaves(node, values))], values),
  }
}

/** The addresses of the cells that a unit is left out by, or that leave its place in the base open. */
export function baseCells(audited: AuditedRecord): string[] {
  if (audited.record.duplicateOf !== null) return identityCells(audited.record)
  const cells = baseGrounds(audited).map(({ cell }) => cell)
  return [...new Set(cells.filter((cell) => cell !== null))]
}

/** What the place of a unit that repeats no other rests on, if it is not in the base: what leaves it out or leaves that open. */
export function baseGrounds({ compiled, record, assessment }: AuditedRecord): FindingFacts['cells'] {
  const { values } = record
  if (assessment.base === TRUE) return []
  const { include, exclude } = compiled.population
  const out = exclude.find(({ id, when }) => id === assessment.outReason && when.test(values, values) === TRUE)
  const leaves =
    assessment.base === UNKNOWN
      ? baseNodes(compiled.population).flatMap((node) => openLeaves(node, values))
      : decidingLeaves(out?.when ?? include, values)
  return cellsOf(leaves, values)
}
