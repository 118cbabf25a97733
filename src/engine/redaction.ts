import { fieldSpec, isFieldId } from '../domain/field.ts'
import type { CellFacts, IssueFacts } from '../domain/report.ts'

/** The facts of a cell with the text of a personal field masked. */
export function redactCell(cell: CellFacts): CellFacts {
  if (!isPersonal(cell.field)) return cell
  const value = typeof cell.value === 'string' ? mask(cell.value) : cell.value
  return { ...cell, text: cell.text === null ? null : mask(cell.text), value }
}

/** An issue with its text masked, and every argument that repeats it, where it is about a personal field. */
export function redactIssue(issue: IssueFacts): IssueFacts {
  if (issue.field === null || !isPersonal(issue.field)) return issue
  const args = Object.fromEntries(
    Object.entries(issue.args).map(([name, value]) => [name, value === issue.text ? maskOrNull(issue.text) : value]),
  )
  return { ...issue, text: maskOrNull(issue.text), args }
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
