import type { Cell } from '../domain/grid.ts'

/** Bytes; a longer text is hardly ever repeated, and cheaper to be made anew. */
const longest = 64
/** All are forgotten when there are so many, or so many bytes of them. */
const mostCells = 4_096
const mostBytes = 131_072
/** After so many new texts it is asked whether the column repeats itself at all, and after so many whether it does so often enough. */
const first = 256
const second = 4_096
/** In place of where the bytes of a cell are: no cell, and one of so few bytes that its hash is as good as they. */
const none = 0
const few = -1

const spread = 0x9e3779b1 | 0

/**
 * The cells of a column by their bytes, so that a text that stands there again is the same Cell, neither decoded nor made anew. All of the
 * bytes are compared. How many are remembered has a limit, and a column that repeats itself too seldom is left alone. Bytes are those of a
 * text without zero bytes, and three behind them have to be readable.
 */
export class KnownTexts {
  private isVaried: boolean
  private cells: (Cell | undefined)[] = []
  private mask = 0
  /** Two numbers for each place of `cells`: the hash of the bytes, and where they are. */
  private slots = new Int32Array(0)
  private count = 0
  private texts = new DataView(new ArrayBuffer(0))
  private used = 0
  private found = 0
  private missed = 0

  /** If the column is known to be too varied, nothing is ever found. */
  constructor(isVaried = false) {
    this.isVaried = isVaried
    this.forget()
  }

  /** The cell of these bytes if it is known. */
  find(bytes: DataView, from: number, length: number): Cell | undefined {
    if (this.isVaried || length > longest || length <= 0) return undefined
    const place = this.placeOf(bytes, from, length, hashOf(bytes, from, length))
    if (place < 0) return undefined
    this.found += 1
    return this.cells[place]
  }

  /** Remembers a cell that was not found, and gives it back; or the one that has been remembered meanwhile. */
  keep(cell: Cell, bytes: DataView, from: number, length: number): Cell {
    if (this.isVaried || length > longest) return cell
    const hash = hashOf(bytes, from, length)
    const place = this.placeOf(bytes, from, length, hash)
    if (place >= 0) return this.cells[place] ?? cell
    this.missed += 1
    this.judge()
    if (this.isVaried) return cell
    this.slots[2 * ~place] = hash
    this.slots[2 * ~place + 1] = length <= 4 ? few : this.store(bytes, from, length)
    this.cells[~place] = cell
    this.count += 1
    if (this.count === mostCells || this.used > mostBytes) this.forget()
    else if (this.count * 2 > this.mask) this.grow()
    return cell
  }

  /** Where the cell is, or if there is none, the complement of where it would be. */
  private placeOf(bytes: DataView, from: number, length: number, hash: number): number {
    const { slots, mask } = this
    for (let place = (hash ^ (hash >>> 15)) & mask; ; place = (place + 1) & mask) {
      const kept = slots[2 * place + 1] ?? none
      if (kept === none) return ~place
      if (slots[2 * place] === hash && this.isAt(kept, bytes, from, length)) return place
    }
  }

  private isAt(kept: number, bytes: DataView, from: number, length: number): boolean {
    if (kept === few) return length <= 4
    const { texts } = this
    if (texts.getUint8(kept - 1) !== length) return false
    const last = length - 4
    for (let at = 0; at < last; at += 4)
      if (texts.getInt32(kept + at, true) !== bytes.getInt32(from + at, true)) return false
    return texts.getInt32(kept + last, true) === bytes.getInt32(from + last, true)
  }

  private judge(): void {
    if (this.missed === first) this.isVaried = this.found < 4
    if (this.missed === second) {
      this.isVaried = this.found < 4 * second
      this.missed = first
      this.found = 4
    }
    if (this.isVaried) this.forget()
  }

  /** Keeps the bytes of a text of more than four behind their number; where they are. */
  private store(bytes: DataView, from: number, length: number): number {
    const at = this.used + 1
    if (at + length > this.texts.byteLength) this.setTexts(this.texts.byteLength * 2)
    const { texts } = this
    texts.setUint8(at - 1, length)
    const last = length - 4
    for (let done = 0; done < last; done += 4) texts.setInt32(at + done, bytes.getInt32(from + done, true), true)
    texts.setInt32(at + last, bytes.getInt32(from + last, true), true)
    this.used = at + length
    return at
  }

  private forget(): void {
    this.setSlots(64)
    this.count = 0
    this.used = 0
    this.setTexts(1_024)
  }

  private setTexts(length: number): void {
    const bytes = new Uint8Array(length)
    bytes.set(new Uint8Array(this.texts.buffer, 0, this.used))
    this.texts = new DataView(bytes.buffer)
  }

  private setSlots(length: number): void {
    this.mask = length - 1
    this.slots = new Int32Array(length * 2)
    this.cells = new Array<Cell | undefined>(length).fill(undefined)
  }

  private grow(): void {
    const { slots, cells } = this
    this.setSlots(cells.length * 2)
    for (const [old, cell] of cells.entries()) {
      if (cell === undefined) continue
      const hash = slots[2 * old] ?? 0
      let place = (hash ^ (hash >>> 15)) & this.mask
      while (this.cells[place] !== undefined) place = (place + 1) & this.mask
      this.slots[2 * place] = hash
      this.slots[2 * place + 1] = slots[2 * old + 1] ?? none
      this.cells[place] = cell
    }
  }
}

/** Up to four bytes, no two texts have the same hash. */
function hashOf(bytes: DataView, from: number, length: number): number {
  if (length <= 4) return Math.imul(bytes.getInt32(from, true) << (32 - 8 * length), spread)
  const last = from + length - 4
  let hash = length
  for (let at = from; at < last; at += 4) {
    hash = Math.imul(hash ^ bytes.getInt32(at, true), spread)
    hash ^= hash >>> 15
  }
  return Math.imul(hash ^ bytes.getInt32(last, true), spread)
}
