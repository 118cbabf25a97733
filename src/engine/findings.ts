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
  if (primary === -1 && !verdicts.includes('unknown')) return none
  const findings: FindingFacts[] = []
  for (const [position, verdict] of verdicts.entries()) {
    if (verdict === 'gap') findings.push(gapOf(audited, position, position === primary))
    else if (verdict === 'unknown') findings.push(unknownOf(audited, position))
  }
  return findings
}

const none: readonly FindingFacts[] = Object.freeze([])

/** A finding without what its cells quote of persons. */
export function redactFinding(finding: FindingFacts): FindingFacts {
  return { ...finding, cells: finding.cells.map(redactCell) }
}

/** A gap, with its keys in the order of the schema. */
function gapOf({ record, compiled }: AuditedRecord, position: number, primary: boolean): FindingFacts {
  const target = compiled.targets[position] as CompiledTarget
  const { id, force, kind, clause } = target.target
  const { key: organization, name, township, file, sheet, row } = record
  const { cells, alternatives } = target.grounds.decided(record.values)
  return {
    organization,
    name,
    township,
    target: id,
    verdict: 'gap',
    primary,
    force,
    kind,
    clause,
    remedyText: remedyFor(target, record.values),
    cells: plannedCells(cells, record),
    alternatives,
    at: { file, sheet, row },
  }
}

/** What the ledger leaves open, in the same order. */
function unknownOf({ record, compiled, assessment }: AuditedRecord, position: number): FindingFacts {
  const target = compiled.targets[position] as CompiledTarget
  const { id, force, kind, clause } = target.target
  const { key: organization, name, township, file, sheet, row } = record
  const { cells, alternatives, open } = target.grounds.open(record.values)
  return {
    organization,
    name,
    township,
    target: id,
    verdict: 'unknown',
    primary: false,
    force,
    kind,
    clause,
    remedyText: remedyFor(target, record.values),
    cells: plannedCells(cells, record),
    alternatives,
    possible: [...outcomeNames(assessment.outcomes[position] ?? 0)],
    missing: missingFields(open, record.values),
    at: { file, sheet, row },
  }
}

/** The cells that a decided verdict rests on: of one that does not apply only those that say so. */
export function decidingCells({ grounds }: CompiledTarget, row: RowValues): FindingFacts['cells'] {
  return plannedCells(grounds.decided(row.values).cells, row)
}

/** The addresses of the cells that a unit is left out by, or that leave its place in the base open. */
export function baseCells(audited: AuditedRecord): string[] {
  if (audited.record.duplicateOf !== null) return identityCells(audited.record)
  if (audited.assessment.base === TRUE) return []
  const cells: string[] = []
  for (const { cell } of baseGrounds(audited)) if (cell !== null && !cells.includes(cell)) cells.push(cell)
  return cells
}

/** What the place of a unit that repeats no other rests on, if it is not in the base: what leaves it out or leaves that open. */
export function baseGrounds({ compiled, record }: AuditedRecord): FindingFacts['cells'] {
  return plannedCells(compiled.population.grounds(record.values), record)
}
