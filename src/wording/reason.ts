import { fieldSpec, isFieldId } from '../domain/field.ts'
import type { CellFacts, FindingFacts } from '../domain/report.ts'
import { cellState, isAssumed } from './cell-state.ts'
import { fieldName } from './choice-name.ts'
import { phrasesOf } from './test-phrase.ts'
import { isYesNo } from './word-value.ts'
import type { Wording } from './wording.ts'

type Verdict = FindingFacts['verdict']

/** What is said of one cell. */
export type SayCell = (cell: CellFacts, verdict: Verdict, wording: Wording) => string

/** The reason of a finding in one sentence made of its cells, e.g. `D17 职工人数 45 ≥ 30；F17 党员数 0（应 ≥ 1）`. */
export function reasonOf(
  { cells, alternatives, verdict }: Pick<FindingFacts, 'cells' | 'alternatives' | 'verdict'>,
  wording: Wording,
  say: SayCell = whatItSays,
): string {
  const { reason } = wording
  const others = cells.filter((cell) => !saysOnlyTheSector(cell))
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
  const listed = together(open, (cell) => cellState(cell, wording), wording).map(({ head, said }) =>
    reason.toCheck(head, said),
  )
  const named = new Set(open.map((cell) => cell.field))
  const absent = (finding.missing ?? []).filter((field) => !named.has(field))
  return [...listed, ...absent.map((field) => reason.toCheck(fieldName(field, language), names.unknownValue))]
}

function sentenceOf(cells: readonly CellFacts[], say: (cell: CellFacts) => string, wording: Wording): string {
  let sentence = ''
  for (const { head, said } of together(cells, say, wording)) {
    if (sentence !== '') sentence += wording.reason.cellSeparator
    sentence += `${head} ${said}`
  }
  return sentence
}

interface Said {
  readonly head: string
  readonly said: string
}

/** Cells of one field that say the same, such as the columns of one choice, are named together: `U11、V11 组建方式 未建`. */
function together(cells: readonly CellFacts[], say: (cell: CellFacts) => string, wording: Wording): readonly Said[] {
  const groups: { readonly field: string; readonly said: string; readonly places: string[] }[] = []
  for (const cell of cells) {
    const [{ field, cell: place }, said] = [cell, say(cell)]
    const places = place === null ? [] : [place]
    const group = groups.find((each) => each.field === field && each.said === said)
    if (group === undefined) groups.push({ field, said, places })
    else group.places.push(...places.filter((one) => !group.places.includes(one)))
  }
  return groups.map(({ field, said, places }) => {
    const label = fieldName(field, wording.language)
    return { head: places.length === 0 ? label : `${places.join(wording.names.listSeparator)} ${label}`, said }
  })
}

/** Value and comparisons. What a value should have been is said of gaps only: in an open question it need not be so. */
export function whatItSays(cell: CellFacts, verdict: Verdict, wording: Wording): string {
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
