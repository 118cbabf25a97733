import type { Cell } from '../domain/grid.ts'
import { squeeze } from './normalize-text.ts'
import type { Values } from './values.ts'

/** True for a missing cell, white space, and the filler of a drop-down that nobody has used (--请选择--). */
export function isBlank(cell: Cell | undefined, values: Values): boolean {
  if (cell === undefined) return true
  if (cell.kind !== 'text') return false
  const text = squeeze(cell.text)
  return text === '' || values.marks.blank.has(text)
}

/** True for a mark that repeats the cell above (同上, 〃). */
export function isDitto(cell: Cell | undefined, values: Values): boolean {
  return cell?.kind === 'text' && values.marks.ditto.has(squeeze(cell.text))
}

/** True where the cell states that there is none (无, —, -, /). */
export function isNone(cell: Cell | undefined, values: Values): boolean {
  return cell?.kind === 'text' && values.marks.none.has(squeeze(cell.text))
}

const placeholder = /^(?:\.{2,}|\?+|\*+|#+)$/u

/** True where the cell says that nobody knows or that it is not decided (不详, 待定, …… ). */
export function isNonAnswer(cell: Cell | undefined, values: Values): boolean {
  if (cell?.kind !== 'text') return false
  const text = squeeze(cell.text)
  return values.marks.nonAnswers.has(text) || placeholder.test(text)
}

/** True for an error value, also where a text file or a paste has made a text of it (#N/A). */
export function isError(cell: Cell, values: Values): boolean {
  return cell.kind === 'error' || (cell.kind === 'text' && values.marks.errors.has(squeeze(cell.text)))
}
