import { cellAddress } from '../domain/cell.ts'
import { fieldOf, type OrgRecord, type RowValues } from '../domain/record.ts'
import type { CellFacts, FindingFacts } from '../domain/report.ts'
import type { FormedUnit, LookBackFacts } from '../domain/report-look-back.ts'
import { FALSE, TRUE } from '../domain/truth.ts'
import type { AuditedRecord } from './audited-record.ts'
import { type CellPlan, plannedCells, plannedEvidence } from './cell-plan.ts'
import type { CompiledTarget } from './compiled-pack.ts'
import { decidingCells } from './findings.ts'
import { redactCell } from './redaction.ts'
import { showValue } from './show-value.ts'

/** A unit that has, or may have, a Party organization; without `unit` its sheet has no column for the day of founding. */
export interface FormedRow {
  readonly unit: FormedUnit | null
  readonly file: string
  readonly sheet: string
}

/** Takes the units that have, or may have, a Party organization. */
export interface FormedUnits {
  add(row: FormedRow): void
  facts(): Pick<LookBackFacts, 'undated'>
}

/** The field that says when a Party organization was founded. */
const founding = 'partyOrgFoundedOn'

/** What one row says of its organization and the day of its founding; null if it certainly has none. */
export function formedRowOf(
  audited: AuditedRecord,
  { findings, redact }: { readonly findings: readonly FindingFacts[]; readonly redact: boolean },
): FormedRow | null {
  const { compiled, record, assessment } = audited
  if (assessment.base === FALSE) return null
  const formed = compiled.coverage.organization.test(record.values, record.values)
  const holds = Math.min(formed, assessment.base)
  if (holds === FALSE) return null
  const { file, sheet } = record
  const certain = holds === TRUE
  if (fieldOf(record, founding) !== undefined)
    return { unit: formedUnit(audited, { findings, certain, redact }), file, sheet }
  return certain ? { unit: null, file, sheet } : null
}

/** Gives units with an organization and the day of its founding to `keep`; those of a sheet without such a column are counted. */
export function createFormedUnits(keep: (unit: FormedUnit) => void): FormedUnits {
  const undated = new Map<string, LookBackFacts['undated'][number]>()
  return {
    add({ unit, file, sheet }) {
      const key = `${file}\n${sheet}`
      if (unit === null) undated.set(key, { file, sheet, units: (undated.get(key)?.units ?? 0) + 1 })
      else keep(unit)
    },
    facts: () => ({ undated: [...undated.values()] }),
  }
}

interface Judged {
  readonly findings: readonly FindingFacts[]
  readonly certain: boolean
  readonly redact: boolean
}

function formedUnit({ compiled, record, assessment }: AuditedRecord, judged: Judged): FormedUnit {
  const founded = showValue(fieldOf(record, founding)?.value, founding)
  const targets: FormedUnit['targets'] = []
  for (const position of compiled.lookBackTargets) {
    const target = compiled.targets[position] as CompiledTarget
    const verdict = assessment.verdicts[position]
    if (verdict === undefined || verdict === 'excluded') continue
    const cells = evidenceOf(verdictCells(target, record, judged), judged)
    targets.push({ target: target.target.id, verdict, cells })
  }
  return {
    organization: record.key,
    certain: judged.certain,
    foundedOn: typeof founded === 'string' ? founded : null,
    cells: foundingCells(record),
    targets,
  }
}

/** What a verdict rests on; of one that the ledger leaves open, what the finding says. */
function verdictCells(target: CompiledTarget, record: OrgRecord, { findings }: Judged): readonly CellFacts[] {
  const found = findings.find((finding) => finding.target === target.target.id)
  if (found !== undefined) return found.cells
  return target.notEvaluated === null ? decidingCells(target, record) : []
}

function foundingCells(record: OrgRecord): FormedUnit['cells'] {
  const cells = fieldOf(record, founding)?.cells ?? []
  return cells.map((cell) => ({ field: founding, cell: cellAddress(cell, record.row), text: cell.text }))
}

/** The cells of a plan as proof quotes them, without what they quote of persons if that is asked for. */
export function evidenceOfPlan(
  plan: CellPlan,
  row: RowValues,
  options: { readonly redact: boolean },
): FormedUnit['cells'] {
  return options.redact ? evidenceOf(plannedCells(plan, row), options) : plannedEvidence(plan, row)
}

/** Cells as proof quotes them, without what they quote of persons if that is asked for. */
function evidenceOf(cells: readonly CellFacts[], { redact }: { readonly redact: boolean }): FormedUnit['cells'] {
  const shown = redact ? cells.map(redactCell) : cells
  return shown.map(({ field, cell, text }) => ({ field, cell, text }))
}
