import { type FieldId, fieldIndex, fieldSpec, isFieldId } from '../domain/field.ts'
import type { FillInRow } from '../domain/ledger-check.ts'
import type { AuditReport, Finding, OrganizationFacts } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import { templateWording } from '../wording/template.ts'
import { fieldOptions } from '../wording/wanted.ts'
import { isOpenCell } from './open-cells.ts'

type Cell = Finding['cells'][number]

/** One question about one unit: a field, and the findings that wait for it. */
interface Question {
  readonly unit: OrganizationFacts
  readonly field: FieldId
  readonly cells: readonly Cell[]
  readonly targets: ReadonlySet<string>
}

/** What a unit is known by is not asked for: who it is would be another question afterwards. */
const identity: ReadonlySet<string> = new Set(['name', 'creditCode', 'township'])

/** Fields whose answer settles another one, too: the form tells whether there is an organization, the kind tells the sector. */
const answeredBy: readonly (readonly [field: FieldId, by: FieldId])[] = [
  ['partyOrgEstablished', 'partyOrgForm'],
  ['sector', 'kind'],
]

/**
 * 待核补填表: what would have to be known so that open verdicts are decided, one row a unit and field, by township, unit (those with
 * most verdicts first) and weight. A column that a ledger does not have is not on it.
 */
export function fillList(report: AuditReport): readonly FillInRow[] {
  const units = questionsByUnit(report).map((questions) => ({
    questions: [...questions].sort(byWeight),
    weight: new Set(questions.flatMap(({ targets }) => [...targets])).size,
  }))
  const sorted = units.sort((left, right) => {
    const [a, b] = [left.questions[0]?.unit, right.questions[0]?.unit]
    return compareText(a?.township ?? '', b?.township ?? '') || right.weight - left.weight || byPlace(a, b)
  })
  const order = report.targets.map(({ id }) => id)
  return sorted.flatMap(({ questions }) => questions).map((question, at) => rowOf(question, at + 1, { report, order }))
}

function questionsByUnit({ findings, organizations }: AuditReport): readonly (readonly Question[])[] {
  const byKey = new Map(
    organizations.filter(({ outReason }) => outReason !== 'duplicate').map((unit) => [unit.key, unit]),
  )
  const asked = new Map<string, Map<string, Question>>()
  for (const finding of findings.filter(({ verdict }) => verdict === 'unknown')) {
    const unit = byKey.get(finding.organization)
    if (unit === undefined) continue
    const own = asked.get(unit.key) ?? new Map<string, Question>()
    asked.set(unit.key, own)
    for (const cell of finding.cells.filter(isOpenCell)) {
      if (!isFieldId(cell.field) || identity.has(cell.field)) continue
      own.set(cell.field, withCell(own.get(cell.field), { unit, field: cell.field, cell, target: finding.target }))
    }
  }
  return [...asked.values()].map(onceEach).filter((questions) => questions.length > 0)
}

function withCell(
  known: Question | undefined,
  { unit, field, cell, target }: Pick<Question, 'unit' | 'field'> & { readonly cell: Cell; readonly target: string },
): Question {
  const cells = known?.cells ?? []
  const isNew = !cells.some((other) => other.cell === cell.cell)
  return { unit, field, cells: isNew ? [...cells, cell] : cells, targets: new Set([...(known?.targets ?? []), target]) }
}

/** Without the questions that the answer to another one settles. */
function onceEach(questions: ReadonlyMap<string, Question>): readonly Question[] {
  const left = new Map(questions)
  for (const [field, by] of answeredBy) {
    const [asked, other] = [left.get(field), left.get(by)]
    if (asked === undefined || other === undefined) continue
    left.delete(field)
    left.set(by, { ...other, targets: new Set([...other.targets, ...asked.targets]) })
  }
  return [...left.values()]
}

function rowOf(
  { unit, field, cells, targets }: Question,
  no: number,
  { report, order }: { readonly report: AuditReport; readonly order: readonly string[] },
): FillInRow {
  const texts = new Set(cells.map(({ text }) => text?.trim() ?? '').filter((text) => text !== ''))
  const { key, name, creditCode, township, at } = unit
  return {
    no,
    organization: key,
    ...{ name, creditCode, township, field },
    text: texts.size === 0 ? null : [...texts].join(' / '),
    why: cells[0]?.why ?? 'not-stated',
    options: [...optionsOf(field, report)],
    at,
    cells: cells.flatMap(({ cell }) => cell ?? []),
    decides: targets.size,
    targets: order.filter((id) => targets.has(id)),
  }
}

/** What may be answered: of a yes/no question that a name answers, too, whether there is one. Whoever is asked what a unit is may say that it is none of ours. */
function optionsOf(field: FieldId, { lang }: AuditReport): readonly string[] {
  const words = templateWording(lang)
  if (fieldSpec(field).type === 'presence') return [words.has, words.hasNot]
  return fieldOptions(field, words, { outside: true })
}

function byWeight(left: Question, right: Question): number {
  return right.targets.size - left.targets.size || fieldIndex(left.field) - fieldIndex(right.field)
}

function byPlace(left: OrganizationFacts | undefined, right: OrganizationFacts | undefined): number {
  if (left === undefined || right === undefined) return 0
  const [a, b] = [left.at, right.at]
  return compareText(a.file, b.file) || compareText(a.sheet, b.sheet) || a.row - b.row
}
