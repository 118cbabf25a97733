import type { Buffer } from 'node:buffer'
import { type CellTag, cellTypes, lettersOf } from './byte-tag.ts'

/** Bytes, and the same as a view, through which several are compared at once. */
export interface ViewedBytes {
  readonly bytes: Buffer
  readonly view: DataView
}

const quote = 0x22
const zero = 0x30
const nine = 0x39
const greaterThan = 0x3e
const beforeA = 0x40
const letterZ = 0x5a
/** Digits of a number that fits into an entry of packed rows. */
const longestNumber = 8

/** Four letters, or two, as the number that a view makes of them. */
const numberOf = (letters: string): number => {
  const view = new DataView(lettersOf(letters).buffer)
  return letters.length === 4 ? view.getInt32(0, true) : view.getInt16(0, true)
}
const opening = { four: numberOf('<c r'), two: numberOf('="') }
const style = numberOf('" s=')
const shared = { four: numberOf('" t='), next: numberOf('"s">'), two: numberOf('<v') }
const value = numberOf('"><v')
const closing = { four: numberOf('</v>'), next: numberOf('</c>') }

/**
 * Reads `<c r="A1" s="2" t="s"><v>3</v></c>`, with or without style and type, as which nearly all cells of nearly all workbooks are
 * written, into `tag`. Returns where what follows it begins, or 0 if the cell is written in another way.
 */
export function readUsualCell({ bytes, view }: ViewedBytes, at: number, tag: CellTag): number {
  if (view.getInt32(at, true) !== opening.four || view.getInt16(at + 4, true) !== opening.two) return 0
  const rowAt = lettersEnd(bytes, at + 6)
  const addressEnd = digitsEnd(bytes, rowAt)
  if (rowAt === 0 || addressEnd === rowAt) return 0
  const hasStyle = view.getInt32(addressEnd, true) === style && bytes[addressEnd + 4] === quote
  const styleEnd = hasStyle ? digitsEnd(bytes, addressEnd + 5) : addressEnd
  const isShared = view.getInt32(styleEnd, true) === shared.four
  const from = isShared ? sharedStart({ bytes, view }, styleEnd) : numberStart({ bytes, view }, styleEnd)
  const to = digitsEnd(bytes, from)
  if (from === 0 || to === from || to - from > longestNumber || !closesCell(view, to)) return 0
  tag.column = columnAt(bytes, at + 6, rowAt)
  tag.style = hasStyle ? numberAt(bytes, addressEnd + 5, styleEnd) : 0
  tag.type = isShared ? cellTypes.shared : cellTypes.number
  tag.number = numberAt(bytes, from, to)
  return to + '</v></c>'.length
}

/** Where one or two letters end; 0 if there are none. A third one is no digit, so that the cell will be read in another way. */
function lettersEnd(bytes: Uint8Array, at: number): number {
  if (!isLetter(bytes[at] as number)) return 0
  return isLetter(bytes[at + 1] as number) ? at + 2 : at + 1
}

function isLetter(code: number): boolean {
  return code > beforeA && code <= letterZ
}

function columnAt(bytes: Uint8Array, from: number, to: number): number {
  const first = (bytes[from] as number) - beforeA
  return to === from + 1 ? first - 1 : first * 26 + (bytes[from + 1] as number) - beforeA - 1
}

function digitsEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while ((bytes[at] as number) >= zero && (bytes[at] as number) <= nine) at++
  return at
}

function numberAt(bytes: Uint8Array, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) number = number * 10 + (bytes[at] as number) - zero
  return number
}

/** Where the number begins behind `" t="s"><v>`; 0 if something else stands here. */
function sharedStart({ bytes, view }: ViewedBytes, at: number): number {
  const isThere = view.getInt32(at + 4, true) === shared.next && view.getInt16(at + 8, true) === shared.two
  return isThere && bytes[at + 10] === greaterThan ? at + 11 : 0
}

/** Where the number begins behind `"><v>`; 0 if something else stands here. */
function numberStart({ bytes, view }: ViewedBytes, at: number): number {
  return view.getInt32(at, true) === value && bytes[at + 4] === greaterThan ? at + 5 : 0
}

function closesCell(view: DataView, at: number): boolean {
  return view.getInt32(at, true) === closing.four && view.getInt32(at + 4, true) === closing.next
}
