import { type FieldId, fieldIds } from '../domain/field.ts'
import type { AssumptionFacts, PackFacts, SheetBasis } from '../domain/report.ts'
import type { CountedSheet } from './counted-sheet.ts'

/**
 * The assumptions that sheets with units really used: what absent columns were taken to be (with the units concerned), requirements
 * that fell away because they are not recorded, sheets whose title or headings say what all units are, and parameter values that
 * the source does not state.
 */
export function assumptionsOf({ parameters }: PackFacts, all: readonly CountedSheet[]): AssumptionFacts[] {
  const sheets = all.filter(({ units }) => units > 0)
  return [
    ...fieldIds.flatMap((field) => absentColumn(field, sheets)),
    ...fieldIds.flatMap((field) => notRecorded(field, sheets)),
    ...sheets.flatMap(natureOfSheet),
    ...unstated(parameters),
  ]
}

/** Blanks that were read as zero; nothing if there are none. */
export function blankAssumption(blanks: number): readonly AssumptionFacts[] {
  return blanks > 0 ? [{ code: 'blank-as-zero', field: null, count: blanks, args: {} }] : []
}

type Source = SheetBasis['assumed'][number]

function absentColumn(field: FieldId, sheets: readonly CountedSheet[]): readonly AssumptionFacts[] {
  const sources = ({ basis }: CountedSheet) => basis.assumed.filter((source) => source.field === field)
  const using = sheets.filter((sheet) => sources(sheet).length > 0)
  const kinds = new Map(using.flatMap(sources).map((source) => [source.constant ? '' : source.from, source]))
  return [...kinds.values()].map((source) => {
    const same = using.filter((sheet) => sources(sheet).some((other) => other.from === source.from))
    return { code: 'absent-column', field, count: countUnits(same), args: argsOf(source, same) }
  })
}

function argsOf({ constant, from, value }: Source, sheets: readonly CountedSheet[]): AssumptionFacts['args'] {
  return { value, from: constant ? null : from, sheets: namesOf(sheets) }
}

function notRecorded(field: FieldId, sheets: readonly CountedSheet[]): readonly AssumptionFacts[] {
  const droppedBy = ({ basis }: CountedSheet) =>
    basis.notRecorded.filter(({ fields }) => fields.includes(field)).map(({ target }) => target)
  const using = sheets.filter((sheet) => droppedBy(sheet).length > 0)
  if (using.length === 0) return []
  const targets = [...new Set(using.flatMap(droppedBy))].join(', ')
  return [{ code: 'not-recorded', field, count: countUnits(using), args: { targets, sheets: namesOf(using) } }]
}

function natureOfSheet({ sheet, units, basis: { nature } }: CountedSheet): readonly AssumptionFacts[] {
  if (nature === null) return []
  const args = { sheet, source: nature.source, nature: nature.nature }
  return [{ code: 'nature-of-sheet', field: nature.field, count: units, args }]
}

/** Parameters stand in the order of their names. */
function unstated(parameters: PackFacts['parameters']): readonly AssumptionFacts[] {
  return Object.entries(parameters)
    .filter(([, { assumption }]) => assumption)
    .map(([name, { value }]) => ({ code: 'parameter', field: null, count: null, args: { name, value } }))
}

function countUnits(sheets: readonly CountedSheet[]): number {
  return sheets.reduce((sum, sheet) => sum + sheet.units, 0)
}

function namesOf(sheets: readonly CountedSheet[]): string {
  return sheets.map(({ file, sheet }) => `${file}#${sheet}`).join(', ')
}
