import { type CellText, cellAddress } from '../domain/cell.ts'
import type { Cell } from '../domain/grid.ts'

/** What holds for one column of a row: the cell, perhaps one above it, and where it was read. */
export interface Effective {
  readonly cell: Cell | undefined
  /** The row's own cell first; then the cell above that it repeats or is merged with. */
  readonly cells: readonly CellText[]
  /** True if a merged area gives one value to several organizations together. */
  readonly shared: boolean
  /** A number from 0 on, if this is the same object in every row whose column says the same; else -1. */
  readonly id: number
}

/** The cells of one row by column, marks such as 同上 and merged areas already followed. */
export type RowCells = (column: number) => Effective

/** Address of the own cell of a row, for issues; empty if there is none. */
export function addressOf({ cells }: Pick<Effective, 'cells'>, row: number): string {
  const own = cells[0]
  return own === undefined ? '' : cellAddress(own, row)
}
