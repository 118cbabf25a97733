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

/** Of so many cells that are looked for when no more are remembered, every eighth has to be known, or nobody looks for one again: all rows say something else. */
const trial = 4096
const worthwhile = trial / 8

/** No cell yet. */
export function createOwnCells(values: Values): OwnCells {
  const columns: KnownCells[] = []
  return {
    at(column, cell) {
      const known = columns[column] ?? knownCells(column, values)
      columns[column] = known
      if (cell === undefined) return known.empty
      // Readers give the same cell again, and the next row often says the same.
      if (cell === known.last) return known.lastFound
      if (cell.text.length > longestKept || known.isGivenUp) return ownCell(cell, column, { id: -1, values })
      const found = cell.kind === 'text' ? known.texts.get(cell.text) : known.others.get(cell)
      if (found === undefined) return keep(known, column, { cell, values })
      known.found += 1
      known.last = cell
      known.lastFound = found
      return found
    },
  }
}

interface KnownCells {
  readonly empty: OwnCell
  readonly texts: Map<string, OwnCell>
  /** By the cell itself: readers give the same one for the same number of a sheet. */
  readonly others: Map<Cell, OwnCell>
  /** The cell that was found last. */
  last: Cell | undefined
  lastFound: OwnCell
  /** Cells that were found, and that were not found when no more are remembered, since somebody last looked whether it is worthwhile. */
  found: number
  missed: number
  isGivenUp: boolean
}

function knownCells(column: number, values: Values): KnownCells {
  const empty = ownCell(undefined, column, { id: 0, values })
  const counts = { found: 0, missed: 0, isGivenUp: false }
  return { empty, texts: new Map(), others: new Map(), last: undefined, lastFound: empty, ...counts }
}

function keep(
  known: KnownCells,
  column: number,
  { cell, values }: { readonly cell: Cell; readonly values: Values },
): OwnCell {
  const { texts, others } = known
  const kept = texts.size + others.size
  if (kept >= mostKept) {
    miss(known)
    return ownCell(cell, column, { id: -1, values })
  }
  const text = flatText(cell.text)
  const found = ownCell(cell.kind === 'text' ? { kind: 'text', text } : cell, column, { id: kept + 1, values })
  if (cell.kind === 'text') texts.set(text, found)
  else others.set(cell, found)
  return found
}

/** One that is not remembered. */
function miss(known: KnownCells): void {
  known.missed += 1
  if (known.found + known.missed < trial) return
  known.isGivenUp = known.found < worthwhile
  known.found = 0
  known.missed = 0
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
