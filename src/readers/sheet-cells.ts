import type { Cell } from '../domain/grid.ts'
import type { KnownCells } from './known-cells.ts'
import type { SharedStrings } from './shared-strings.ts'
import type { SheetFailure } from './sheet-scan.ts'
import { nextTag, type OpenTag, readTag } from './xml-tag.ts'
import { cellText, decodeXml, runsOf } from './xml-text.ts'

/** What the cells of a worksheet refer to. */
export interface CellContext {
  readonly strings: SharedStrings
  readonly known: KnownCells
  readonly failure: SheetFailure
}

/** A row as it is read from XML, also if it has no cells. */
export interface ReadRow {
  readonly row: number
  readonly hidden: boolean
  readonly cells: readonly (Cell | undefined)[]
}

/** Rows and columns that a worksheet can have. */
export const mostRows = 1_048_576
export const mostColumns = 16_384

/**
 * Reads rows that are complete, as XML without prefixes. A row or a cell that does not say where it stands follows the one before;
 * `last` is the number of the row before the first.
 */
export function* readRows(xml: string, last: number, context: CellContext): Generator<ReadRow> {
  let row = last
  for (let at = nextTag(xml, 'row', { from: 0 }); at !== -1; ) {
    const tag = tagBehind(xml, at + '<row'.length, context)
    row = rowNumber(tag, row, context)
    const end = tag.isEmpty ? tag.end : closing(xml, '</row', tag.end, context)
    const cells = tag.isEmpty ? [] : readCells(xml, { from: tag.end, to: end }, context)
    yield { row, hidden: tag.hidden === '1' || tag.hidden === 'true', cells }
    at = nextTag(xml, 'row', { from: end })
  }
}

function rowNumber({ r }: OpenTag, last: number, { failure }: CellContext): number {
  const number = r === '' ? last + 1 : Number(r)
  if (!(Number.isInteger(number) && number >= 1 && number <= mostRows)) throw failure('damaged-part')
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

/** The column in which a cell stands, the last one before it being `last`. */
export function columnNumber({ r }: OpenTag, last: number, { failure }: CellContext): number {
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

/** A cell, and where what follows its closing `</c` begins, or what follows all of it. */
interface FoundCell {
  readonly cell: Cell | undefined
  readonly end: number
}

/** Reads the content of a cell, whose tag is not empty. Most are one value: `<v>…</v></c>`. */
export function readCell(xml: string, tag: OpenTag, context: CellContext): FoundCell {
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
  if (inline !== undefined) return context.known.text(runsOf(inline))
  const formula = formulaTag.exec(content)
  const value = valueTag.exec(content)?.[1] ?? ''
  if (formula === null) return valueCell(tag, value, context)
  if (value.trim() !== '' || (value !== '' && tag.t === 'str')) return valueCell(tag, value, context)
  // A text may be computed to be empty; any other formula without a value was never computed.
  return tag.t === 'str' ? undefined : context.known.error(`=${decodeXml(formula[1] ?? '')}`)
}

const midnight = /(\d{4}-\d\d-\d\d)T00:00:00(?:\.0+)?Z?$/

function valueCell({ t, s }: OpenTag, value: string, context: CellContext): Cell | undefined {
  const { known } = context
  if (t === 's') return sharedCell(value, context)
  if (t === '' || t === 'n') return value.trim() === '' ? undefined : known.number(Number(value), Number(s))
  if (t === 'str' || t === 'inlineStr') return known.text(cellText(value))
  if (value.trim() === '') return undefined
  if (t === 'b') return known.boolean(value.trim() !== '0' && value.trim() !== 'false')
  if (t === 'e') return known.error(cellText(value))
  if (t === 'd') return known.text(cellText(value).replace(midnight, '$1'))
  throw context.failure('damaged-part')
}

function sharedCell(value: string, { strings, failure }: CellContext): Cell | undefined {
  if (value.trim() === '') return undefined
  const index = Number(value)
  if (!(index < strings.length)) throw failure('unreadable-workbook')
  return Number.isInteger(index) && index >= 0 ? strings.kept(index) : undefined
}
