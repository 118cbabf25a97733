import { Buffer, isUtf8 } from 'node:buffer'
import { columnOfLetters } from '../domain/cell.ts'
import type { Fault } from '../domain/fault.ts'
import type { Merge } from '../domain/grid.ts'
import { attributesOf, prefixOf } from './xml-tags.ts'

/** What was found in a piece of a worksheet: merged areas stand below the rows. */
export interface SheetPiece {
  readonly phase: 'head' | 'rows' | 'tail'
  readonly merges: readonly Merge[]
}

/**
 * Takes the rows from the bytes of a worksheet, which have `endOfBytes` behind them, and whose tags have a prefix. Returns where those
 * begin that are not complete yet; `isDone` if `</sheetData` stands there instead.
 */
export type ReadPiece = (bytes: Buffer, prefix: string) => { readonly end: number; readonly isDone: boolean }

/** Makes the Fault for a worksheet that cannot be read. */
export type SheetFailure = (code: 'absurd-size' | 'damaged-part' | 'unreadable-workbook') => Fault

/** How far the scan has come, and what the last step found. */
interface Scan extends SheetPiece {
  readonly prefix: string
}

/** How a worksheet is scanned. */
interface Scanner {
  readonly window: ByteWindow
  readonly read: ReadPiece
  readonly failure: SheetFailure
}

/** `<` and some zeros, so that a loop which looks for a tag ends, and nothing longer is found. */
export const endOfBytes: Uint8Array = Uint8Array.of(0x3c, ...new Array<number>(31).fill(0))
/** Bytes of one row, or of all that stands before the rows. */
const longestCarry = 32_000_000

/** Scans a worksheet from its bytes in pieces, and has its rows read by `read`. Never looks at what it declares about its size. */
export async function* scanSheet(
  chunks: AsyncIterable<Uint8Array>,
  read: ReadPiece,
  failure: SheetFailure,
): AsyncGenerator<SheetPiece> {
  const scanner = { window: createByteWindow(), read, failure }
  let scan: Scan = { phase: 'head', prefix: '', merges: [] }
  for await (const chunk of chunks) {
    scanner.window.add(chunk)
    let before: Scan['phase']
    do {
      before = scan.phase
      scan = steps[before](scan, scanner)
      yield scan
    } while (scan.phase !== before)
    if (scanner.window.length > longestCarry) throw failure('absurd-size')
  }
  if (scan.phase !== 'tail') throw failure('damaged-part')
}

const steps: Readonly<Record<Scan['phase'], (scan: Scan, scanner: Scanner) => Scan>> = {
  head: scanHead,
  rows: scanRows,
  tail: scanTail,
}

/** What stands around the rows is of use only as far as it is ASCII. */
function scanHead(scan: Scan, { window }: Scanner): Scan {
  const open = /<(?:\w+:)?sheetData\b[^>]*?(\/?)>/.exec(window.bytes.toString('latin1', 0, window.length))
  if (open === null) return { ...scan, merges: [] }
  window.drop(open.index + open[0].length)
  return { phase: open[1] === '/' ? 'tail' : 'rows', prefix: prefixOf(open[0], 'sheetData'), merges: [] }
}

function scanRows(scan: Scan, { window, read, failure }: Scanner): Scan {
  const { bytes } = window
  const { end, isDone } = read(bytes, scan.prefix)
  if (!isUtf8(bytes.subarray(0, end))) throw failure('damaged-part')
  window.drop(end)
  return { ...scan, phase: isDone ? 'tail' : 'rows', merges: [] }
}

function scanTail(scan: Scan, { window }: Scanner): Scan {
  const text = window.bytes.toString('latin1', 0, window.length)
  const end = text.lastIndexOf('<')
  const merges = attributesOf(end < 0 ? text : text.slice(0, end), 'mergeCell').flatMap((each) =>
    mergeOf(each.get('ref') ?? ''),
  )
  window.drop(end < 0 ? window.length : end)
  return { ...scan, merges }
}

function mergeOf(reference: string): readonly Merge[] {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (match === null) return []
  const [, first = '', top, last = '', bottom] = match
  return [{ top: Number(top), left: columnOfLetters(first), bottom: Number(bottom), right: columnOfLetters(last) }]
}

/** The bytes that are looked at together: pieces of a part are put behind them, and what was used up is dropped from their start. */
interface ByteWindow {
  /** How many bytes there are. */
  readonly length: number
  /**
   * The bytes, and `endOfBytes` behind them. Good until the window changes.
   */
  readonly bytes: Buffer
  add(chunk: Uint8Array): void
  drop(count: number): void
}

/** A window without bytes. */
function createByteWindow(): ByteWindow {
  let buffer = Buffer.alloc(0)
  let length = 0
  const settle = (): void => void buffer.set(endOfBytes, length)
  return {
    get length() {
      return length
    },
    get bytes() {
      return buffer.subarray(0, length + endOfBytes.length)
    },
    add(chunk) {
      const needed = length + chunk.length + endOfBytes.length
      if (needed > buffer.length) buffer = enlarged(buffer, length, Math.max(needed, 2 * buffer.length))
      buffer.set(chunk, length)
      length += chunk.length
      settle()
    },
    drop(count) {
      buffer.copyWithin(0, count, length)
      length -= count
      settle()
    },
  }
}

function enlarged(buffer: Buffer, length: number, size: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafeSlow(size)
  larger.set(buffer.subarray(0, length))
  return larger
}
