import { Fault } from '../domain/fault.ts'
import type { GridRow, Merge, Sheet } from '../domain/grid.ts'
import { createMergeCover } from './merge-cover.ts'
import {
  areInOrder,
  createRowPacker,
  noteStrings,
  type PackedRows,
  rowsPerBatch,
  unpackRows,
  weightOf,
} from './packed-rows.ts'
import type { CellContext } from './sheet-cells.ts'
import { createSheetRows, skimRows } from './sheet-rows.ts'
import { type ReadPiece, scanSheet } from './sheet-scan.ts'
import type { SheetPart } from './workbook-parts.ts'

/** A worksheet that can be read again and again. */
export interface SheetBytes {
  readonly sheet: SheetPart
  /** Its part in pieces, from the start. */
  chunks(): AsyncIterable<Uint8Array>
}

/** Sizes from which on a worksheet is read in another way. */
interface SheetLimits {
  /** Bytes of XML. The rows of a larger worksheet have to be in order, and what is wrong with one is told to whoever comes to it. */
  readonly small: number
  /** About how many bytes of rows are kept. A larger worksheet with more is read anew each time, so that not all of it is in memory at once. */
  readonly kept: number
}

const usualLimits: SheetLimits = { small: 16 << 20, kept: 64 << 20 }

/** Goes through a worksheet once: proves that all of it can be read, finds its merged areas, and keeps its rows unless they are too many. */
export async function openSheet(
  bytes: SheetBytes,
  context: CellContext,
  limits = usualLimits,
): Promise<Omit<Sheet, 'uses1904'>> {
  const { name, hidden, part } = bytes.sheet
  const isSmall = part.unpacked <= limits.small
  const store = createStore(context, isSmall ? undefined : limits.kept)
  const merges: Merge[] = []
  for await (const piece of scanSheet(bytes.chunks(), store.read, context.failure)) {
    merges.push(...piece.merges)
    store.take(piece.phase === 'tail')
  }
  const kept = store.kept()
  const rows = () => (kept === undefined ? streamed(bytes, context) : unpacked(kept, context))
  const batches = isSmall ? await inOrder(rows, kept ?? []) : () => ascending(rows(), context)
  return { name, hidden, merges, batches: () => covered(batches(), merges) }
}

/** Reads rows and keeps them. */
interface RowStore {
  readonly read: ReadPiece
  /** Takes what was read; `isLast` if nothing comes after it. */
  take(isLast: boolean): void
  /** All rows; undefined if they were given up. */
  kept(): readonly PackedRows[] | undefined
}

/** A store that gives up its rows, and only looks where others end, once they take more than `bound` bytes or one cannot be read; not without a bound. */
function createStore(context: CellContext, bound: number | undefined): RowStore {
  const packer = createRowPacker()
  const readRows = createSheetRows(context, packer)
  let kept: PackedRows[] | undefined = []
  let weight = -context.known.weight()
  const giveUp = (): void => {
    kept = undefined
    context.strings.keepAll()
  }
  return {
    read(bytes, prefix) {
      try {
        if (kept !== undefined) return readRows(bytes, prefix)
      } catch (error) {
        if (bound === undefined || !(error instanceof Fault)) throw error
        giveUp()
      }
      return skimRows(bytes, prefix)
    },
    take(isLast) {
      const packed = packer.take(isLast)
      if (packed === undefined || kept === undefined) return
      noteStrings(packed, context.strings)
      kept.push(packed)
      weight += weightOf(packed)
      if (bound !== undefined && weight + context.known.weight() > bound) giveUp()
    },
    kept: () => kept,
  }
}

async function* streamed(bytes: SheetBytes, context: CellContext): AsyncGenerator<readonly GridRow[]> {
  const packer = createRowPacker()
  for await (const { phase } of scanSheet(bytes.chunks(), createSheetRows(context, packer), context.failure)) {
    const packed = packer.take(phase === 'tail')
    if (packed !== undefined) yield* unpackRows(packed, context)
    if (phase === 'tail') return
  }
}

async function* unpacked(kept: readonly PackedRows[], context: CellContext): AsyncGenerator<readonly GridRow[]> {
  for (const packed of kept) yield* unpackRows(packed, context)
}

/** Rows that jump about could only be put in order with all of them in memory. */
async function* ascending(
  batches: AsyncIterable<readonly GridRow[]>,
  { failure }: CellContext,
): AsyncGenerator<readonly GridRow[]> {
  let last = 0
  for await (const rows of batches) {
    for (const { row } of rows) {
      if (row <= last) throw failure('damaged-part')
      last = row
    }
    yield rows
  }
}

async function* cut(rows: readonly GridRow[]): AsyncGenerator<readonly GridRow[]> {
  for (let start = 0; start < rows.length; start += rowsPerBatch) yield rows.slice(start, start + rowsPerBatch)
}

async function* covered(
  batches: AsyncIterable<readonly GridRow[]>,
  merges: readonly Merge[],
): AsyncGenerator<readonly GridRow[]> {
  const cover = createMergeCover(merges)
  for await (const batch of batches) {
    const rows = merges.length === 0 ? batch : batch.map(cover).filter(({ cells }) => cells.length > 0)
    if (rows.length > 0) yield rows
  }
}

/** Rows from top to bottom, in whatever order they were read. Of two with the same number the later one stands, as in a spreadsheet that opens the file. */
async function inOrder(
  rows: () => AsyncIterable<readonly GridRow[]>,
  kept: readonly PackedRows[],
): Promise<() => AsyncIterable<readonly GridRow[]>> {
  if (areInOrder(kept)) return rows
  const byNumber = new Map<number, GridRow>()
  for await (const batch of rows()) for (const row of batch) byNumber.set(row.row, row)
  const sorted = [...byNumber.values()].sort((left, right) => left.row - right.row)
  return () => cut(sorted)
}
