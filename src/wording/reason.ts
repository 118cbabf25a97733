import { fieldSpec, isFieldId } from '../domain/field.ts'
import type { CellFacts, FindingFacts } from '../domain/report.ts'
import { cellState, isAssumed } from './cell-state.ts'
import { fieldName } from './choice-name.ts'
import { phrasesOf } from './test-phrase.ts'
import { isYesNo } from './word-value.ts'
import type { Wording } from './wording.ts'

type Verdict = FindingFacts['verdict']

/** What is said of one cell behind its address. */
export interface CellSaid {
  readonly label: string
  readonly said: string
}

export type SayCell = (cell: CellFacts, verdict: Verdict, wording: Wording) => CellSaid

/** The reason of a finding in one sentence made of its cells, e.g. `D17 职工人数 45 ≥ 30；F17 党员数 0（应 ≥ 1）`. */
export function reasonOf(
  { cells, alternatives, verdict }: Pick<FindingFacts, 'cells' | 'alternatives' | 'verdict'>,
  wording: Wording,
  say: SayCell = sayCell,
): string {
  const { reason } = wording
  const others = cells.some(saysOnlyTheSector) ? cells.filter((cell) => !saysOnlyTheSector(cell)) : cells
  const told = others.length > 0 ? others : cells
  const sentence = (some: readonly CellFacts[]) => sentenceOf(some, (cell) => say(cell, verdict, wording), wording)
  if (alternatives === null) return sentence(told) || reason.noCell
  const measures = told.filter(isMeasure)
  const head = reason.alternatives(alternatives)
  const counted = measures.length === 0 ? head : reason.alternativesWith(head, sentence(measures))
  const rest = told.filter((cell) => !isMeasure(cell))
  return rest.length === 0 ? counted : sentence(rest) + reason.cellSeparator + counted
}

/** The cells that would decide an unknown finding, each with its state: `F17 党员数（空白）`. */
export function cellsToCheck(finding: Pick<FindingFacts, 'cells' | 'missing'>, wording: Wording): readonly string[] {
  const { names, reason, language } = wording
  const open = finding.cells.filter((cell) => cell.tests.some((test) => test.holds === 'unknown'))
  const listed = together(open, (cell) => ({ label: labelOf(cell, wording), said: cellState(cell, wording) })).map(
    (each) => reason.toCheck(headOf(each, wording), each.said),
  )
  const named = new Set(open.map((cell) => cell.field))
  const absent = (finding.missing ?? []).filter((field) => !named.has(field))
  return [...listed, ...absent.map((field) => reason.toCheck(fieldName(field, language), names.unknownValue))]
}

function sentenceOf(cells: readonly CellFacts[], say: (cell: CellFacts) => CellSaid, wording: Wording): string {
  let sentence = ''
  for (const each of together(cells, say)) {
    if (sentence !== '') sentence += wording.reason.cellSeparator
    sentence += `${headOf(each, wording)} ${each.said}`
  }
  return sentence
}

interface Said extends CellSaid {
  readonly field: string
  readonly places: readonly string[]
}

function headOf({ label, places }: Said, { names }: Wording): string {
  const [place] = places
  if (place === undefined) return label
  return `${places.length === 1 ? place : places.join(names.listSeparator)} ${label}`
}

/** Cells of one field that say the same, such as the columns of one choice, are named together: `U11、V11 组建方式 未建`. */
function together(cells: readonly CellFacts[], say: (cell: CellFacts) => CellSaid): readonly Said[] {
  const groups: Said[] = []
  for (const cell of cells) {
    const { label, said } = say(cell)
    const { field, cell: place } = cell
    const at = placeOfSame(groups, field, said)
    const group = groups[at]
    const places = place === null ? none : [place]
    groups[at] = { field, label, said, places: group === undefined ? places : united(group.places, places) }
  }
  return groups
}

const none: readonly string[] = Object.freeze([])

/** The position of what is said of the same field; that behind the last one if nothing is. */
function placeOfSame(groups: readonly Said[], field: string, said: string): number {
  let at = 0
  while (at < groups.length && !(groups[at]?.field === field && groups[at]?.said === said)) at += 1
  return at
}

function united(places: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...places, ...more])]
}

/** What a cell says, and of which field. */
export function sayCell(cell: CellFacts, verdict: Verdict, wording: Wording): CellSaid {
  return { label: labelOf(cell, wording), said: whatItSays(cell, verdict, wording) }
}

function labelOf({ field }: CellFacts, { language }: Wording): string {
  return fieldName(field, language)
}

/** Value and comparisons. What a value should have been is said of gaps only: in an open question it need not be so. */
function whatItSays(cell: CellFacts, verdict: Verdict, wording: Wording): string {
  const { reason } = wording
  const failing = verdict === 'gap' && !isAssumed(cell) ? phrasesOf(cell, 'false', wording) : ''
  const isOpen = cell.tests.some((test) => test.holds === 'unknown')
  const open = isYesNo(cell.field) ? '' : phrasesOf(cell, 'unknown', wording)
  const holding = cell.value !== null || cell.why === null ? phrasesOf(cell, 'true', wording) : ''
  return [
    cellState(cell, wording),
    holding,
    failing === '' ? '' : reason.should(failing),
    isOpen ? reason.undecided(open) : '',
  ].join('')
}

function saysOnlyTheSector(cell: CellFacts): boolean {
  return cell.field === 'sector' && cell.value !== null
}

/** What alternatives are made of: the work measures, and what an organization ought to have. */
function isMeasure({ field }: CellFacts): boolean {
  if (['activists', 'secretary', 'meetings', 'activities', 'venue', 'systems'].includes(field)) return true
  return isFieldId(field) && fieldSpec(field).clear === 'work'
}
