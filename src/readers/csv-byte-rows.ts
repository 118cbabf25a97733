import { Buffer } from 'node:buffer'
import type { ByteForm } from './byte-form.ts'
import { CellColumns, type CellRow } from './cell-columns.ts'
import { RowBounds } from './row-bounds.ts'

/**
 * Divides the bytes of a text into rows, as long as it is plain: valid and without zero bytes, and a quote either opens a cell and is closed at its end,
 * or stands within a cell that has not begun with one. Returns false with the first row that is not; the rows before it have been handed
 * out. The delimiter is one character. Pieces may end anywhere.
 */
export async function* plainByteRows(
  pieces: AsyncIterable<Uint8Array>,
  delimiter: string,
  form: ByteForm,
): AsyncGenerator<readonly CellRow[], boolean> {
  const scan = new RowScan(delimiter, form)
  for await (const piece of pieces) {
    scan.add(piece)
    yield* rowsOf(scan)
    if (scan.isOdd) return false
  }
  scan.end()
  yield* rowsOf(scan)
  return !scan.isOdd
}

function* rowsOf(scan: RowScan): Generator<readonly CellRow[]> {
  for (let rows = scan.rows(); rows.length > 0; rows = scan.rows()) yield rows
}

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d
/** Bytes; far more than any row of a ledger holds. */
const longestPlainRow = 300_000

/** In place of where something ends: the text may go on, or is not plain. */
const more = -1
const odd = -2

/** What stands behind the bytes, so that no search runs past them: line ends, then quotes. */
const fence = Buffer.from('\n\n\n\n""""""""')

/** Bytes that are divided into rows: the rest of the last piece, and a new one. */
class RowScan {
  /** True from where the text is not plain. */
  isOdd = false
  bytes = Buffer.alloc(0)
  view = new DataView(this.bytes.buffer)
  private from = 0
  private limit = 0
  private isLast = false
  private readonly delimiter: Buffer
  private readonly firstByte: number
  private readonly pattern: number
  private readonly block = new RowBounds()
  private readonly form: ByteForm
  private readonly columns: CellColumns

  constructor(delimiter: string, form: ByteForm) {
    this.form = form
    this.columns = new CellColumns(form)
    this.delimiter = Buffer.from(delimiter)
    this.firstByte = this.delimiter[0] ?? 0
    this.pattern = Math.imul(this.firstByte, 0x01010101)
  }

  /** Goes on with a piece, after all rows of the last one have been taken. */
  add(piece: Uint8Array): void {
    const rest = this.limit - this.from
    const size = rest + piece.length
    if (size + fence.length > this.bytes.length) this.setBytes(size + fence.length)
    else this.bytes.copyWithin(0, this.from, this.limit)
    this.bytes.set(piece, rest)
    this.bytes.set(fence, size)
    this.from = 0
    this.limit = size
    this.isOdd = !this.form.isText(this.bytes.subarray(0, size), false)
  }

  /** Says that nothing follows. */
  end(): void {
    this.isLast = true
    this.isOdd = !this.form.isText(this.bytes.subarray(this.from, this.limit), true)
  }

  /** The next rows; none if more bytes are needed, or the text is not plain from here on. */
  rows(): readonly CellRow[] {
    const { block } = this
    block.clear()
    while (!block.isFull && this.from < this.limit && !this.isOdd) {
      const next = this.nextRow()
      if (next === more && !this.isLast && this.limit - this.from <= longestPlainRow) break
      this.isOdd = next < 0 || next - this.from > longestPlainRow
      if (this.isOdd) break
      block.endRow()
      this.from = next
    }
    return this.columns.rows(block, this)
  }

  private setBytes(length: number): void {
    const bytes = Buffer.allocUnsafeSlow(Math.max(length, 2 * this.bytes.length))
    this.bytes.copy(bytes, 0, this.from, this.limit)
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  /** Adds the cells of a row to the block; where the next one begins. */
  private nextRow(): number {
    for (let from = this.from; ; ) {
      const end = this.view.getUint8(from) === quote ? this.quotedCell(from) : this.plainCells(from)
      if (end < 0) return end
      if (!this.isDelimiter(end)) return this.rowEnd(end)
      from = end + this.delimiter.length
    }
  }

  /** Where the last of some cells ends: before one that begins with a quote, or with the line. */
  private plainCells(start: number): number {
    const { view, block } = this
    const { length } = this.delimiter
    let from = start
    let at = start
    let hits = this.endsIn(at)
    for (;;) {
      while (hits === 0) {
        at += 4
        hits = this.endsIn(at)
      }
      const end = at + firstOf(hits)
      hits &= hits - 1
      if (this.isDelimiter(end)) {
        block.add(from, end - from)
        from = end + length
        if (view.getUint8(from) === quote) return end
      } else if (isLineEnd(view.getUint8(end))) {
        block.add(from, end - from)
        return end
      }
    }
  }

  /** Where a cell ends that begins with a quote: behind the one that closes it. */
  private quotedCell(at: number): number {
    let hasQuotes = false
    let end = this.nextQuote(at + 1)
    while (end < this.limit && this.view.getUint8(end + 1) === quote) {
      hasQuotes = true
      end = this.nextQuote(end + 2)
    }
    if (end >= this.limit) return more
    this.block.add(at + 1, hasQuotes ? at + 1 - end : end - at - 1)
    return end + 1
  }

  /** Which of four bytes may be the first one of a delimiter, or end a line. */
  private endsIn(at: number): number {
    const word = this.view.getInt32(at, true)
    if (this.firstByte <= 0x2c) return (word - 0x2d2d2d2d) & ~word & highBits
    return zeros(word ^ this.pattern) | zeros(word ^ 0x0a0a0a0a) | zeros(word ^ 0x0d0d0d0d)
  }

  private nextQuote(from: number): number {
    for (let at = from; ; at += 4) {
      const hits = zeros(this.view.getInt32(at, true) ^ 0x22222222)
      if (hits !== 0) return at + firstOf(hits)
    }
  }

  /** A character may begin with the same byte as a delimiter of several bytes. */
  private isDelimiter(at: number): boolean {
    if (this.view.getUint8(at) !== this.firstByte) return false
    const { length } = this.delimiter
    return length === 1 || this.delimiter.equals(this.bytes.subarray(at, at + length))
  }

  /** Where the next row begins, if the row ends here. */
  private rowEnd(at: number): number {
    if (at === this.limit) return this.isLast ? at : more
    const byte = this.view.getUint8(at)
    if (byte === lineFeed) return at + 1
    if (byte !== carriageReturn) return odd
    if (at + 1 === this.limit) return this.isLast ? at + 1 : more
    return this.view.getUint8(at + 1) === lineFeed ? at + 2 : at + 1
  }
}

const highBits = 0x80808080 | 0

function isLineEnd(byte: number): boolean {
  return byte === lineFeed || byte === carriageReturn
}

/** The highest bit of every byte that is zero, and perhaps of some behind the first of these. */
function zeros(word: number): number {
  return (word - 0x01010101) & ~word & highBits
}

/** The number of the first byte of which the highest bit is set. */
function firstOf(hits: number): number {
  return (31 - Math.clz32(hits & -hits)) >> 3
}
