import { columnOfLetters } from '../../domain/cell.ts'
import { printedLines } from '../text-width.ts'
import type { Note } from './notes-part.ts'
import type { SheetSizes } from './sheet-columns.ts'

/** The frames in which programs show notes; an old drawing language that is not always good XML, so only text is put in. */

const spaces = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
} as const

const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** Numbers of shapes come in blocks of so many. */
const block = 1024

const declared = Object.entries(spaces)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('')

/** A drawing without frames that has room for so many. */
export function emptyShapes(count: number): string {
  const blocks = Array.from({ length: Math.ceil((count + 1) / block) }, (_, at) => at + 1).join(',')
  return `<xml${declared}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout></xml>`
}

/**
 * The drawing with a frame for every note, beside its cell and large enough for its text. A frame that is there already gives way,
 * unless somebody has it shown all the time.
 */
export function addShapes(given: string, notes: readonly Note[], sizes: SheetSizes): string {
  const shown = new Set(framesOf(given).flatMap(({ place, isShown }) => (isShown ? [place] : [])))
  const framed = notes.filter(({ cell }) => !shown.has(placeKey(cell)))
  const drawing = removeShapes(given, new Set(framed.map(({ cell }) => cell)))
  const used = [...drawing.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id))
  const first = used.reduce((most, id) => Math.max(most, id), block) + 1
  const root = /<xml(?=[\s>])[^>]*>/.exec(drawing)?.[0] ?? ''
  const own = Object.entries(spaces).every(([prefix, uri]) => root.includes(`xmlns:${prefix}="${uri}"`)) ? '' : declared
  const type = /id=["']_x0000_t202["']/.test(drawing) ? '' : shapeType
  const shapes = framed.map((note, at) => shapeOf(note, sizes, first + at))
  const added = [type, ...shapes].map((shape) => shape.replace(/^<v:\w+/, `$&${own}`)).join('')
  const close = drawing.lastIndexOf('</xml>')
  return drawing.slice(0, close) + added + drawing.slice(close)
}

/** The drawing without the frames of the notes of some cells. */
export function removeShapes(given: string, cells: ReadonlySet<string>): string {
  const places = new Set([...cells].map(placeKey))
  const gone = framesOf(given).filter(({ place }) => places.has(place))
  const ends = gone.map(({ end }) => end)
  return gone.map(({ start }, at) => given.slice(ends[at - 1] ?? 0, start)).join('') + given.slice(ends.at(-1) ?? 0)
}

/** The frame of a note in a drawing: where it stands there, the place of its cell, and whether it is always shown. */
interface Frame {
  readonly start: number
  readonly end: number
  readonly place: string
  readonly isShown: boolean
}

function framesOf(drawing: string): readonly Frame[] {
  const shapes = drawing.matchAll(/<((?:\w+:)?)shape\s(?:(?!<\/\1shape>).)*<\/\1shape>/gs)
  return [...shapes].flatMap(({ 0: shape, index }) => {
    if (!/ObjectType=["']Note["']/.test(shape)) return []
    const place = `${/:Row>\s*(\d+)/.exec(shape)?.[1]} ${/:Column>\s*(\d+)/.exec(shape)?.[1]}`
    return [{ start: index, end: index + shape.length, place, isShown: /:Visible(?:\/>|>\s*(?:<|t))/i.test(shape) }]
  })
}

function placeKey(cell: string): string {
  const { row, column } = placeIn(cell)
  return `${row} ${column}`
}

/** Row and column, both from 0. */
function placeIn(cell: string): { readonly row: number; readonly column: number } {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  return { row: Number(row) - 1, column: columnOfLetters(letters) }
}

const frameWidth = 300
const lineHeight = 17
const padding = 14
/** Half characters of the font of notes in a line. */
const charactersPerLine = 44
const tallest = 420
const gap = 12

function shapeOf(note: Note, sizes: SheetSizes, id: number): string {
  const { row, column } = placeIn(note.cell)
  const lines = printedLines(note.title, charactersPerLine) + printedLines(note.text, charactersPerLine)
  const height = Math.min(tallest, lines * lineHeight + padding)
  const left = { at: column + 1, offset: gap }
  const top = { at: row, offset: 2 }
  const right = walk(left, frameWidth, (at) => sizes.width(at))
  const bottom = walk(top, height, (at) => sizes.height(at + 1))
  const anchor = [left, top, right, bottom].map(({ at, offset }) => `${at}, ${Math.round(offset)}`).join(', ')
  const style = `position:absolute;margin-left:60pt;margin-top:2pt;width:${frameWidth * 0.75}pt;height:${height * 0.75}pt;z-index:1;visibility:hidden`
  return [
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  ].join('')
}

interface Corner {
  readonly at: number
  readonly offset: number
}

/** So many pixels further on; hidden columns and rows have no size, and no frame reaches over more than a thousand of them. */
function walk(from: Corner, distance: number, sizeOf: (at: number) => number): Corner {
  let at = from.at
  let rest = from.offset + distance
  for (let size = sizeOf(at); rest >= size && at < from.at + 1000; size = sizeOf(at)) {
    rest -= size
    at += 1
  }
  return { at, offset: Math.max(0, rest) }
}
