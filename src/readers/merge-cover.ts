import type { Cell, GridRow, Merge } from '../domain/grid.ts'

/**
 * Takes away what lies below or beside the top left of a merged area, whatever it holds. Asked for one row after the other, from
 * the top; a merged area may reach down to the last row of the sheet.
 */
export function createMergeCover(merges: readonly Merge[]): (row: GridRow) => GridRow {
  const waiting = merges.toSorted((left, right) => right.top - left.top)
  let open: readonly Merge[] = []
  return (row) => {
    const begun: Merge[] = []
    for (let next = waiting.at(-1); next !== undefined && next.top <= row.row; next = waiting.at(-1)) {
      waiting.pop()
      begun.push(next)
    }
    if (begun.length > 0 || open.length > 0) open = [...open, ...begun].filter(({ bottom }) => bottom >= row.row)
    return open.length === 0 ? row : { ...row, cells: uncovered(row, open) }
  }
}

function uncovered({ row, cells }: GridRow, merges: readonly Merge[]): GridRow['cells'] {
  const left: (Cell | undefined)[] = []
  for (const [column, cell] of cells.entries()) {
    if (cell === undefined || merges.some((merge) => covers(merge, row, column))) continue
    while (left.length < column) left.push(undefined)
    left.push(cell)
  }
  return left
}

function covers(merge: Merge, row: number, column: number): boolean {
  return column >= merge.left && column <= merge.right && (row > merge.top || column > merge.left)
}
