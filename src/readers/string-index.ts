import type { Buffer } from 'node:buffer'

/** Where the shared strings of a part are. */
export interface StringIndex {
  readonly length: number
  /**
   * Two numbers for each string. The first is twice the byte at which it starts, and one more if it is no plain text but whatever
   * stands in `<si>`; the second is the byte at which it ends.
   */
  readonly spans: Uint32Array
}

/** Takes the span of one more string. */
type AddSpan = (start: number, end: number, isPlain: boolean) => void

const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f
const blank = 0x20
const letter = { i: 0x69, s: 0x73, t: 0x74 }
const plainOpening = '<si><t>'.length
const plainClosing = '</t></si>'.length

/** Finds the strings in the bytes of their part, whose tags have no prefix. The closing tag of the last one may be missing. */
export function indexStrings(bytes: Buffer): StringIndex {
  let spans = new Uint32Array(64 + (bytes.length >>> 4))
  let length = 0
  const add: AddSpan = (start, end, isPlain) => {
    if (2 * length === spans.length) spans = grown(spans)
    spans[2 * length] = 2 * start + (isPlain ? 0 : 1)
    spans[2 * length + 1] = end
    length++
  }
  for (let at = 0; at < bytes.length; ) {
    const end = plainEnd(bytes, at)
    if (end !== 0) add(at + plainOpening, end, true)
    at = end === 0 ? takeOther(bytes, at, add) : end + plainClosing
  }
  return { length, spans: spans.slice(0, 2 * length) }
}

function grown(spans: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * spans.length)
  larger.set(spans)
  return larger
}

/** Where the text of `<si><t>…</t></si>` ends, as most strings are written; 0 if something else stands there. */
function plainEnd(bytes: Buffer, at: number): number {
  if (!opensPlain(bytes, at)) return 0
  let end = at + plainOpening
  while (end < bytes.length && bytes[end] !== lessThan) end++
  return closesPlain(bytes, end) ? end : 0
}

function opensPlain(bytes: Buffer, at: number): boolean {
  return (
    opensString(bytes, at) &&
    bytes[at + 3] === greaterThan &&
    bytes[at + 4] === lessThan &&
    bytes[at + 5] === letter.t &&
    bytes[at + 6] === greaterThan
  )
}

function closesPlain(bytes: Buffer, at: number): boolean {
  return (
    bytes[at + 1] === slash &&
    bytes[at + 2] === letter.t &&
    bytes[at + 3] === greaterThan &&
    bytes[at + 4] === lessThan &&
    bytes[at + 5] === slash &&
    bytes[at + 6] === letter.s &&
    bytes[at + 7] === letter.i &&
    bytes[at + 8] === greaterThan
  )
}

function opensString(bytes: Buffer, at: number): boolean {
  return bytes[at] === lessThan && bytes[at + 1] === letter.s && bytes[at + 2] === letter.i
}

/** Goes on to the next string, or takes the one that begins here, however it is written; returns where to go on. */
function takeOther(bytes: Buffer, from: number, add: AddSpan): number {
  const open = nextString(bytes, from)
  if (open !== from) return open
  const tagEnd = bytes.indexOf(greaterThan, open)
  if (tagEnd === -1) return bytes.length
  const isEmpty = bytes[tagEnd - 1] === slash
  const close = isEmpty ? tagEnd : bytes.indexOf('</si', tagEnd)
  const end = close === -1 ? bytes.length : close
  add(isEmpty ? end : tagEnd + 1, end, false)
  return end
}

/** Where the next `<si>` opens, from here on; the end if there is none. */
function nextString(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && !(opensString(bytes, at) && isNameEnd(bytes[at + 3] ?? blank + 1))) at++
  return at
}

function isNameEnd(code: number): boolean {
  return code === greaterThan || code === slash || code <= blank
}
