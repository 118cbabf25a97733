import type { Cell, GridRow } from '../domain/grid.ts'
import type { NumberFormat } from './number-format.ts'
import type { SharedStrings } from './shared-strings.ts'
import type { SheetFailure } from './sheet-scan.ts'
import { numberCell } from './xlsx-cell.ts'
import { nextTag, type OpenTag, readTag } from './xml-tag.ts'
import { cellText, decodeXml, runsOf } from './xml-text.ts'

/** What the cells of a worksheet refer to. */
export interface CellContext {
  readonly strings: SharedStrings
  readonly formats: readonly NumberFormat[]
  readonly uses1904: boolean
  readonly failure: SheetFailure
}

/** Reads rows that are complete, as XML without prefixes; call after call goes on below. Rows without content are left out. */
export type RowReader = (xml: string) => readonly GridRow[]

const mostRows = 1_048_576
const mostColumns = 16_384

/** A reader of the rows of one worksheet. A row or a cell that does not say where it stands follows the one before. */
export function createRowReader(context: CellContext): RowReader {
  let last = 0
  return (xml) => {
    const rows: GridRow[] = []
    for (let at = nextTag(xml, 'row', { from: 0 }); at !== -1; ) {
      const tag = tagBehind(xml, at + '<row'.length, context)
      last = rowNumber(tag, last, context)
      const end = tag.isEmpty ? tag.end : closing(xml, '</row', tag.end, context)
      const cells = tag.isEmpty ? [] : readCells(xml, { from: tag.end, to: end }, context)
      if (cells.length > 0) rows.push({ row: last, hidden: tag.hidden === '1' || tag.hidden === 'true', cells })
      at = nextTag(xml, 'row', { from: end })
    }
    return rows
  }
}

function rowNumber({ r }: OpenTag, last: number, { failure }: CellContext): number {
  const number = r === '' ? last + 1 : Number(r)
  if (!(number >= 1 && number <= mostRows)) throw failure('damaged-part')
  return number
}

function tagBehind(xml: string, at: number, { failure }: CellContext): OpenTag {
  const tag = readTag(xml, at)
  if (tag === undefined) throw failure('damaged-part')
  return tag
}

function closing(xml: string, tag: string, from: number, { failure }: CellContext): number {
  const at = xml.indexOf(tag, from)
  if (at === -1) throw failure('damaged-part')
  return at
}

function readCells(
  xml: string,
  { from, to }: { readonly from: number; readonly to: number },
  context: CellContext,
): readonly (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = []
  let last = -1
  for (let at = nextTag(xml, 'c', { from, to }); at !== -1; ) {
    const tag = tagBehind(xml, at + '<c'.length, context)
    last = columnNumber(tag, last, context)
    const { cell, end } = tag.isEmpty ? { cell: undefined, end: tag.end } : readCell(xml, tag, context)
    if (cell !== undefined) put(cells, last, cell)
    at = nextTag(xml, 'c', { from: end, to })
  }
  return cells
}

function columnNumber({ r }: OpenTag, last: number, { failure }: CellContext): number {
  const number = r === '' ? last + 1 : columnOf(r)
  if (number < 0 || number >= mostColumns) throw failure('damaged-part')
  return number
}

function put(cells: (Cell | undefined)[], column: number, cell: Cell): void {
  while (cells.length < column) cells.push(undefined)
  cells[column] = cell
}

/** Column of an address such as `AB12`; -1 if it is none. */
function columnOf(address: string): number {
  let column = 0
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at) - 0x40
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}

interface FoundCell {
  readonly cell: Cell | undefined
  readonly end: number
}

/** Most cells are one value: `<v>…</v></c>`. */
function readCell(xml: string, tag: OpenTag, context: CellContext): FoundCell {
  const from = tag.end + opened.length
  const to = stands(opened, xml, tag.end) ? nextOpening(xml, from) : -1
  if (to !== -1 && stands(closed, xml, to))
    return { cell: valueCell(tag, xml.slice(from, to), context), end: to + closed.length }
  const end = closing(xml, '</c', tag.end, context)
  const content = xml.slice(tag.end, end)
  // A text that is marked as one may have tags in it that are none.
  if (content.lastIndexOf('<![') > content.lastIndexOf(']]>')) throw context.failure('damaged-part')
  return { cell: wholeCell(tag, content, context), end: end + '</c'.length }
}

const opened = '<v>'
const closed = '</v></c>'
const lessThan = 0x3c

/** A loop: over so few characters it is faster than the text engine's own search. */
function stands(part: string, xml: string, at: number): boolean {
  for (let index = 0; index < part.length; index++)
    if (xml.charCodeAt(at + index) !== part.charCodeAt(index)) return false
  return true
}

function nextOpening(xml: string, from: number): number {
  let at = from
  while (at < xml.length && xml.charCodeAt(at) !== lessThan) at++
  return at === xml.length ? -1 : at
}

const formulaTag = /<f(?:\s[^>]*)?(?:\/>|>(.*?)<\/f\s*>)/s
const valueTag = /<v(?:\s[^>]*)?(?:\/>|>(.*?)<\/v\s*>)/s
const inlineTag = /<is(?:\s[^>]*)?>(.*)<\/is\s*>/s

/** A cell with more in it than a value: a formula, a text of its own. */
function wholeCell(tag: OpenTag, content: string, context: CellContext): Cell | undefined {
  const inline = inlineTag.exec(content)?.[1]
  if (inline !== undefined) return textCell(runsOf(inline))
  const formula = formulaTag.exec(content)
  const value = valueTag.exec(content)?.[1] ?? ''
  if (formula === null) return valueCell(tag, value, context)
  if (value.trim() !== '' || (value !== '' && tag.t === 'str')) return valueCell(tag, value, context)
  // A text may be computed to be empty; any other formula without a value was never computed.
  return tag.t === 'str' ? undefined : { kind: 'error', text: `=${decodeXml(formula[1] ?? '')}` }
}

function textCell(text: string): Cell | undefined {
  return text === '' ? undefined : { kind: 'text', text }
}

const midnight = /(\d{4}-\d\d-\d\d)T00:00:00(?:\.0+)?Z?$/

function valueCell({ t, s }: OpenTag, value: string, context: CellContext): Cell | undefined {
  if (t === 's') return sharedCell(value, context)
  if (t === '' || t === 'n') return plainNumber(value, s, context)
  if (t === 'str' || t === 'inlineStr') return textCell(cellText(value))
  if (value.trim() === '') return undefined
  if (t === 'b') return truth(value.trim())
  if (t === 'e') return { kind: 'error', text: cellText(value) }
  if (t === 'd') return textCell(cellText(value).replace(midnight, '$1'))
  throw context.failure('damaged-part')
}

function truth(value: string): Cell {
  const holds = value !== '0' && value !== 'false'
  return { kind: 'boolean', text: holds ? 'TRUE' : 'FALSE', holds }
}

function sharedCell(value: string, { strings, failure }: CellContext): Cell | undefined {
  if (value.trim() === '') return undefined
  const index = Number(value)
  if (!(index < strings.length)) throw failure('unreadable-workbook')
  return strings[index]
}

function plainNumber(value: string, style: string, { formats, uses1904 }: CellContext): Cell | undefined {
  if (value.trim() === '') return undefined
  return numberCell(Number(value), formats[Number(style)] ?? plainFormat, uses1904)
}

const plainFormat: NumberFormat = { shows: 'number' }
