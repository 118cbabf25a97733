import { formatPercent } from '../domain/format-rate.ts'
import { signedPoints } from '../wording/points.ts'
import { type Cell, type Column, isRatio, numberOf, textOf } from './document.ts'
import { plainText } from './plain-text.ts'

/** A cell as a page prints it. */
export function cellText(cell: Cell, { kind }: Pick<Column, 'kind'>): string {
  if (cell === null) return ''
  if (isRatio(cell)) return formatPercent(cell)
  const number = numberOf(cell)
  if (number === undefined) return plainText(textOf(cell))
  return kind === 'points' ? signedPoints(number) : String(number)
}
