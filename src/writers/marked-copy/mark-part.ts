import { columnOfLetters } from '../../domain/cell.ts'
import type { Doubt } from '../../domain/doubt.ts'
import type { Merge } from '../../domain/grid.ts'
import type { Language } from '../../domain/text.ts'
import { attributesOf } from '../../readers/xml-tags.ts'
import { wordingOf } from '../../wording/wording.ts'
import { marksOf } from './mark.ts'
import { addShapes, emptyShapes, removeShapes } from './note-shapes.ts'
import { noteOf, noteTitles } from './notes-of-marks.ts'
import { addNotes, emptyNotes, type Note, removeOwnNotes } from './notes-part.ts'
import { freeName, type PackageParts } from './package-parts.ts'
import { declareContent, declareExtension, relate, relationsOf } from './relations.ts'
import {
  joinSheet,
  markSheet,
  noteDrawing,
  type SheetText,
  sizesOf,
  splitSheet,
  withNoteDrawing,
} from './sheet-part.ts'
import type { Styles } from './styles-part.ts'

/** One sheet to be marked. */
interface SheetPlan {
  readonly part: string
  readonly doubts: readonly Doubt[]
  readonly styles: Styles
  readonly language: Language
  /** Type of the relationship of the workbook to a worksheet; those of a sheet to its notes are like it. */
  readonly type: string
}

const notesContent = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'
const drawingContent = 'application/vnd.openxmlformats-officedocument.vmlDrawing'

/** Colors the doubtful cells of one sheet and gives each its note; a sheet without any stays as it is, byte for byte. */
export async function markPart(parts: PackageParts, plan: SheetPlan): Promise<void> {
  const { part, doubts, styles, language } = plan
  await removeEarlierNotes(parts, part)
  if (doubts.length === 0) return
  const sheet = splitSheet((await parts.text(part)) ?? '')
  const marks = sheet === undefined ? [] : marksOf(doubts, mergesOf(sheet))
  if (sheet === undefined || marks.length === 0) return
  const marked = markSheet(sheet, marks, (style, { kind }) => styles.marked(style, kind))
  const notes = marks.map((mark) => noteOf(mark, language))
  parts.put(part, joinSheet(await withNotes(parts, marked, { ...plan, notes })))
}

function mergesOf({ tail }: SheetText): readonly Merge[] {
  return attributesOf(tail, 'mergeCell').flatMap((each) => {
    const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec((each.get('ref') ?? '').replaceAll('$', ''))
    if (match === null) return []
    const [, left = '', top, right = '', bottom] = match
    return [{ top: Number(top), left: columnOfLetters(left), bottom: Number(bottom), right: columnOfLetters(right) }]
  })
}

/** Adds notes to the parts of a sheet that hold them, or makes these; the sheet, which may have to name one, is given back. */
async function withNotes(
  parts: PackageParts,
  sheet: SheetText,
  { part, notes, language, type }: SheetPlan & { readonly notes: readonly Note[] },
): Promise<SheetText> {
  const typeOf = (kind: string) => type.replace(/worksheet$/, kind)
  const relations = await relationsOf(parts, part)
  const present = relations.find(({ kind }) => kind === 'comments')?.target
  const path = present ?? freeName(parts, 'xl/comments', '.xml')
  const namespace = /\sxmlns=["']([^"']*)["']/.exec(sheet.head)?.[1]
  const font = wordingOf(language).documents.fonts.body
  const noted = addNotes((await parts.text(path)) ?? emptyNotes(namespace), notes, font)
  parts.put(path, noted.xml)
  if (present === undefined) {
    await declareContent(parts, path, notesContent)
    await relate(parts, part, { type: typeOf('comments'), target: path })
  }
  const drawing = relations.find(({ id }) => id === noteDrawing(sheet))?.target
  const shapes = drawing ?? freeName(parts, 'xl/drawings/vmlDrawing', '.vml')
  const frames = (await parts.text(shapes)) ?? emptyShapes(noted.changed.length)
  parts.put(shapes, addShapes(frames, noted.changed, sizesOf(sheet)))
  if (drawing !== undefined) return sheet
  await declareExtension(parts, 'vml', drawingContent)
  const id = await relate(parts, part, { type: typeOf('vmlDrawing'), target: shapes })
  return withNoteDrawing(sheet, id, typeOf('vmlDrawing'))
}

/** The notes of an earlier marked copy go; those of people stay. */
async function removeEarlierNotes(parts: PackageParts, part: string): Promise<void> {
  const relations = await relationsOf(parts, part)
  const path = relations.find(({ kind }) => kind === 'comments')?.target
  const xml = path === undefined ? undefined : await parts.text(path)
  if (path === undefined || xml === undefined) return
  const { xml: left, cells } = removeOwnNotes(xml, noteTitles())
  if (left === xml) return
  parts.put(path, left)
  for (const { target } of relations.filter(({ kind }) => kind === 'vmlDrawing')) {
    const shapes = await parts.text(target)
    if (shapes !== undefined) parts.put(target, removeShapes(shapes, new Set(cells)))
  }
}
