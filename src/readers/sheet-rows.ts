import { Buffer } from 'node:buffer'
import { afterBlanks, type ByteCells, createByteCells } from './byte-cells.ts'
import { lettersOf, lettersStand, type RowTag, readRowTag } from './byte-tag.ts'
import { columnEntry, type RowPacker } from './packed-rows.ts'
import { type CellContext, mostRows, readRows } from './sheet-cells.ts'
import { endOfBytes, type ReadPiece } from './sheet-scan.ts'
import type { ViewedBytes } from './usual-cell.ts'
import { nextTag, readTag } from './xml-tag.ts'
import { withoutPrefix } from './xml-tags.ts'

/** What reading rows needs, the tag of the row that was read last, and its number. */
interface Reading {
  readonly context: CellContext
  readonly packer: RowPacker
  readonly cells: ByteCells
  readonly tag: RowTag
  last: number
}

/** How far rows are known to be complete, and whether these are all of the worksheet. */
interface Bounds {
  readonly limit: number
  readonly isWhole: boolean
}

const slash = 0x2f
const lessThan = 0x3c
const greaterThan = 0x3e
const letter = { o: 0x6f, r: 0x72, w: 0x77 }
const sheetClosing = lettersOf('</sheetData')

/**
 * A reader of the rows of one worksheet, which go to `packer`. Nearly all are read from their bytes; a row that is written in an unusual
 * way is read as text by `readRows`, which knows every way, and makes the same of it.
 */
export function createSheetRows(context: CellContext, packer: RowPacker): ReadPiece {
  const tag = { row: 0, hidden: false, isEmpty: false }
  const reading = { context, packer, cells: createByteCells(context, packer), tag, last: 0 }
  return (bytes, prefix) => (prefix === '' ? readBare(bytes, reading) : readPrefixed(bytes, prefix, reading))
}

/** Only finds how far rows are complete, and looks into none. */
export const skimRows: ReadPiece = (bytes, prefix) => {
  const { limit, isWhole } = boundsIn(bytes, 0, prefix)
  return { end: limit, isDone: isWhole }
}

function readBare(bytes: Buffer, reading: Reading): ReturnType<ReadPiece> {
  let bounds: Bounds | undefined
  const end = readAll(bytes, reading, (at) => {
    bounds ??= boundsIn(bytes, at)
    return bounds
  })
  return { end, isDone: lettersStand(sheetClosing, bytes, end) }
}

/** Finds how far rows are complete from a place on: all before the last one that has begun are. */
function boundsIn(bytes: Buffer, from: number, prefix = ''): Bounds {
  const close = bytes.indexOf(`</${prefix}sheetData`, from)
  const isWhole = close !== -1
  return { limit: isWhole ? close : Math.max(0, bytes.lastIndexOf(`<${prefix}row`)), isWhole }
}

/** Once the prefix is off their tags, such rows are written as all others. */
function readPrefixed(bytes: Buffer, prefix: string, reading: Reading): ReturnType<ReadPiece> {
  const { limit, isWhole } = boundsIn(bytes, 0, prefix)
  const xml = bytes.toString('utf8', 0, limit)
  if (!isWhole && endsInside(xml)) return { end: 0, isDone: false }
  const bare = Buffer.concat([Buffer.from(withoutPrefix(xml, prefix)), endOfBytes])
  const all = { limit: bare.length - endOfBytes.length, isWhole: true }
  readAll(bare, reading, () => all)
  return { end: limit, isDone: isWhole }
}

/** Reads as many rows as there are, and returns where the rest begins. `boundsAt` is asked wherever a row is not read from its bytes. */
function readAll(bytes: Buffer, reading: Reading, boundsAt: (at: number) => Bounds): number {
  for (let from = 0; ; ) {
    const at = readUsual(bytes, from, reading)
    const bounds = boundsAt(at)
    from = at < bounds.limit ? readOther(bytes, at, bounds, reading) : at
    if (from === at) return at
  }
}

