import type { Answer } from '../domain/answer.ts'
import { cellAddress } from '../domain/cell.ts'
import type { FieldId } from '../domain/field.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { FieldValue } from '../domain/record.ts'
import { isKnown, type UnknownReason, type Value } from '../domain/value.ts'
import { createIssue, type RowPlace } from './ledger-issues.ts'
import { organizationFields } from './organization-evidence.ts'

/** The fields of a row that a column or another field answers. */
type FieldsOfRow = ReadonlyMap<FieldId, FieldValue>

/** A row with what follows from it. */
export interface AnsweredRow {
  readonly values: FieldsOfRow
  readonly issues: readonly LedgerIssue[]
}

export interface RowToAnswer {
  readonly place: RowPlace
  readonly drafts: FieldsOfRow
  readonly derived: AnsweredRow
  /** What follows from other drafts. */
  readonly derive: (drafts: FieldsOfRow) => AnsweredRow
  /** Fields whose blank cells were taken as zero. */
  readonly blankAsZero: ReadonlySet<FieldId>
}

/** Fields that speak of the Party organization, and are left aside where they contradict each other and somebody has asked. */
const organizationEvidence: readonly FieldId[] = [...organizationFields, 'partyOrgName', 'notEstablishedReason']

/**
 * A row with the answers of its unit put in where the ledger is blank, unreadable, approximate or contradicts itself; what the ledger
 * states stays, and so does whatever follows from it. Every answer becomes an issue that says what became of it, but one that says
 * what the ledger says.
 */
export function answerRow(answers: readonly Answer[], row: RowToAnswer): AnsweredRow {
  const byField = new Map<FieldId, Answer[]>()
  for (const answer of answers) byField.set(answer.field, [...(byField.get(answer.field) ?? []), answer])
  const start: Answered = { drafts: row.drafts, derived: row.derived, issues: [] }
  const { derived, issues } = [...byField].reduce((state, [field, given]) => answered(state, field, given, row), start)
  const kept = row.derived.issues.filter(isContradiction)
  return {
    values: derived.values,
    issues: [...kept, ...derived.issues.filter((issue) => !isContradiction(issue)), ...issues],
  }
}

interface Answered {
  readonly drafts: FieldsOfRow
  readonly derived: AnsweredRow
  readonly issues: readonly LedgerIssue[]
}

function answered(state: Answered, field: FieldId, given: readonly Answer[], row: RowToAnswer): Answered {
  const [answer] = given
  if (answer === undefined) return state
  const now = state.derived.values.get(field)
  const at = { ...row.place, field, cell: ownCell(now, row.place.row), text: answer.at.text }
  const said = { answer: answer.at.text, answerCell: cellAddress(answer.at, answer.at.row) }
  const tell = (issue: LedgerIssue): Answered => ({ ...state, issues: [...state.issues, issue] })
  const other = given.find(({ value }) => !isSame(value, answer.value))
  if (other !== undefined) {
    const args = { first: said.answer, firstCell: said.answerCell, second: other.at.text }
    return tell(createIssue('answer-repeated', at, args))
  }
  if (now === undefined) return tell(createIssue('answer-no-column', at, said))
  const isOpen = !isKnown(now.value) || isTakenAsZero(field, now, row)
  if (!isOpen && isSame(now.value, answer.value)) return state
  const next = isOpen && mayBe(now.value, answer.value) ? withAnswer(state, answer, row) : undefined
  if (next === undefined) return tell(createIssue('answer-conflict', at, said))
  return { ...next, issues: [...state.issues, createIssue('answer-used', at, said)] }
}

/** The row with one answer; undefined if it cannot stand beside what the row states. */
function withAnswer(
  { drafts, derived }: Answered,
  answer: Answer,
  row: RowToAnswer,
): Omit<Answered, 'issues'> | undefined {
  const { field, value, at } = answer
  const disputed = isOrganization(field) && derived.values.get(field)?.value.why === 'contradiction'
  const left = [...drafts].filter(([id]) => !(disputed && organizationEvidence.includes(id) && !isAnswered(drafts, id)))
  const asked = new Map([...left, [field, { value, cells: [at] }] as const])
  const next = row.derive(asked)
  const complete = { ...next, values: new Map([...derived.values, ...next.values]) }
  return stands(complete, derived, answer) ? { drafts: asked, derived: complete } : undefined
}

function isAnswered(drafts: FieldsOfRow, field: FieldId): boolean {
  return drafts.get(field)?.cells.some(({ from }) => from !== undefined) === true
}

function isOrganization(field: FieldId): boolean {
  return organizationFields.some((each) => each === field)
}

/** True if the answer is what the row now says, nothing that was known is another thing now, and nothing new contradicts itself. */
function stands(next: AnsweredRow, before: AnsweredRow, { field, value }: Answer): boolean {
  const now = next.values.get(field)?.value
  if (now === undefined || !isSame(now, value)) return false
  if (next.issues.filter(isContradiction).length > before.issues.filter(isContradiction).length) return false
  return [...before.values].every(([id, known]) => {
    if (id === field || !isKnown(known.value) || isOfBlanks(known)) return true
    const after = next.values.get(id)?.value
    return after !== undefined && isSame(known.value, after)
  })
}

/** Why a value is not known although the ledger is: what it leaves possible is then only what somebody wrote down roughly. */
const rough: ReadonlySet<UnknownReason> = new Set([
  'blank',
  'unreadable',
  'approximate',
  'error-cell',
  'contradiction',
  'damaged',
])

/** True if the ledger does not exclude the answer. */
function mayBe(now: Value, answer: Value): boolean {
  if (now.why === undefined || rough.has(now.why)) return true
  if (now.type === 'span' && answer.type === 'span') return now.low <= answer.low && answer.high <= now.high
  if (now.type === 'options' && answer.type === 'options') return answer.options.every((id) => now.options.includes(id))
  return true
}

function isTakenAsZero(field: FieldId, { cells }: FieldValue, { blankAsZero }: RowToAnswer): boolean {
  return blankAsZero.has(field) && isOfBlanks({ cells })
}

/** True for what nobody has written down. */
function isOfBlanks({ cells }: Pick<FieldValue, 'cells'>): boolean {
  return cells.length > 0 && cells.every(({ text }) => text.trim() === '')
}

function isSame(left: Value, right: Value): boolean {
  if (left.type === 'span' && right.type === 'span') return left.low === right.low && left.high === right.high
  if (left.type === 'options' && right.type === 'options')
    return left.options.length === right.options.length && left.options.every((id) => right.options.includes(id))
  return left.type === 'text' && right.type === 'text' && left.text === right.text
}

function ownCell(now: FieldValue | undefined, row: number): string | null {
  const cell = now?.cells[0]
  return cell === undefined ? null : cellAddress(cell, row)
}

function isContradiction({ code }: LedgerIssue): boolean {
  return code === 'contradiction'
}

/** True for the code of an issue that says what became of an answer. */
export function isOfAnswer(code: string): boolean {
  return code.startsWith('answer-')
}
