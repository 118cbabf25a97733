import { columnLetters, columnOfLetters } from '../../domain/cell.ts'
import type { Mark } from './mark.ts'
import { columnStyles, type SheetSizes, sheetSizes } from './sheet-columns.ts'
import { type MarkStyle, markRows } from './sheet-rows.ts'
import { attributeIn, insertElement, startOfContent } from './xml-edit.ts'

/** A worksheet in three pieces, so that its rows are searched for nothing but rows. */
export interface SheetText {
  readonly prefix: string
  /** Up to the rows, the opening tag included. */
  readonly head: string
  readonly rows: string
  /** From the closing tag of the rows. */
  readonly tail: string
}

/** Takes a worksheet apart; undefined if it has no place for rows. */
export function splitSheet(xml: string): SheetText | undefined {
  const open = /<((?:\w+:)?)sheetData((?:\s[^>]*?)?)(\/?)>/.exec(xml)
  if (open === null) return undefined
  const [tag, prefix = '', attributes = '', closed] = open
  const from = open.index + tag.length
  if (closed === '/') {
    const head = `${xml.slice(0, open.index)}<${prefix}sheetData${attributes}>`
    return { prefix, head, rows: '', tail: `</${prefix}sheetData>${xml.slice(from)}` }
  }
  const end = xml.indexOf(`</${prefix}sheetData`, from)
  return end < 0 ? undefined : { prefix, head: xml.slice(0, from), rows: xml.slice(from, end), tail: xml.slice(end) }
}

/** The whole worksheet again. */
export function joinSheet({ head, rows, tail }: SheetText): string {
  return head + rows + tail
}

/** The worksheet with other styles for its marked cells, and nothing else changed. */
export function markSheet(sheet: SheetText, marks: readonly Mark[], styleOf: MarkStyle): SheetText {
  const { prefix, head, rows } = sheet
  const context = { prefix, styleOf, columnStyle: columnStyles(head) }
  return { ...sheet, head: widenDimension(head, marks), rows: markRows(rows, marks, context) }
}

/** The sizes of its columns and rows. */
export function sizesOf({ head, rows, prefix }: SheetText): SheetSizes {
  return sheetSizes(head, rows, prefix)
}

/** The id of the relationship to the drawing that holds the frames of its notes; undefined if it has none. */
export function noteDrawing({ tail, prefix }: SheetText): string | undefined {
  const attributes = new RegExp(`<${prefix}legacyDrawing(\\s[^>]*)>`).exec(tail)?.[1]
  return attributes === undefined ? undefined : /\s(?:\w+:)?id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1]
}

/** What has to stand behind that drawing. */
const behindDrawing = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
])

/** The worksheet with a relationship to a drawing for notes, which it must not have yet. `type` is the type of that relationship. */
export function withNoteDrawing(sheet: SheetText, id: string, type: string): SheetText {
  const { head, tail, prefix } = sheet
  const namespace = type.slice(0, type.lastIndexOf('/'))
  const known = new RegExp(`xmlns:(\\w+)=["']${namespace}["']`).exec(
    head.slice(0, startOfContent(head, 'worksheet')),
  )?.[1]
  const reference = known === undefined ? `xmlns:r="${namespace}" r:id="${id}"` : `${known}:id="${id}"`
  const from = tail.indexOf('>') + 1
  const element = `<${prefix}legacyDrawing ${reference}/>`
  return { ...sheet, tail: insertElement(tail, { element, before: behindDrawing, from }) }
}

/** The used area, stated before the rows, takes in the marked cells. */
function widenDimension(head: string, marks: readonly Mark[]): string {
  return head.replace(/<(?:\w+:)?dimension(\s[^>]*)>/, (tag, attributes: string) => {
    const reference = attributeIn(attributes, 'ref') ?? ''
    const area = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(reference)
    if (area === null) return tag
    const [, left = '', top = '', right = left, bottom = top] = area
    const columns = [columnOfLetters(left), columnOfLetters(right), ...marks.map(({ column }) => column)]
    const rows = [Number(top), Number(bottom), ...marks.map(({ row }) => row)]
    const first = columnLetters(smallest(columns)) + smallest(rows)
    const last = columnLetters(largest(columns)) + largest(rows)
    const widened = first === last ? first : `${first}:${last}`
    return tag.replace(`"${reference}"`, `"${widened}"`).replace(`'${reference}'`, `'${widened}'`)
  })
}

function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, each) => Math.min(least, each))
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => Math.max(most, each))
}