/** Reads rows that are written as nearly all programs write them. Returns where the first thing stands that is none; it may be a row that is not complete yet. */
function readUsual(bytes: Buffer, from: number, reading: Reading): number {
  const viewed = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length) }
  let at = afterBlanks(bytes, from)
  while (bytes[at] === lessThan && namesRow(bytes, at + 1)) {
    const end = rowEnd(viewed, at + '<row'.length, reading)
    if (end === 0) return at
    at = afterBlanks(bytes, end)
  }
  return at
}

/** Reads a row from behind the name of its tag; returns where what follows it begins, or 0 if it is written in another way. */
function rowEnd(viewed: ViewedBytes, from: number, reading: Reading): number {
  const { cells, packer, tag } = reading
  const content = readRowTag(viewed.bytes, from, tag)
  const row = tag.row === 0 ? reading.last + 1 : tag.row
  if (content === 0 || row > mostRows) return 0
  const end = tag.isEmpty ? content : rowClosing(viewed.bytes, cells.read(viewed, content))
  if (end !== 0) reading.last = row
  if (end !== 0 && !tag.isEmpty) packer.add(row, tag.hidden, cells.end())
  return end
}

/** Where what follows `</row>` begins; 0 if it does not stand here. */
function rowClosing(bytes: Buffer, at: number): number {
  if (at === 0 || bytes[at] !== lessThan || bytes[at + 1] !== slash) return 0
  return namesRow(bytes, at + 2) && bytes[at + 5] === greaterThan ? at + '</row>'.length : 0
}

function namesRow(bytes: Buffer, at: number): boolean {
  return bytes[at] === letter.r && bytes[at + 1] === letter.o && bytes[at + 2] === letter.w
}

/** Reads the next row in whatever way it is written, or all of them if that is safer; returns where the rest begins. */
function readOther(bytes: Buffer, from: number, bounds: Bounds, reading: Reading): number {
  const end = endOfRow(bytes, from, bounds)
  const xml = bytes.toString('utf8', from, end)
  if (!xml.includes('<!') && (end === bounds.limit || isOneRow(xml))) {
    pack(xml, reading)
    return end < bounds.limit && bytes[end] === greaterThan ? end + 1 : end
  }
  const rest = bytes.toString('utf8', from, bounds.limit)
  if (!bounds.isWhole && endsInside(rest)) return from
  pack(rest.replace(/<!--.*?-->/gs, ''), reading)
  return bounds.limit
}

/** Where the next row ends, if there is nothing about it that only looks like a tag: behind its only tag, or behind `</row`. */
function endOfRow(bytes: Buffer, from: number, { limit }: Bounds): number {
  const open = bytes.indexOf('<row', from)
  const tagEnd = open === -1 || open >= limit ? -1 : bytes.indexOf(greaterThan, open)
  if (tagEnd === -1 || tagEnd >= limit) return limit
  if (bytes[tagEnd - 1] === slash) return tagEnd + 1
  const close = bytes.indexOf('</row', tagEnd)
  return close === -1 || close >= limit ? limit : close + '</row'.length
}

/** Whether a text begins with a row and ends with what ends it. */
function isOneRow(xml: string): boolean {
  const open = nextTag(xml, 'row', { from: 0 })
  const tag = open === -1 ? undefined : readTag(xml, open + '<row'.length)
  return tag !== undefined && (tag.isEmpty ? tag.end === xml.length : xml.endsWith('</row'))
}

/** Whether a text breaks off within a comment or a marked text: what looks like a tag there may be none. */
function endsInside(xml: string): boolean {
  return xml.lastIndexOf('<!--') > xml.lastIndexOf('-->') || xml.lastIndexOf('<![CDATA[') > xml.lastIndexOf(']]>')
}

function pack(xml: string, reading: Reading): void {
  const { context, packer } = reading
  for (const { row, hidden, cells } of readRows(xml, reading.last, context)) {
    let end = packer.start()
    for (const [column, cell] of cells.entries()) {
      if (cell === undefined) continue
      const entries = packer.room(end)
      entries[end++] = columnEntry(column)
      entries[end++] = packer.own(cell)
    }
    packer.add(row, hidden, end)
    reading.last = row
  }
}
