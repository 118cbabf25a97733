import { columnOfLetters } from '../../../src/domain/cell.ts'
import type { Fault } from '../../../src/domain/fault.ts'
import type { Merge } from '../../../src/domain/grid.ts'
import { attributesOf, prefixOf, withoutPrefix } from '../../../src/readers/xml-tags.ts'
import { repairRows } from './sheet-rows.ts'

/** What is needed of a worksheet: its rows as XML, with the flaws of many writers put right, and its merged areas. */
export interface SheetXml {
  readonly rows: string
  readonly merges: readonly Merge[]
}

/** Makes the Fault for a worksheet that cannot be read. */
type SheetFailure = (code: 'absurd-size' | 'damaged-part') => Fault

type Phase = 'head' | 'rows' | 'tail'

/** How far the scan has come: text not yet used, and what the last step found. */
interface Scan {
  readonly phase: Phase
  readonly prefix: string
  readonly carry: string
  readonly lastRow: number
  readonly rows: string
  readonly merges: readonly Merge[]
}

const longestCarry = 32_000_000
/** Characters of rows with content; the text engine of Node holds twice as many. */
const longestRows = 256_000_000

/**
 * Scans a worksheet from its text in pieces. Rows and cells that carry a format but no content are gone before anything keeps
 * them, so that a sheet that was formatted down to its last row takes no memory.
 */
export async function scanSheet(texts: AsyncIterable<string>, failure: SheetFailure): Promise<SheetXml> {
  let scan: Scan = { phase: 'head', prefix: '', carry: '', lastRow: 0, rows: '', merges: [] }
  const rows: string[] = []
  const merges: Merge[] = []
  let length = 0
  for await (const text of texts) {
    scan = { ...scan, carry: scan.carry + text }
    let before: Phase
    do {
      before = scan.phase
      scan = steps[before](scan, failure)
      rows.push(scan.rows)
      merges.push(...scan.merges)
      length += scan.rows.length
    } while (scan.phase !== before)
    if (length > longestRows || scan.carry.length > longestCarry) throw failure('absurd-size')
  }
  if (scan.phase !== 'tail') throw failure('damaged-part')
  return { rows: rows.join(''), merges }
}

const steps: Readonly<Record<Phase, (scan: Scan, failure: SheetFailure) => Scan>> = {
  head: scanHead,
  rows: scanRows,
  tail: scanTail,
}

function scanHead(scan: Scan): Scan {
  const open = /<(?:\w+:)?sheetData\b[^>]*?(\/?)>/.exec(scan.carry)
  if (open === null) return { ...scan, rows: '', merges: [] }
  const prefix = prefixOf(open[0], 'sheetData')
  const carry = scan.carry.slice(open.index + open[0].length)
  return { ...scan, prefix, carry, phase: open[1] === '/' ? 'tail' : 'rows', rows: '', merges: [] }
}

/** All rows before the last one that has begun are complete. */
function scanRows(scan: Scan, failure: SheetFailure): Scan {
  const close = scan.carry.indexOf(`</${scan.prefix}sheetData`)
  const end = close >= 0 ? close : Math.max(0, scan.carry.lastIndexOf(`<${scan.prefix}row`))
  const block = repairRows(withoutPrefix(scan.carry.slice(0, end), scan.prefix), scan.lastRow)
  if (block === undefined) throw failure('damaged-part')
  const carry = scan.carry.slice(end)
  return { ...scan, carry, phase: close >= 0 ? 'tail' : 'rows', lastRow: block.lastRow, rows: block.rows, merges: [] }
}

function scanTail(scan: Scan): Scan {
  const end = scan.carry.lastIndexOf('<')
  const complete = scan.carry.slice(0, end < 0 ? undefined : end)
  const merges = attributesOf(complete, 'mergeCell').flatMap((each) => mergeOf(each.get('ref') ?? ''))
  return { ...scan, carry: end < 0 ? '' : scan.carry.slice(end), rows: '', merges }
}

function mergeOf(reference: string): readonly Merge[] {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (match === null) return []
  const [, first = '', top, last = '', bottom] = match
  return [{ top: Number(top), left: columnOfLetters(first), bottom: Number(bottom), right: columnOfLetters(last) }]
}
