import type { GridRow, Merge } from '../domain/grid.ts'
import type { Effective } from './row-cells.ts'

/** A merged area that covers a row, with what stands in it. */
export interface Covering {
  readonly merge: Merge
  readonly source: Effective
}

/** The merged areas that cover a row; asked for one row after the other. */
export function createMergeFollower(merges: readonly Merge[]): { readonly at: (row: GridRow) => readonly Covering[] } {
  const waiting = merges.toSorted((left, right) => right.top - left.top)
  const state: { covering: readonly Covering[] } = { covering: [] }
  return {
    at: (row) => {
      const begun: Covering[] = []
      for (let next = waiting.at(-1); next !== undefined && next.top <= row.row; next = waiting.at(-1)) {
        waiting.pop()
        begun.push({ merge: next, source: sourceOf(next, row) })
      }
      if (begun.length > 0 || state.covering.length > 0) {
        state.covering = [...state.covering, ...begun].filter(({ merge }) => merge.bottom >= row.row)
      }
      return state.covering
    },
  }
}

function sourceOf(merge: Merge, row: GridRow): Effective {
  const cell = merge.top === row.row ? row.cells[merge.left] : undefined
  return { cell, cells: [{ row: merge.top, column: merge.left, text: cell?.text ?? '' }], shared: false, id: -1 }
}

/** A merged area that is too wide to hold only a name. */
export function spansName(merge: Merge, name: number): boolean {
  return merge.left <= name && name <= merge.right && merge.right - merge.left > 1
}

/** True if a merged area holds for more than the rows of one organization. */
export function isShared(merge: Merge, name: Merge | undefined): boolean {
  if (merge.bottom === merge.top) return false
  return name === undefined || name.top > merge.top || name.bottom < merge.bottom
}
