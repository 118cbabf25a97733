import { Buffer } from 'node:buffer'
import { columnOfLetters } from '../domain/cell.ts'
import type { Fault } from '../domain/fault.ts'
import type { Merge } from '../domain/grid.ts'
import { attributesOf, prefixOf, withoutPrefix } from './xml-tags.ts'

/** A piece of a worksheet: rows that are complete, as XML without prefixes, or merged areas, which stand below the rows. */
export interface SheetPiece {
  readonly phase: 'head' | 'rows' | 'tail'
  readonly rows: string
  readonly merges: readonly Merge[]
}

/** Makes the Fault for a worksheet that cannot be read. */
export type SheetFailure = (code: 'absurd-size' | 'damaged-part' | 'unreadable-workbook') => Fault

/** How far the scan has come: bytes not yet used, and what the last step found. */
interface Scan extends SheetPiece {
  readonly prefix: string
  readonly carry: Buffer
}

/** Bytes of one row, or of all that stands before the rows. */
const longestCarry = 32_000_000

/** Scans a worksheet from its bytes in pieces. Never looks at what it declares about its size. */
export async function* scanSheet(chunks: AsyncIterable<Uint8Array>, failure: SheetFailure): AsyncGenerator<SheetPiece> {
  let scan: Scan = { phase: 'head', prefix: '', carry: Buffer.alloc(0), rows: '', merges: [] }
  for await (const chunk of chunks) {
    scan = { ...scan, carry: Buffer.concat([scan.carry, chunk]) }
    let before: Scan['phase']
    do {
      before = scan.phase
      scan = steps[before](scan, failure)
      yield scan
    } while (scan.phase !== before)
    if (scan.carry.length > longestCarry) throw failure('absurd-size')
  }
  if (scan.phase !== 'tail') throw failure('damaged-part')
}

const steps: Readonly<Record<Scan['phase'], (scan: Scan, failure: SheetFailure) => Scan>> = {
  head: scanHead,
  rows: scanRows,
  tail: scanTail,
}

/** What stands around the rows is of use only as far as it is ASCII. */
function scanHead(scan: Scan): Scan {
  const open = /<(?:\w+:)?sheetData\b[^>]*?(\/?)>/.exec(scan.carry.toString('latin1'))
  if (open === null) return { ...scan, rows: '', merges: [] }
  const prefix = prefixOf(open[0], 'sheetData')
  const carry = scan.carry.subarray(open.index + open[0].length)
  return { ...scan, prefix, carry, phase: open[1] === '/' ? 'tail' : 'rows', rows: '', merges: [] }
}

/** All rows before the last one that has begun are complete. */
function scanRows(scan: Scan, failure: SheetFailure): Scan {
  const { carry, prefix } = scan
  const close = carry.indexOf(`</${prefix}sheetData`)
  const end = close >= 0 ? close : Math.max(0, carry.lastIndexOf(`<${prefix}row`))
  const text = decode(carry.subarray(0, end), failure)
  const rows = withoutPrefix(text.includes('<!--') ? text.replace(/<!--.*?-->/gs, '') : text, prefix)
  return { ...scan, carry: carry.subarray(end), phase: close >= 0 ? 'tail' : 'rows', rows, merges: [] }
}

/** Whole rows at once: a text that is made of one piece is read several times as fast. */
function decode(bytes: Uint8Array, failure: SheetFailure): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw failure('damaged-part')
  }
}

function scanTail(scan: Scan): Scan {
  const text = scan.carry.toString('latin1')
  const end = text.lastIndexOf('<')
  const merges = attributesOf(end < 0 ? text : text.slice(0, end), 'mergeCell').flatMap((each) =>
    mergeOf(each.get('ref') ?? ''),
  )
  return { ...scan, carry: end < 0 ? Buffer.alloc(0) : scan.carry.subarray(end), rows: '', merges }
}

function mergeOf(reference: string): readonly Merge[] {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (match === null) return []
  const [, first = '', top, last = '', bottom] = match
  return [{ top: Number(top), left: columnOfLetters(first), bottom: Number(bottom), right: columnOfLetters(last) }]
}
