import type { Buffer } from 'node:buffer'
import { type CellTag, cellTypes, lettersOf, lettersStand, readCellTag } from './byte-tag.ts'
import { columnEntry, integerEntry, type RowPacker, sharedEntry } from './packed-rows.ts'
import { type CellContext, columnNumber, readCell } from './sheet-cells.ts'
import { createTextReader, type TextReader } from './text-reader.ts'
import { readUsualCell, type ViewedBytes } from './usual-cell.ts'
import { nextTag, readTag } from './xml-tag.ts'

/** Reads the cells of a row from behind its tag. */
export interface ByteCells {
  /** Returns where the first thing stands that is no cell, or 0 if one of them cannot be read here. */
  read(viewed: ViewedBytes, from: number): number
  /** Where the entries of these cells end. */
  end(): number
}

/** What reading cells needs, the tag that was read last, and what became of the cell. */
interface Reading {
  readonly context: CellContext
  readonly packer: RowPacker
  readonly texts: TextReader
  readonly tag: CellTag
  /** The entry of the cell, or `nothing`. */
  entry: number
  end: number
}

/** In place of the entry of a cell that is empty. */
const nothing = -1
const blank = 0x20
const plus = 0x2b
const minus = 0x2d
const point = 0x2e
const slash = 0x2f
const zero = 0x30
const nine = 0x39
const lessThan = 0x3c
const greaterThan = 0x3e
const letter = { E: 0x45, c: 0x63, e: 0x65, f: 0x66, i: 0x69, v: 0x76 }
const valueClosing = lettersOf('</v></c>')
const valueOpening = lettersOf('<v>')
const formulaClosing = lettersOf('</f>')
const inlineOpenings = [lettersOf('<is><t>'), lettersOf('<is><t xml:space="preserve">')]
const inlineClosing = lettersOf('</t></is></c>')
/** Digits of a number that fits into an entry of packed rows. */
const longestInteger = 8
const longestDecimal = 32

/** A reader of cells, which go to `packer`. */
export function createByteCells(context: CellContext, packer: RowPacker): ByteCells {
  const tag: CellTag = { column: -1, style: 0, type: cellTypes.number, isEmpty: false, number: 0 }
  const reading = { context, packer, texts: createTextReader(), tag, entry: nothing, end: 0 }
  return { read: (viewed, from) => cellsEnd(viewed, from, reading), end: () => reading.end }
}

function cellsEnd(viewed: ViewedBytes, from: number, reading: Reading): number {
  const { packer, tag } = reading
  const { bytes } = viewed
  tag.column = -1
  let at = afterBlanks(bytes, from)
  let end = packer.start()
  let expected = 0
  while (bytes[at] === lessThan && bytes[at + 1] === letter.c) {
    at = cellEnd(viewed, at, reading)
    if (at === 0) return 0
    if (reading.entry === nothing) continue
    const entries = packer.room(end)
    if (tag.column !== expected) entries[end++] = columnEntry(tag.column)
    entries[end++] = reading.entry
    expected = tag.column + 1
  }
  reading.end = end
  return at
}

/** Reads one cell, and returns where what follows it begins. */
function cellEnd(viewed: ViewedBytes, at: number, reading: Reading): number {
  const { tag } = reading
  const last = tag.column
  const usual = readUsualCell(viewed, at, tag)
  const next = usual !== 0 && noteNumber(reading) ? usual : unusualEnd(viewed.bytes, { at, last }, reading)
  return next === 0 ? 0 : afterBlanks(viewed.bytes, next)
}

/** Where something stands that is no blank and no end of a line, from here on. */
export function afterBlanks(bytes: Buffer, from: number): number {
  let at = from
  while ((bytes[at] as number) <= blank) at++
  return at
}

/** Makes an entry of the number that was read; false if there is no such shared string. */
function noteNumber(reading: Reading): boolean {
  const { context, packer, tag } = reading
  const { number, style } = tag
  if (tag.type === cellTypes.shared) {
    reading.entry = sharedEntry(number)
    return number < context.strings.length
  }
  const { known } = context
  reading.entry = known.isPlain(style) ? integerEntry(number) : packer.own(known.number(number, style))
  return true
}

interface Place {
  readonly at: number
  /** The column of the cell before. */
  readonly last: number
}

function unusualEnd(bytes: Buffer, { at, last }: Place, reading: Reading): number {
  const { tag } = reading
  tag.column = last + 1
  reading.entry = nothing
  const content = readCellTag(bytes, at + '<c'.length, tag)
  const end = content === 0 ? 0 : contentEnd(bytes, content, reading)
  return end === 0 ? otherEnd(bytes, { at, last }, reading) : end
}

