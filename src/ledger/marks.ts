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

/**
 * True for a mark that repeats the cell above (同上, 〃). Asked of every cell: one that begins with a digit or an ideograph, which no
 * spelling changes, is told by that.
 */
export function isDitto(cell: Cell | undefined, values: Values): boolean {
  if (cell?.kind !== 'text') return false
  const { ditto } = values.marks
  const first = cell.text.charCodeAt(0)
  const isPlain = (first >= 0x30 && first <= 0x39) || (first >= 0x4e00 && first <= 0x9fff)
  return (!isPlain || startsOf(ditto).has(first)) && ditto.has(squeeze(cell.text))
}

const starts = new WeakMap<ReadonlySet<string>, ReadonlySet<number>>()

/** The first characters of words, as code units. */
function startsOf(words: ReadonlySet<string>): ReadonlySet<number> {
  const known = starts.get(words)
  if (known !== undefined) return known
  const found = new Set([...words].map((word) => word.charCodeAt(0)))
  starts.set(words, found)
  return found
}

/** True where the cell states that there is none (无, —, -, /). */
export function isNone(cell: Cell | undefined, values: Values): boolean {
  return cell?.kind === 'text' && values.marks.none.has(squeeze(cell.text))
}

const placeholderSigns = '.?*#'
const placeholder = /^(?:\.{2,}|\?+|\*+|#+)$/u

/** True where the cell says that nobody knows or that it is not decided (不详, 待定, …… ). */
export function isNonAnswer(cell: Cell | undefined, values: Values): boolean {
  if (cell?.kind !== 'text') return false
  const text = squeeze(cell.text)
  return values.marks.nonAnswers.has(text) || (placeholderSigns.includes(text.charAt(0)) && placeholder.test(text))
}

/** True for an error value, also where a text file or a paste has made a text of it (#N/A). */
export function isError(cell: Cell, values: Values): boolean {
  return cell.kind === 'error' || (cell.kind === 'text' && values.marks.errors.has(squeeze(cell.text)))
}
