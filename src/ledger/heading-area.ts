import type { GridRow, Merge } from '../domain/grid.ts'
import { isBlankText } from './blank-text.ts'

/** The upper part of a sheet, as far as it was peeked at: own texts of cells, and the merges among them. */
export interface HeadingArea {
  readonly rows: readonly GridRow[]
  readonly byRow: ReadonlyMap<number, GridRow>
  readonly merges: readonly Merge[]
  /** Number of columns that the peeked rows use. */
  readonly width: number
}

/** An area of rows with the merges that touch them. */
export function headingArea(rows: readonly GridRow[], merges: readonly Merge[]): HeadingArea {
  const first = rows[0]?.row ?? 1
  const last = rows.at(-1)?.row ?? 0
  return {
    rows,
    byRow: new Map(rows.map((row) => [row.row, row])),
    merges: merges.filter((merge) => merge.bottom >= first && merge.top <= last),
    width: rows.reduce((most, row) => Math.max(most, row.cells.length), 0),
  }
}

/** The text that a cell itself holds, trimmed; empty if it has none. */
export function ownText(area: HeadingArea, row: number, column: number): string {
  const text = area.byRow.get(row)?.cells[column]?.text ?? ''
  return isBlankText(text) ? '' : text.trim()
}

/** The merged area that covers a cell, if one does. */
export function mergeAt(area: HeadingArea, row: number, column: number): Merge | undefined {
  return area.merges.find(
    (merge) => merge.top <= row && row <= merge.bottom && merge.left <= column && column <= merge.right,
  )
}

/** Columns of a row that hold a text of their own. */
export function filledColumns(area: HeadingArea, row: number): readonly number[] {
  const cells = area.byRow.get(row)?.cells ?? []
  return cells.flatMap((cell, column) => (cell === undefined || isBlankText(cell.text) ? [] : [column]))
}