/** Reads what follows the tag of a cell, up to the end of the cell; 0 if it is not written as most are. */
function contentEnd(bytes: Buffer, at: number, reading: Reading): number {
  if (reading.tag.isEmpty) return at
  if (bytes[at] !== lessThan) return 0
  const second = bytes[at + 1]
  if (second === letter.v && bytes[at + 2] === greaterThan) return valueEnd(bytes, at + '<v>'.length, reading)
  if (second === letter.i) return inlineEnd(bytes, at, reading)
  if (second === letter.f) return formulaEnd(bytes, at, reading)
  const isEmpty = second === slash && bytes[at + 2] === letter.c && bytes[at + 3] === greaterThan
  return isEmpty ? at + '</c>'.length : 0
}

function valueEnd(bytes: Buffer, from: number, reading: Reading): number {
  const { tag } = reading
  if (tag.type === cellTypes.text) return textEnd(bytes, from, valueClosing, reading)
  let at = from
  let number = 0
  for (let code = bytes[at] as number; code >= zero && code <= nine; code = bytes[++at] as number) {
    number = number * 10 + code - zero
  }
  if (at - from > longestInteger || !lettersStand(valueClosing, bytes, at)) return decimalEnd(bytes, from, reading)
  tag.number = number
  return at === from || noteNumber(reading) ? at + valueClosing.length : 0
}

/** A number with more than a few digits in it. */
function decimalEnd(bytes: Buffer, from: number, reading: Reading): number {
  const { context, packer, tag } = reading
  let at = from
  while (isOfNumber(bytes[at] as number)) at++
  if (
    tag.type !== cellTypes.number ||
    at === from ||
    at - from > longestDecimal ||
    !lettersStand(valueClosing, bytes, at)
  )
    return 0
  const number = Number(bytes.toString('latin1', from, at))
  const { known } = context
  reading.entry = known.isPlain(tag.style) ? packer.number(number) : packer.own(known.number(number, tag.style))
  return at + valueClosing.length
}

function isOfNumber(code: number): boolean {
  if (code >= zero && code <= nine) return true
  return code === point || code === minus || code === plus || code === letter.E || code === letter.e
}

/** A text between two tags, decoded. */
function textEnd(bytes: Buffer, from: number, closing: Uint8Array, reading: Reading): number {
  const { context, packer, texts } = reading
  let at = from
  while (bytes[at] !== lessThan) at++
  if (!lettersStand(closing, bytes, at)) return 0
  const cell = context.known.text(texts.text(bytes, from, at))
  if (cell !== undefined) reading.entry = packer.own(cell)
  return at + closing.length
}

function inlineEnd(bytes: Buffer, at: number, reading: Reading): number {
  const opening = inlineOpenings.find((letters) => lettersStand(letters, bytes, at))
  return opening === undefined ? 0 : textEnd(bytes, at + opening.length, inlineClosing, reading)
}

/** Reads a formula, and the number that was computed of it. Whatever is no number says more about the formula. */
function formulaEnd(bytes: Buffer, at: number, reading: Reading): number {
  const after = afterFormula(bytes, at)
  const from = after + valueOpening.length
  const hasValue = after !== 0 && lettersStand(valueOpening, bytes, after) && bytes[from] !== lessThan
  return hasValue && reading.tag.type === cellTypes.number ? valueEnd(bytes, from, reading) : 0
}

/** Where what follows `<f>…</f>` or `<f/>` begins; 0 if something else stands here. */
function afterFormula(bytes: Buffer, at: number): number {
  const tagEnd = nextOf(greaterThan, bytes, at + '<f'.length)
  if (bytes[tagEnd] !== greaterThan) return 0
  if (bytes[tagEnd - 1] === slash) return tagEnd + 1
  const end = nextOf(lessThan, bytes, tagEnd + 1)
  return lettersStand(formulaClosing, bytes, end) ? end + formulaClosing.length : 0
}

/** Where a sign stands next, or a `<` before it. */
function nextOf(sign: number, bytes: Buffer, from: number): number {
  let at = from
  while (bytes[at] !== sign && bytes[at] !== lessThan) at++
  return at
}

/** Reads a cell in whatever way it is written, as long as it ends and has nothing in it that only looks like a tag; 0 otherwise. */
function otherEnd(bytes: Buffer, { at, last }: Place, reading: Reading): number {
  const { context, packer, tag } = reading
  const tagEnd = bytes.indexOf(greaterThan, at)
  const end = bytes[tagEnd - 1] === slash ? tagEnd + 1 : bytes.indexOf('</c', at) + '</c'.length
  const xml = bytes.toString('utf8', at, end)
  const found = nextTag(xml, 'c', { from: 0 }) === 0 ? readTag(xml, '<c'.length) : undefined
  if (found === undefined || found.isEmpty !== (end === tagEnd + 1) || /<!|<\/row|<\/sheetData/.test(xml)) return 0
  tag.column = columnNumber(found, last, context)
  if (found.isEmpty) return found.end === xml.length ? end : 0
  const { cell } = readCell(xml, found, context)
  if (cell !== undefined) reading.entry = packer.own(cell)
  const after = afterBlanks(bytes, end)
  return bytes[after] === greaterThan ? after + 1 : 0
}
