import { cellName } from '../domain/cell.ts'
import { type FieldId, fieldIndex } from '../domain/field.ts'
import type { OrgRecord } from '../domain/record.ts'
import type { FindingFacts } from '../domain/report.ts'
import { FALSE, TRUE, UNKNOWN } from '../domain/truth.ts'
import { outcomeNames } from '../domain/verdict.ts'
import type { AuditedRecord } from './audited-record.ts'
import type { CompiledPack, CompiledTarget } from './compiled-pack.ts'
import { alternativesOf, cellsOf, decidingLeaves, missingFields, openLeaves } from './deciding-cells.ts'
import { redactCell } from './redaction.ts'
import { remedyFor } from './remedy.ts'

/**
 * The gaps and the open verdicts of one unit, in the order of the pack. The first gap is the primary one, so that units can
 * be counted once.
 */
export function findingsOf(
  { compiled, record, assessment }: AuditedRecord,
  options: { readonly redact: boolean },
): readonly FindingFacts[] {
  const primary = assessment.verdicts.indexOf('gap')
  return compiled.targets.flatMap((target, position) => {
    const verdict = assessment.verdicts[position]
    if (verdict !== 'gap' && verdict !== 'unknown') return []
    const grounds = verdict === 'gap' ? gapGrounds(target, record) : openGrounds(compiled, target, record)
    const cells = options.redact ? grounds.cells.map(redactCell) : grounds.cells
    const possible = verdict === 'unknown' ? { possible: [...outcomeNames(assessment.outcomes[position] ?? 0)] } : {}
    return [{ ...about(target, record), verdict, primary: position === primary, ...grounds, cells, ...possible }]
  })
}

type About = Omit<FindingFacts, 'verdict' | 'primary' | 'cells' | 'alternatives' | 'possible' | 'missing'>
type Grounds = Pick<FindingFacts, 'cells' | 'alternatives' | 'missing'>

function about(compiled: CompiledTarget, record: OrgRecord): About {
  const { id, force, kind, clause } = compiled.target
  return {
    organization: record.key,
    name: record.name,
    township: record.township,
    target: id,
    force,
    kind,
    clause,
    remedyText: remedyFor(compiled, record.values),
    at: { file: record.file, sheet: record.sheet, row: record.row },
  }
}

function gapGrounds({ question }: CompiledTarget, { values }: OrgRecord): Grounds {
  const leaves = [...decidingLeaves(question.applies, values), ...decidingLeaves(question.requires, values)]
  return { cells: cellsOf(leaves, values), alternatives: alternativesOf(question.requires, values) }
}

/** What is open first about the base, then about the target; a target that does not apply has nothing more to ask. */
function openGrounds({ population }: CompiledPack, { question }: CompiledTarget, { values }: OrgRecord): Grounds {
  const base = [...population.exclude.map((each) => each.when), population.include]
  const baseLeaves = base.flatMap((node) => openLeaves(node, values))
  const applies = question.applies.test(values, values)
  const asked = applies === FALSE ? [] : [question.applies, question.requires]
  const open = [...baseLeaves, ...asked.flatMap((node) => openLeaves(node, values))]
  return {
    cells: cellsOf([...baseLeaves, ...asked.flatMap((node) => decidingLeaves(node, values))], values),
    alternatives: applies === FALSE ? null : alternativesOf(question.requires, values),
    missing: missingFields(open, values),
  }
}

/** The addresses of the cells that a unit is left out by, or that leave its place in the base open. */
export function baseCells({ compiled, record, assessment }: AuditedRecord): string[] {
  const { values } = record
  if (record.duplicateOf !== null) return identityCells(values)
  if (assessment.base === TRUE) return []
  const { include, exclude } = compiled.population
  const out = exclude.find(({ id, when }) => id === assessment.outReason && when.test(values, values) === TRUE)
  const nodes = [...exclude.map(({ when }) => when), include]
  const open = () => nodes.flatMap((node) => openLeaves(node, values))
  const leaves = assessment.base === UNKNOWN ? open() : decidingLeaves(out?.when ?? include, values)
  const cells = cellsOf(leaves, values).map(({ cell }) => cell)
  return [...new Set(cells.filter((cell) => cell !== null))]
}

/** A row repeats another by its code, where it states one, else by its name. */
function identityCells(values: OrgRecord['values']): string[] {
  const cellsIn = (field: FieldId) => values[fieldIndex(field)]?.cells.filter(({ text }) => text.trim() !== '') ?? []
  const code = cellsIn('creditCode')
  return (code.length > 0 ? code : cellsIn('name')).map(({ row, column }) => cellName(row, column))
}
