import { fieldSpec, isFieldId } from '../domain/field.ts'
import type { CellFacts, IssueFacts } from '../domain/report.ts'

/**
 * The facts of a cell with the text of a personal field masked, and that of a cell which could not be read, because nobody
 * knows what it holds; of a figure only what stands in brackets beside it.
 */
export function redactCell(cell: CellFacts): CellFacts {
  if (!isPersonal(cell.field)) return { ...cell, text: redactOther(cell) }
  const value = typeof cell.value === 'string' ? mask(cell.value) : cell.value
  return { ...cell, text: cell.text === null ? null : mask(cell.text), value }
}

/** What an issue may quote although nobody knows what it holds: a text that could not be read, or a note beside a figure. */
const quotingIssues: ReadonlySet<string> = new Set(['cell-unreadable', 'cell-ignored-note'])

/** An issue with its text masked, and every argument that repeats it, where it is about a personal field or an unread text. */
export function redactIssue(issue: IssueFacts): IssueFacts {
  const quotes = quotingIssues.has(issue.code)
  if (!quotes && (issue.field === null || !isPersonal(issue.field))) return issue
  const hidden = (name: string, value: unknown) =>
    value === issue.text || (quotes && (name === 'text' || name === 'note'))
  const args = Object.fromEntries(
    Object.entries(issue.args).map(([name, value]) => [
      name,
      typeof value === 'string' && hidden(name, value) ? mask(value) : value,
    ]),
  )
  return { ...issue, text: maskOrNull(issue.text), args }
}

function redactOther({ text, why, field }: CellFacts): string | null {
  if (text === null) return null
  if (why === 'unreadable') return mask(text)
  const isFigure = isFieldId(field) && ['count', 'amount'].includes(fieldSpec(field).type)
  return isFigure ? text.replace(/[（(][^（()）]*[）)]?/gu, '（*）') : text
}

function maskOrNull(text: string | null): string | null {
  return text === null ? null : mask(text)
}

/** The first character and a star; a single character tells no name and stays. */
function mask(text: string): string {
  const [first = '', ...rest] = [...text]
  return rest.length === 0 ? first : `${first}*`
}

function isPersonal(field: string): boolean {
  return isFieldId(field) && fieldSpec(field).personal === true
}
