import { Buffer, isUtf8 } from 'node:buffer'

/**
 * Texts of one character a byte: they are made and searched several times as fast as texts of characters, and their places are those of
 * the bytes. Undefined if the bytes are not UTF-8.
 */
export function rawText(bytes: Uint8Array): string | undefined {
  return isUtf8(bytes) ? bufferOf(bytes).toString('latin1') : undefined
}

/** The bytes of such a text. */
export function rawBytes(raw: string): Uint8Array {
  return Buffer.from(raw, 'latin1')
}

/** Any text as one of a character a byte. */
export function rawOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}

/** The text of bytes that are known to be UTF-8. */
export function textOf(bytes: Uint8Array): string {
  return bufferOf(bytes).toString('utf8')
}

function bufferOf({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length)
}

/** A text as UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}

/** Whether two texts are the same. */
export function isSameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return bufferOf(left).equals(right)
}

/** Several pieces in one. */
export function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(pieces)
}

/** Whether bytes have a text of single-byte characters at a place. */
export function hasAt(bytes: Uint8Array, from: number, text: string): boolean {
  return from >= 0 && bufferOf(bytes).toString('latin1', from, from + text.length) === text
}

/** The next place of a text of single-byte characters; -1 if there is none. */
export function placeFrom(bytes: Uint8Array, from: number, text: string): number {
  return bufferOf(bytes).indexOf(text, from, 'latin1')
}

/** First and last place of every line of a list as it stands from one place to another: between two are a comma, a line break and four spaces. */
export function linePlaces(bytes: Uint8Array, from: number, to: number): Uint32Array {
  // The method of the bytes themselves is many times slower where threads share them.
  const buffer = bufferOf(bytes)
  const places: number[] = []
  for (let start = from; start < to; ) {
    const end = buffer.indexOf(newline, start)
    const isLast = end === -1 || end >= to
    places.push(start, isLast ? to : end - ','.length)
    start = isLast ? to : end + '\n    '.length
  }
  return Uint32Array.from(places)
}

const newline = 10

/** Doubles in base64, as the machine has them; every one that runs Node has the little end first. */
export function base64Of({ buffer, byteOffset, byteLength }: Float64Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64')
}

/** The doubles in such a text. */
export function numbersIn(base64: string): Float64Array {
  return new Float64Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer)
}
