import { type Kind, sectorOfKind } from '../domain/choices.ts'
import { type FieldId, fieldIds } from '../domain/field.ts'
import type { AssumptionFacts, Shown } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import type { ResolvedPack } from '../pack/schema.ts'
import type { FieldSource } from './compiled-node.ts'
import type { SheetAudit } from './sheet-audit.ts'
import { showValue } from './show-value.ts'

/**
 * The assumptions this audit really used: what absent columns were taken to be (with the units concerned), requirements that
 * fell away because they are not recorded, sheets whose title or headings say what all units are, parameter values that the source does not state, and blanks read as zero.
 */
export function assumptionsOf(resolved: ResolvedPack, sheets: readonly SheetAudit[]): AssumptionFacts[] {
  const blanks = sheets.reduce((sum, sheet) => sum + sheet.blankAsZero(), 0)
  const blank: AssumptionFacts = { code: 'blank-as-zero', field: null, count: blanks, args: {} }
  return [
    ...fieldIds.flatMap((field) => absentColumn(field, sheets)),
    ...fieldIds.flatMap((field) => notRecorded(field, sheets)),
    ...sheets.flatMap(natureOfSheet),
    ...parameters(resolved),
    ...(blanks > 0 ? [blank] : []),
  ]
}

function absentColumn(field: FieldId, sheets: readonly SheetAudit[]): readonly AssumptionFacts[] {
  const sources = (sheet: SheetAudit) => sheet.compiled.assumed.filter((source) => source.asked === field)
  const using = sheets.filter((sheet) => sources(sheet).length > 0)
  const kinds = new Map(using.flatMap(sources).map((source) => [source.constant ? '' : source.field, source]))
  return [...kinds.values()].map((source) => {
    const same = using.filter((sheet) => sources(sheet).some((other) => other.field === source.field))
    return { code: 'absent-column', field, count: countUnits(same), args: argsOf(source, same) }
  })
}

function argsOf(source: FieldSource, sheets: readonly SheetAudit[]): AssumptionFacts['args'] {
  const from = source.constant ? null : source.field
  return { value: scalar(showValue(source.constant, source.field)), from, sheets: namesOf(sheets) }
}

function notRecorded(field: FieldId, sheets: readonly SheetAudit[]): readonly AssumptionFacts[] {
  const droppedBy = (sheet: SheetAudit) =>
    sheet.compiled.targets
      .filter(({ notEvaluated, notRecorded: dropped }) => notEvaluated === null && dropped.includes(field))
      .map(({ target }) => target.id)
  const using = sheets.filter((sheet) => droppedBy(sheet).length > 0)
  if (using.length === 0) return []
  const targets = [...new Set(using.flatMap(droppedBy))].join(', ')
  return [{ code: 'not-recorded', field, count: countUnits(using), args: { targets, sheets: namesOf(using) } }]
}

/** What a sheet without a column for it says of the nature of all its units: a kind, else the sector of the kinds. */
function natureOfSheet(sheet: SheetAudit): readonly AssumptionFacts[] {
  const { nature, sheet: name } = sheet.layout
  const kinds = nature?.kinds ?? []
  const [only] = kinds
  const sector = only === undefined ? undefined : sectorOfKind[only as Kind]
  if (nature === undefined || only === undefined || sector === undefined || sheet.organizations() === 0) return []
  const one = kinds.length === 1
  const args = { sheet: name, source: nature.source, nature: one ? only : sector }
  return [{ code: 'nature-of-sheet', field: one ? 'kind' : 'sector', count: sheet.organizations(), args }]
}

function parameters({ parameters: all }: ResolvedPack): readonly AssumptionFacts[] {
  return [...all.values()]
    .filter(({ assumption }) => assumption)
    .sort((left, right) => compareText(left.name, right.name))
    .map(({ name, value }) => ({ code: 'parameter', field: null, count: null, args: { name, value: value ?? null } }))
}

function countUnits(sheets: readonly SheetAudit[]): number {
  return sheets.reduce((sum, sheet) => sum + sheet.organizations(), 0)
}

function namesOf(sheets: readonly SheetAudit[]): string {
  return sheets.map(({ layout }) => `${layout.file}#${layout.sheet}`).join(', ')
}

function scalar(shown: Shown): string | number | boolean | null {
  return typeof shown === 'object' ? null : shown
}
