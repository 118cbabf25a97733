import { TextRun } from './text-run.ts'

const firstDigit = 0x30
const lastDigit = 0x39
/** From this byte on, four bytes stand for a character of two units. */
const firstPair = 0x90

/** Texts in GB18030: decoded all at once, and cut where the bytes tell how many units each has. */
export class Gb18030Run extends TextRun {
  private used = 0
  private readonly decoder = new TextDecoder('gb18030', { fatal: true })

  protected override hasRoom(length: number): boolean {
    return Math.max(this.used, this.units) + length <= this.bytes.length
  }

  protected override widen(): void {
    this.used = this.units
  }

  protected override append(view: DataView, from: number, end: number): number {
    this.used += this.copy(view, from, end, this.used)
    let { units } = this
    for (let at = from; at < end; units += 1) {
      const byte = view.getUint8(at)
      if (byte <= 0x80) at += 1
      else if (isDigit(view.getUint8(at + 1))) {
        at += 4
        if (byte >= firstPair) units += 1
      } else at += 2
    }
    return units
  }

  /** Throws a TypeError if the bytes are not valid after all. */
  protected override whole(): string {
    const text = this.decoder.decode(this.bytes.subarray(0, this.used))
    if (text.length !== this.units) throw new TypeError('units of GB18030 were miscounted')
    return text
  }
}

function isDigit(byte: number): boolean {
  return byte >= firstDigit && byte <= lastDigit
}
