import { type HeadingArea, mergeAt, ownText } from './heading-area.ts'

/** The heading rows of a table, 1-based and inclusive. */
export interface HeadingRows {
  readonly first: number
  readonly last: number
}

/** One column under the headings: its texts from top to bottom and where the lowest of them stands. */
export interface HeadingPath {
  readonly column: number
  readonly row: number
  readonly texts: readonly string[]
}

interface Label {
  readonly text: string
  readonly row: number
  readonly column: number
}

/**
 * The heading path of every column that has one. Merged headings hold over their whole span; where headings are written
 * without merges, a parent holds for the blank cells to its right as long as something stands below them.
 */
export function headingPaths(area: HeadingArea, rows: HeadingRows): readonly HeadingPath[] {
  const grid: (readonly (Label | undefined)[])[] = []
  for (let row = rows.first; row <= rows.last; row += 1) grid.push(labelsOf(area, row, rows, grid.at(-1)))
  return Array.from({ length: area.width }, (_, column) => pathOf(grid, column)).flatMap((path) => path ?? [])
}

function pathOf(grid: readonly (readonly (Label | undefined)[])[], column: number): HeadingPath | undefined {
  const labels = grid.flatMap((row) => row[column] ?? [])
  const distinct = labels.filter((label, index) => label.text !== labels[index - 1]?.text)
  const own = distinct.at(-1)
  if (own === undefined || own.column !== column) return undefined
  return { column, row: own.row, texts: distinct.map((label) => label.text) }
}

function labelsOf(
  area: HeadingArea,
  row: number,
  rows: HeadingRows,
  above: readonly (Label | undefined)[] | undefined,
): readonly (Label | undefined)[] {
  const labels: (Label | undefined)[] = []
  for (let column = 0; column < area.width; column += 1) {
    labels.push(ownLabel(area, row, rows, column) ?? inherited(area, { row, column, rows }, labels[column - 1], above))
  }
  return labels
}

/** The text of a cell, or of the merged area that covers it. */
function ownLabel(area: HeadingArea, row: number, rows: HeadingRows, column: number): Label | undefined {
  const merge = mergeAt(area, row, column)
  const at = merge === undefined ? { row, column } : { row: merge.top, column: merge.left }
  const text = at.row < rows.first ? '' : ownText(area, at.row, at.column)
  return text === '' ? undefined : { text, ...at }
}

/** The parent to the left, for a blank cell below which a heading stands. */
function inherited(
  area: HeadingArea,
  { row, column, rows }: { readonly row: number; readonly column: number; readonly rows: HeadingRows },
  left: Label | undefined,
  above: readonly (Label | undefined)[] | undefined,
): Label | undefined {
  if (left === undefined || row === rows.last || mergeAt(area, row, column) !== undefined) return undefined
  if (spans(area, left) || !isSame(above?.[column], above?.[column - 1])) return undefined
  const isParent = (at: number): boolean => hasBelow(area, row, rows.last, at)
  return isParent(column) && isParent(left.column) ? left : undefined
}

function isSame(left: Label | undefined, right: Label | undefined): boolean {
  return left?.row === right?.row && left?.column === right?.column
}

function spans(area: HeadingArea, label: Label): boolean {
  const merge = mergeAt(area, label.row, label.column)
  return merge !== undefined && merge.right > merge.left
}

function hasBelow(area: HeadingArea, row: number, last: number, column: number): boolean {
  for (let below = row + 1; below <= last; below += 1) {
    if (ownText(area, below, column) !== '') return true
  }
  return false
}
