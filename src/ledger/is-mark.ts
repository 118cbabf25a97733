import type { Cell } from '../domain/grid.ts'
import { isTick } from './is-tick.ts'
import { squeeze } from './normalize-text.ts'
import type { Values } from './values.ts'

const sign = /^(?:[^\p{L}\p{N}]+|x)$/u

/** True for a tick or a cross; false for an answer in words or figures, such as 无, 否, 0 or a name. */
export function isMark(cell: Cell, values: Values): boolean {
  const ticked = isTick(cell, values)
  return ticked === true || (ticked === false && cell.kind === 'text' && sign.test(squeeze(cell.text)))
}
