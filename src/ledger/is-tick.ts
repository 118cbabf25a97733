import type { Cell } from '../domain/grid.ts'
import { isBlank, isNonAnswer, isNone } from './marks.ts'
import { squeeze } from './normalize-text.ts'
import type { Values } from './values.ts'

/** Whether a one-hot column is ticked: blank, × and 无 are not; undefined if it cannot be told. */
export function isTick(cell: Cell | undefined, values: Values): boolean | undefined {
  if (isBlank(cell, values) || isNone(cell, values)) return false
  if (cell === undefined || cell.kind === 'error' || cell.kind === 'date' || isNonAnswer(cell, values)) return undefined
  if (cell.kind === 'boolean') return cell.holds
  const text = squeeze(cell.text)
  const { answers } = values
  if (answers.yes.has(text) || answers.checked.has(text)) return true
  return answers.no.has(text) || answers.unchecked.has(text) ? false : undefined
}
