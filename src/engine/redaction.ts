import { factsText, isNamed, readFacts, withoutNames } from '../domain/compared-facts.ts'
import { fieldSpec, isFieldId } from '../domain/field.ts'
import { maskName } from '../domain/mask-name.ts'
import type { EvidenceCell } from '../domain/register-event.ts'
import type { CellFacts, IssueFacts, OrganizationFacts } from '../domain/report.ts'

/**
 * The facts of a cell with the text of a personal field masked, and that of a cell which could not be read, because nobody
 * knows what it holds; of a figure only what stands in brackets beside it.
 */
export function redactCell(cell: CellFacts): CellFacts {
  if (!isPersonal(cell.field)) return { ...cell, text: redactOther(cell) }
  const value = typeof cell.value === 'string' ? maskName(cell.value) : cell.value
  return { ...cell, text: cell.text === null ? null : maskName(cell.text), value }
}

/** The same for a cell that is quoted as proof; a figure or a date without a digit is a text that nobody could read. */
export function redactEvidence<Cell extends EvidenceCell>(cell: Cell): Cell {
  const isNumeric = isFieldId(cell.field) && ['count', 'amount', 'date'].includes(fieldSpec(cell.field).type)
  const why = isNumeric && !/\p{Nd}/u.test(cell.text ?? '') ? 'unreadable' : null
  return { ...cell, text: redactCell({ ...cell, value: null, why, tests: [] }).text }
}

/** What an issue may quote although nobody knows what it holds: a text that could not be read, or a note beside a figure. */
const quotingIssues: ReadonlySet<string> = new Set([
  'cell-unreadable',
  'cell-ignored-note',
  'answer-unreadable',
  'answer-field-unknown',
])

/** What quotes an answer to a question, in the issues of answers. */
const answerArgs: ReadonlySet<string> = new Set(['answer', 'first', 'second'])

/** An issue with its text masked, and every argument that repeats it, where it is about a personal field or an unread text. */
export function redactIssue(issue: IssueFacts): IssueFacts {
  if (issue.code === 'duplicate-organization') return withoutNamedDifference(issue)
  const quotes = quotingIssues.has(issue.code)
  if (!quotes && (issue.field === null || !isPersonal(issue.field))) return issue
  const hidden = (name: string, value: unknown) =>
    value === issue.text || answerArgs.has(name) || (quotes && (name === 'text' || name === 'note'))
  const args = Object.fromEntries(
    Object.entries(issue.args).map(([name, value]) => [
      name,
      typeof value === 'string' && hidden(name, value) ? maskName(value) : value,
    ]),
  )
  return { ...issue, text: maskOrNull(issue.text), args }
}

/** What a unit adds to the totals, without the letters that stand for names of persons. */
export function redactJudged<Unit extends Pick<OrganizationFacts, 'judged'>>(unit: Unit): Unit {
  const { judged } = unit
  if (judged === undefined) return unit
  return { ...unit, judged: { ...judged, facts: factsText(withoutNames(readFacts(judged.facts))) } }
}

/** Rows that stand in two reports are not compared by names of persons once these are masked, so neither are those of one. */
function withoutNamedDifference(issue: IssueFacts): IssueFacts {
  const { differs } = issue.args
  const named =
    typeof differs === 'string' ? differs.split(', ').filter((field) => !(isFieldId(field) && isNamed(field))) : []
  return { ...issue, args: { ...issue.args, differs: named.join(', ') } }
}

function redactOther({ text, why, field }: CellFacts): string | null {
  if (text === null) return null
  if (why === 'unreadable') return maskName(text)
  const isFigure = isFieldId(field) && ['count', 'amount'].includes(fieldSpec(field).type)
  return isFigure ? text.replace(/[（(][^（()）]*[）)]?/gu, '（*）') : text
}

function maskOrNull(text: string | null): string | null {
  return text === null ? null : maskName(text)
}

function isPersonal(field: string): boolean {
  return isFieldId(field) && fieldSpec(field).personal === true
}
