import { Fault } from '../domain/fault.ts'
import type { Column } from './column.ts'
import { filledColumns, type HeadingArea, ownText } from './heading-area.ts'
import { squeeze } from './normalize-text.ts'
import type { Table } from './table.ts'

/**
 * Throws a Fault `input-side-by-side` where the same table stands twice beside itself: the same headings once more to the right, and other names
 * below them. Its right half would be units that nobody sees, because a row is one unit.
 */
export function refuseSideBySide({ columns, layout }: Table, area: HeadingArea): void {
  const below = { area, last: layout.headerLast }
  const [first, ...others] = columns.filter(({ use }) => use.is === 'field' && use.field === 'name')
  const second =
    first && others.find((other) => isRepeated(first, other, columns) && hasOtherNames(first, other, below))
  if (first === undefined || second === undefined) return
  const { file, sheet } = layout
  throw new Fault('input-side-by-side', { file, sheet, first: first.reading.cell, second: second.reading.cell })
}

/** Whether every column between two of names that is understood comes again as far to the right, and there is one. */
function isRepeated(first: Column, second: Column, columns: readonly Column[]): boolean {
  const width = second.index - first.index
  const headingAt = new Map(columns.map(({ index, texts }) => [index, texts.join('\n')]))
  const between = columns.filter(({ index, use }) => index > first.index && index < second.index && isRead(use))
  const comesAgain = ({ index, texts }: Column) => headingAt.get(index + width) === texts.join('\n')
  return between.length > 0 && [first, ...between].every(comesAgain)
}

function isRead({ is }: Column['use']): boolean {
  return is !== 'unknown' && is !== 'serial' && is !== 'ignored'
}

/** Whether a row below the headings has a name in the right half that the left half has not, and something more beside it; a note at the foot has not. */
function hasOtherNames(first: Column, second: Column, { area, last }: Below): boolean {
  const rows = area.rows.filter(({ row }) => row > last)
  const textAt = (row: number, column: number) => squeeze(ownText(area, row, column))
  const known = new Set(rows.map(({ row }) => textAt(row, first.index)))
  return rows.some(({ row }) => {
    const name = textAt(row, second.index)
    const beside = filledColumns(area, row).filter((column) => column > second.index)
    return name !== '' && !known.has(name) && beside.length > 0
  })
}

interface Below {
  readonly area: HeadingArea
  /** The last row of the headings. */
  readonly last: number
}
