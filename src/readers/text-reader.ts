import { Buffer } from 'node:buffer'
import { cellText } from './xml-text.ts'

/** Decodes what stands between two positions of bytes that are valid UTF-8. */
export interface TextReader {
  /** As it stands there. */
  raw(bytes: Buffer, from: number, to: number): string
  /** What `cellText` makes of it; no tag may be in it. */
  text(bytes: Buffer, from: number, to: number): string
}

/** So many texts are decoded by Node, call by call: until the engine has compiled what decodes them here, that takes longer. */
const fewTexts = 16_384
/** Bytes of a text that is decoded here, in a third of the time of such a call. */
const longestShort = 1024
const ampersand = 0x26
const underscore = 0x5f
const carriageReturn = 0x0d

/** A reader of many short texts; `few` are read as if there were no more. */
export function createTextReader(few = fewTexts): TextReader {
  const units = Buffer.alloc(2 * longestShort)
  let count = 0
  const raw = (bytes: Buffer, from: number, to: number): string => {
    count++
    if (count <= few || to - from > longestShort) return bytes.toString('utf8', from, to)
    if (isAscii(bytes, from, to)) return bytes.toString('latin1', from, to)
    const length = spreadUnits(bytes, { from, to }, units)
    return length === -1 ? bytes.toString('utf8', from, to) : units.toString('utf16le', 0, length)
  }
  const text = (bytes: Buffer, from: number, to: number): string => {
    const found = raw(bytes, from, to)
    return count <= few || hasMarks(bytes, from, to) ? cellText(found) : found
  }
  return { raw, text }
}

/** Whether there is anything that `cellText` would change. */
function hasMarks(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = bytes[at]
    if (code === ampersand || code === underscore || code === carriageReturn) return true
  }
  return false
}

function isAscii(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] as number) >= 0x80) return false
  return true
}

/** Writes the text as UTF-16 from the start of `units`, and says how many bytes that are; -1 if a character takes two units. */
function spreadUnits(bytes: Buffer, { from, to }: { from: number; to: number }, units: Buffer): number {
  let length = 0
  for (let at = from; at < to; ) {
    const first = bytes[at] as number
    if (first >= 0xf0) return -1
    const size = sizeOf(first)
    const unit = size === 1 ? first : size === 2 ? unitOfTwo(bytes, at, first) : unitOfThree(bytes, at, first)
    units[length] = unit
    units[length + 1] = unit >> 8
    length += 2
    at += size
  }
  return length
}

/** Bytes of a character that takes one unit, by the first of them. */
function sizeOf(first: number): number {
  if (first < 0x80) return 1
  return first < 0xe0 ? 2 : 3
}

function unitOfTwo(bytes: Buffer, at: number, first: number): number {
  return ((first & 0x1f) << 6) | ((bytes[at + 1] as number) & 0x3f)
}

function unitOfThree(bytes: Buffer, at: number, first: number): number {
  return ((first & 0x0f) << 12) | (((bytes[at + 1] as number) & 0x3f) << 6) | ((bytes[at + 2] as number) & 0x3f)
}
