import { columnLetters, columnOfLetters } from '../../domain/cell.ts'
import type { Mark } from './mark.ts'
import { attributeIn, withAttribute } from './xml-edit.ts'

/** Gives the style of a marked cell by the one it would have without the mark. */
export type MarkStyle = (style: number, mark: Mark) => number

/** One row of a sheet as it is written. */
interface RowText {
  readonly number: number
  readonly start: number
  readonly end: number
  readonly attributes: string
  readonly cells: string
}

interface RowContext {
  readonly prefix: string
  readonly styleOf: MarkStyle
  /** Style of a cell that is not there, by its 0-based column, where its row has none. */
  readonly columnStyle: (column: number) => number
}

/** The rows of a sheet (what stands in its sheetData) with other styles for marked cells; cells and rows that are not there are put in. */
export function markRows(rows: string, marks: readonly Mark[], context: RowContext): string {
  const byRow = new Map<number, Mark[]>()
  for (const mark of marks) byRow.set(mark.row, [...(byRow.get(mark.row) ?? []), mark])
  const present = scanRows(rows, context.prefix)
  const numbers = new Set(present.map(({ number }) => number))
  const missing = [...byRow.keys()].filter((row) => !numbers.has(row)).sort((left, right) => left - right)
  const pieces: string[] = []
  let done = 0
  let next = 0
  const addMissing = (below: number): void => {
    for (let row = missing[next]; row !== undefined && row < below; row = missing[next]) {
      pieces.push(newRow(row, byRow.get(row) ?? [], context))
      next += 1
    }
  }
  for (const row of present) {
    const own = byRow.get(row.number)
    const isNext = missing[next] !== undefined && (missing[next] ?? 0) < row.number
    if (own === undefined && !isNext) continue
    pieces.push(rows.slice(done, row.start))
    done = row.start
    addMissing(row.number)
    if (own === undefined) continue
    pieces.push(markRow(row, own, context))
    done = row.end
  }
  pieces.push(rows.slice(done))
  addMissing(Number.POSITIVE_INFINITY)
  return pieces.join('')
}

/** Heights of the rows that have one of their own, in points; a hidden row has none. */
export function rowHeights(rows: string, prefix: string): ReadonlyMap<number, number> {
  const heights = scanRows(rows, prefix).flatMap(({ number, attributes }): readonly (readonly [number, number])[] => {
    if (/^(1|true)$/.test(attributeIn(attributes, 'hidden') ?? '')) return [[number, 0]]
    const height = Number(attributeIn(attributes, 'ht'))
    return Number.isFinite(height) && height > 0 ? [[number, height]] : []
  })
  return new Map(heights)
}

/** A row without a number has the one after the row before it. */
function scanRows(rows: string, prefix: string): readonly RowText[] {
  const pattern = new RegExp(`<${prefix}row(?=[\\s/>])([^>]*?)(?:/>|>(.*?)</${prefix}row>)`, 'gs')
  let number = 0
  return [...rows.matchAll(pattern)].map(({ index, 0: text, 1: attributes = '', 2: cells = '' }) => {
    number = Number(attributeIn(attributes, 'r') ?? number + 1)
    return { number, start: index, end: index + text.length, attributes, cells }
  })
}

function newRow(row: number, marks: readonly Mark[], context: RowContext): string {
  const cells = marks.map((mark) => newCell(mark, context, context.columnStyle(mark.column)))
  return `<${context.prefix}row r="${row}">${cells.join('')}</${context.prefix}row>`
}

function newCell(mark: Mark, { prefix, styleOf }: RowContext, style: number): string {
  return `<${prefix}c r="${columnLetters(mark.column)}${mark.row}" s="${styleOf(style, mark)}"/>`
}

function markRow(row: RowText, marks: readonly Mark[], context: RowContext): string {
  const { prefix, columnStyle, styleOf } = context
  const rowStyle = ownRowStyle(row.attributes)
  const pending = [...marks].sort((left, right) => left.column - right.column)
  const added = (below: number): string => {
    const here = pending.filter(({ column }) => column < below)
    pending.splice(0, here.length)
    return here.map((mark) => newCell(mark, context, rowStyle ?? columnStyle(mark.column))).join('')
  }
  let column = -1
  const pattern = new RegExp(`<${prefix}c(?=[\\s/>])([^>]*?)(/>|>.*?</${prefix}c>)`, 'gs')
  const cells = row.cells.replace(pattern, (cell, attributes: string, rest: string) => {
    const letters = /^[A-Z]+/.exec(attributeIn(attributes, 'r') ?? '')?.[0]
    column = letters === undefined ? column + 1 : columnOfLetters(letters)
    const before = added(column)
    if (pending[0]?.column !== column) return before + cell
    const [mark] = pending.splice(0, 1) as [Mark]
    const style = styleOf(Number(attributeIn(attributes, 's') ?? 0), mark)
    return `${before}<${prefix}c${withAttribute(attributes, 's', style)}${rest}`
  })
  const last = marks.at(-1)?.column ?? 0
  const end = placeOfEnd(cells, prefix)
  const content = cells.slice(0, end) + added(Number.POSITIVE_INFINITY) + cells.slice(end)
  return `<${prefix}row${widenSpans(row.attributes, last)}>${content}</${prefix}row>`
}

/** Behind the last cell: a row may end with extensions. */
function placeOfEnd(cells: string, prefix: string): number {
  const extension = cells.lastIndexOf(`<${prefix}extLst`)
  return extension >= 0 && !cells.slice(extension).includes(`</${prefix}c>`) ? extension : cells.length
}

function ownRowStyle(attributes: string): number | undefined {
  const applies = /^(1|true)$/.test(attributeIn(attributes, 'customFormat') ?? '')
  return applies ? Number(attributeIn(attributes, 's') ?? 0) : undefined
}

/** Which columns of the row are in use; a hint that may stay away but must not be wrong. */
function widenSpans(attributes: string, column: number): string {
  const spans = /^(\d+):(\d+)$/.exec(attributeIn(attributes, 'spans') ?? '')
  if (spans === null || Number(spans[2]) > column) return attributes
  return withAttribute(attributes, 'spans', `${spans[1]}:${column + 1}`)
}
