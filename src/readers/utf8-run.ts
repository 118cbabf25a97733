import { Buffer } from 'node:buffer'
import { TextRun } from './text-run.ts'

/** Texts in UTF-8: decoding them here costs less than half of what the decoder of Node takes for many short ones. */
export class Utf8Run extends TextRun {
  private readonly letters = new Uint16Array(this.bytes.length)
  private readonly letterBytes = Buffer.from(this.letters.buffer)

  protected override widen(): void {
    for (let at = 0; at < this.units; at += 1) this.letters[at] = this.bytes[at] ?? 0
  }

  protected override append(view: DataView, from: number, end: number): number {
    const { letters } = this
    let to = this.units
    for (let at = from; at < end; ) {
      const word = view.getInt32(at, true)
      if ((word & 0x80) === 0) {
        letters[to] = word & 0x7f
        to += 1
        at += 1
      } else if ((word & 0xf0) === 0xe0) {
        letters[to] = ((word & 0x0f) << 12) | ((word >>> 2) & 0xfc0) | ((word >>> 16) & 0x3f)
        to += 1
        at += 3
      } else if ((word & 0xf0) === 0xf0) {
        this.setPair(to, word)
        to += 2
        at += 4
      } else {
        letters[to] = ((word & 0x1f) << 6) | ((word >>> 8) & 0x3f)
        to += 1
        at += 2
      }
    }
    return to
  }

  private setPair(at: number, word: number): void {
    const bits = ((word & 0x07) << 18) | ((word << 4) & 0x3f000) | ((word >>> 10) & 0xfc0) | ((word >>> 24) & 0x3f)
    this.letters[at] = 0xd7c0 + (bits >> 10)
    this.letters[at + 1] = 0xdc00 + (bits & 0x3ff)
  }

  protected override whole(): string {
    return this.letterBytes.toString('utf16le', 0, this.units * 2)
  }
}
