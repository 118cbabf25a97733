import { Buffer } from 'node:buffer'

/** Units of UTF-16 in one run, at most. Each text keeps all of its run in memory, so it is not long. */
const mostUnits = 16_384
const mostTexts = 64
const highBits = 0x80808080 | 0

/**
 * Texts that are made of their bytes many at once, which costs a fraction of one at a time. The bytes have to be valid, and three behind
 * each text readable.
 */
export abstract class TextRun {
  /** Room for the bytes of all texts. */
  protected readonly bytes = Buffer.alloc(mostUnits)
  protected readonly view = new DataView(this.bytes.buffer, this.bytes.byteOffset, mostUnits)
  /** Units of the texts so far; as long as all of these are ASCII, their bytes stand in `bytes`. */
  protected units = 0
  private count = 0
  private isWide = false
  private readonly ends = new Int32Array(mostTexts)

  /** Adds a text; false if there is no room for it. */
  add(view: DataView, from: number, end: number): boolean {
    if (!this.hasRoom(end - from + 3) || this.count === mostTexts) return false
    if (!this.isWide && !isAscii(view, from, end)) {
      this.isWide = true
      this.widen()
    }
    this.units = this.isWide ? this.append(view, from, end) : this.units + this.copy(view, from, end, this.units)
    this.ends[this.count] = this.units
    this.count += 1
    return true
  }

  /** Hands out the texts that were added, in their order, and begins anew. */
  take(put: (text: string, index: number) => void): void {
    const { count, ends } = this
    const whole = this.isWide ? this.whole() : this.bytes.toString('latin1', 0, this.units)
    this.units = 0
    this.count = 0
    this.isWide = false
    let from = 0
    for (let index = 0; index < count; index += 1) {
      const end = ends[index] ?? 0
      put(whole.slice(from, end), index)
      from = end
    }
  }

  /** Copies a text into `bytes`; how many these are. */
  protected copy(view: DataView, from: number, end: number, to: number): number {
    for (let at = from; at < end; at += 4) this.view.setInt32(to + at - from, view.getInt32(at, true), true)
    return end - from
  }

  /** Whether so many bytes may be added. */
  protected hasRoom(length: number): boolean {
    return this.units + length <= mostUnits
  }

  /** Told when a text is the first that is not ASCII. */
  protected abstract widen(): void

  /** Adds a text that need not be ASCII, nor those before; how many units there are by now. */
  protected abstract append(view: DataView, from: number, end: number): number

  /** All texts that were appended. */
  protected abstract whole(): string
}

function isAscii(view: DataView, from: number, end: number): boolean {
  const last = end - 4
  for (let at = from; at <= last; at += 4) if ((view.getInt32(at, true) & highBits) !== 0) return false
  for (let at = end - ((end - from) & 3); at < end; at += 1) if (view.getUint8(at) > 0x7f) return false
  return true
}
