import type { GridRow, Merge, Sheet } from '../domain/grid.ts'
import { createMergeCover } from './merge-cover.ts'
import { type CellContext, createRowReader } from './sheet-cells.ts'
import { scanSheet } from './sheet-scan.ts'
import type { SheetPart } from './workbook-parts.ts'

/** A worksheet that can be read again and again. */
export interface SheetBytes {
  readonly sheet: SheetPart
  /** Its part in pieces, from the start. */
  chunks(): AsyncIterable<Uint8Array>
}

/** So few that what is made of a batch is gone before the memory of young objects is full: ten times as many cost a tenth of the time of an audit. */
const rowsPerBatch = 64
/** Bytes of XML from which a worksheet is read anew each time, so that not all of its rows are in memory at once. */
const largeSheet = 16 << 20

/** Goes through a worksheet once: proves that all of it can be read, finds its merged areas, and keeps its rows unless they are many. */
export async function openSheet(bytes: SheetBytes, context: CellContext): Promise<Sheet> {
  const { name, hidden, part } = bytes.sheet
  const isLarge = part.unpacked > largeSheet
  const read = createRowReader(context)
  const rows: GridRow[] = []
  const merges: Merge[] = []
  for await (const piece of scanSheet(bytes.chunks(), context.failure)) {
    if (!isLarge && piece.rows !== '') for (const row of read(piece.rows)) rows.push(row)
    merges.push(...piece.merges)
  }
  const kept = isLarge ? [] : inOrder(rows)
  const batches = isLarge ? () => covered(streamed(bytes, context), merges) : () => covered(cut(kept), merges)
  return { name, hidden, merges, uses1904: context.uses1904, batches }
}

async function* streamed(bytes: SheetBytes, context: CellContext): AsyncGenerator<readonly GridRow[]> {
  const read = createRowReader(context)
  let last = 0
  for await (const { phase, rows } of scanSheet(bytes.chunks(), context.failure)) {
    const found = rows === '' ? [] : read(rows)
    for (const { row } of found) {
      // Rows that jump about could only be put in order with all of them in memory.
      if (row <= last) throw context.failure('damaged-part')
      last = row
    }
    if (found.length > 0) yield found
    if (phase === 'tail') return
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

/** Rows from top to bottom. Of two with the same number the later one stands, as in a spreadsheet that opens the file. */
function inOrder(rows: readonly GridRow[]): readonly GridRow[] {
  if (rows.every(({ row }, index) => index === 0 || row > (rows[index - 1]?.row ?? 0))) return rows
  const byNumber = new Map(rows.map((row) => [row.row, row]))
  return [...byNumber.values()].sort((left, right) => left.row - right.row)
}
