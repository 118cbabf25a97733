import { mostColumns, mostRows } from './sheet-cells.ts'

/** What the tag of a row says; filled in by `readRowTag`. */
export interface RowTag {
  /** 0 if it does not say. */
  row: number
  hidden: boolean
  isEmpty: boolean
}

/** How the value of a cell is to be understood, as numbers, since comparing texts takes longer: there are millions. */
export const cellTypes = { number: 0, shared: 1, text: 2 }

/** What the tag of a cell says; filled in by `readCellTag`, and by whoever reads the number behind it. */
export interface CellTag {
  column: number
  style: number
  /** One of `cellTypes`. */
  type: number
  isEmpty: boolean
  /** The value of the cell, or the index of a shared string. */
  number: number
}

/** The bytes of a few letters of ASCII. */
export function lettersOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

/** Whether these letters stand at a place. Where it is asked millions of times, a chain of comparisons takes a third of the time. */
export function lettersStand(letters: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < letters.length; index++) if (bytes[at + index] !== letters[index]) return false
  return true
}

const blank = 0x20
const quote = 0x22
const slash = 0x2f
const colon = 0x3a
const lessThan = 0x3c
const equalsSign = 0x3d
const greaterThan = 0x3e
const zero = 0x30
const beforeA = 0x40
const letter = { e: 0x65, i: 0x69, n: 0x6e, r: 0x72, s: 0x73, t: 0x74 }
const hiddenName = lettersOf('hidden')
const hiddenValues = { one: lettersOf('1"'), yes: lettersOf('true"') }
const types = { inline: lettersOf('inlineStr"'), text: lettersOf('str"') }
/** Digits of a style, far more than there can be. */
const longestStyle = 6

/**
 * Reads the rest of a row's tag from behind its name, into `tag`, if it is written as nearly all programs write it. Returns where
 * what follows it begins, or 0 if somebody else has to read it.
 */
export function readRowTag(bytes: Uint8Array, from: number, tag: RowTag): number {
  tag.row = 0
  tag.hidden = false
  let at = from
  while (bytes[at] === blank && !endsTag(bytes, at + 1)) {
    at = rowAttribute(bytes, at + 1, tag)
    if (at === 0) return 0
  }
  return tagEnd(bytes, at, tag)
}

/** The same for the tag of a cell; `tag.column` has to be that of a cell which does not say where it stands. */
export function readCellTag(bytes: Uint8Array, from: number, tag: CellTag): number {
  tag.style = 0
  tag.type = cellTypes.number
  let at = from
  while (bytes[at] === blank && bytes[at + 2] === equalsSign) {
    at = cellAttribute(bytes, at + 1, tag)
    if (at === 0) return 0
  }
  return tagEnd(bytes, at, tag)
}

function endsTag(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === greaterThan || bytes[at] === slash
}

function tagEnd(bytes: Uint8Array, from: number, tag: { isEmpty: boolean }): number {
  let at = bytes[from] === blank ? from + 1 : from
  tag.isEmpty = bytes[at] === slash
  if (tag.isEmpty) at++
  return bytes[at] === greaterThan ? at + 1 : 0
}

function rowAttribute(bytes: Uint8Array, from: number, tag: RowTag): number {
  const equals = nameEnd(bytes, from)
  if (equals === from || bytes[equals] !== equalsSign || bytes[equals + 1] !== quote) return 0
  const start = equals + 2
  const end = valueEnd(bytes, start)
  if (bytes[end] !== quote) return 0
  if (equals === from + 1 && bytes[from] === letter.r) {
    tag.row = digits(bytes, start, end)
    if (!(tag.row >= 1 && tag.row <= mostRows)) return 0
  } else if (equals === from + hiddenName.length && lettersStand(hiddenName, bytes, from)) {
    tag.hidden = lettersStand(hiddenValues.one, bytes, start) || lettersStand(hiddenValues.yes, bytes, start)
  }
  return end + 1
}

/** Letters, digits and a few signs. */
function nameEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while ((bytes[at] as number) > beforeA || isDigit(bytes[at] as number) || bytes[at] === colon) at++
  return at
}

function isDigit(code: number): boolean {
  return code >= zero && code < zero + 10
}

function valueEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (bytes[at] !== quote && bytes[at] !== lessThan) at++
  return at
}

/** The number that some digits make; -1 if there are others among them, or none. */
function digits(bytes: Uint8Array, from: number, to: number): number {
  let number = from === to ? -1 : 0
  for (let at = from; at < to && number !== -1; at++) {
    const code = bytes[at] as number
    number = isDigit(code) ? number * 10 + code - zero : -1
  }
  return number
}

function cellAttribute(bytes: Uint8Array, at: number, tag: CellTag): number {
  if (bytes[at + 2] !== quote) return 0
  const name = bytes[at]
  if (name === letter.r) return addressEnd(bytes, at + 3, tag)
  if (name === letter.t) return typeEnd(bytes, at + 3, tag)
  return name === letter.s ? styleEnd(bytes, at + 3, tag) : 0
}

/** Letters and then digits; the number of the row is that of the row, whatever the cell says. */
function addressEnd(bytes: Uint8Array, from: number, tag: CellTag): number {
  let at = from
  let column = 0
  let code = bytes[at] as number
  while (code > beforeA && code <= beforeA + 26) {
    column = column * 26 + code - beforeA
    code = bytes[++at] as number
  }
  if (column === 0 || column > mostColumns || !isDigit(code)) return 0
  while (isDigit(code)) code = bytes[++at] as number
  tag.column = column - 1
  return code === quote ? at + 1 : 0
}

function styleEnd(bytes: Uint8Array, from: number, tag: CellTag): number {
  let at = from
  let style = 0
  for (let code = bytes[at] as number; isDigit(code); code = bytes[at] as number) {
    style = style * 10 + code - zero
    at++
  }
  tag.style = style
  return bytes[at] === quote && at > from && at - from <= longestStyle ? at + 1 : 0
}

function typeEnd(bytes: Uint8Array, at: number, tag: CellTag): number {
  const isOneLetter = bytes[at + 1] === quote
  if (isOneLetter && bytes[at] === letter.s) tag.type = cellTypes.shared
  else if (isOneLetter && bytes[at] === letter.n) tag.type = cellTypes.number
  else if (lettersStand(types.text, bytes, at) || lettersStand(types.inline, bytes, at)) tag.type = cellTypes.text
  else return 0
  return at + (isOneLetter ? 2 : bytes[at] === letter.i ? types.inline.length : types.text.length)
}
