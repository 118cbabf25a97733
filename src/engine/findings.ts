import type { RowValues } from '../domain/record.ts'
import type { FindingFacts } from '../domain/report.ts'
import { TRUE } from '../domain/truth.ts'
import { outcomeNames } from '../domain/verdict.ts'
import type { AuditedRecord } from './audited-record.ts'
import { plannedCells } from './cell-plan.ts'
import type { CompiledTarget } from './compiled-pack.ts'
import { missingFields } from './deciding-cells.ts'
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

type Judged = Pick<FindingFacts, 'verdict' | 'primary'>

/** One finding, with its keys in the order of the schema. */
function findingOf(audited: AuditedRecord, position: number, { verdict, primary }: Judged): FindingFacts {
  const { record, compiled, assessment } = audited
  const compiledTarget = compiled.targets[position] as CompiledTarget
  const { id, force, kind, clause } = compiledTarget.target
  const { key: organization, name, township, values, file, sheet, row } = record
  const remedyText = remedyFor(compiledTarget, values)
  const head = { organization, name, township, target: id, verdict, primary, force, kind, clause, remedyText }
  const at = { file, sheet, row }
  if (verdict === 'gap') {
    const { cells, alternatives } = compiledTarget.grounds.decided(values)
    return { ...head, cells: plannedCells(cells, record), alternatives, at }
  }
  const { cells, alternatives, open } = compiledTarget.grounds.open(values)
  const possible = [...outcomeNames(assessment.outcomes[position] ?? 0)]
  const missing = missingFields(open, values)
  return { ...head, cells: plannedCells(cells, record), alternatives, possible, missing, at }
}

/** The cells that a decided verdict rests on: of one that does not apply only those that say so. */
export function decidingCells({ grounds }: CompiledTarget, row: RowValues): FindingFacts['cells'] {
  return plannedCells(grounds.decided(row.values).cells, row)
}

/** The addresses of the cells that a unit is left out by, or that leave its place in the base open. */
export function baseCells(audited: AuditedRecord): string[] {
  if (audited.record.duplicateOf !== null) return identityCells(audited.record)
  if (audited.assessment.base === TRUE) return []
  const cells = baseGrounds(audited).flatMap(({ cell }) => (cell === null ? [] : [cell]))
  return [...new Set(cells)]
}

/** What the place of a unit that repeats no other rests on, if it is not in the base: what leaves it out or leaves that open. */
export function baseGrounds({ compiled, record }: AuditedRecord): FindingFacts['cells'] {
  return plannedCells(compiled.population.grounds(record.values), record)
}
