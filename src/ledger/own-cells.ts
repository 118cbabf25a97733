import { flatText } from '../domain/flat-text.ts'
import type { Cell } from '../domain/grid.ts'
import { isBlankText } from './blank-text.ts'
import { isDitto } from './marks.ts'
import type { Effective } from './row-cells.ts'
import type { Values } from './values.ts'

/** What stands in a cell of a row itself. */
interface OwnCell {
  readonly effective: Effective
  /** True if nothing can be seen there. */
  readonly isBlank: boolean
  /** True for a mark that repeats the cell above. */
  readonly isDitto: boolean
}

/**
 * The cells of rows as they stand, each the same object in every row whose column says the same: what it is read as is then thought out once,
 * and nothing is made for it. Most columns of a ledger say a few things over and over.
 */
export interface OwnCells {
  at(column: number, cell: Cell | undefined): OwnCell
}

/** Texts of one column that are remembered at most, and the longest of them. */
const mostKept = 4096
const longestKept = 40

/** No cell yet. */
export function createOwnCells(values: Values): OwnCells {
  const columns: KnownCells[] = []
  return {
    at(column, cell) {
      const known = columns[column] ?? knownCells(column, values)
      columns[column] = known
      if (cell === undefined) return known.empty
      const found = cell.kind === 'text' ? known.texts.get(cell.text) : known.others.get(cell)
      return found ?? keep(known, column, { cell, values })
    },
  }
}

interface KnownCells {
  readonly empty: OwnCell
  readonly texts: Map<string, OwnCell>
  /** By the cell itself: readers give the same one for the same number of a sheet. */
  readonly others: Map<Cell, OwnCell>
}

function knownCells(column: number, values: Values): KnownCells {
  return { empty: ownCell(undefined, column, { id: 0, values }), texts: new Map(), others: new Map() }
}

function keep(
  { texts, others }: KnownCells,
  column: number,
  { cell, values }: { readonly cell: Cell; readonly values: Values },
): OwnCell {
  const kept = texts.size + others.size
  if (kept >= mostKept || cell.text.length > longestKept) return ownCell(cell, column, { id: -1, values })
  const text = flatText(cell.text)
  const found = ownCell(cell.kind === 'text' ? { kind: 'text', text } : cell, column, { id: kept + 1, values })
  if (cell.kind === 'text') texts.set(text, found)
  else others.set(cell, found)
  return found
}

function ownCell(
  cell: Cell | undefined,
  column: number,
  { id, values }: { readonly id: number; readonly values: Values },
): OwnCell {
  const text = cell?.text ?? ''
  const isBlank = cell === undefined || isBlankText(text)
  return {
    effective: { cell: isBlank ? undefined : cell, cells: [{ row: null, column, text }], shared: false, id },
    isBlank,
    isDitto: isDitto(cell, values),
  }
}
