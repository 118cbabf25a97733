import { prefixOf } from '../../readers/xml-tags.ts'
import { insertElement, startOfContent, topElements, xmlText } from './xml-edit.ts'

/** The note of one cell: a line in bold, and what it says. */
export interface Note {
  readonly cell: string
  readonly title: string
  readonly text: string
}

const noteAuthor = 'liangxin'

/** The last line of every note of ours. */
const noteSign = '—— liangxin'

const mostCharacters = 30_000
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A part without notes, in the name space of the workbook. */
export function emptyNotes(namespace: string | undefined): string {
  return `${head}<comments xmlns="${namespace ?? main}"><authors></authors><commentList></commentList></comments>`
}

/** What became of a part of notes: its text, and the notes that are new or longer, each with its whole text. */
interface NotedPart {
  readonly xml: string
  readonly changed: readonly Note[]
}

/**
 * Adds notes. A cell that has one already keeps it, and ours follows in the same note. One that belongs to a conversation is left
 * alone, because programs that show conversations do not show it.
 */
export function addNotes(given: string, notes: readonly Note[], font: string): NotedPart {
  const prefix = prefixOf(given, 'comments')
  const { xml, authors } = withAuthor(opened(opened(given, 'authors'), 'commentList'), prefix)
  const byCell = new Map(notes.map((note) => [note.cell, note]))
  const present = new Set<string>()
  const longer: Note[] = []
  const conversations = conversationAuthors(xml)
  const extended = replaceNotes(xml, (note) => {
    const ours = byCell.get(note.cell)
    present.add(note.cell)
    if (ours === undefined || conversations.has(note.author)) return note.xml
    const text = extendNote(note.xml, ours, { prefix, font })
    longer.push({ ...ours, title: '', text: textOf(text) })
    return text
  })
  const added = notes.filter(({ cell }) => !present.has(cell))
  const elements = added.map((note) => {
    const open = `<${prefix}comment ref="${note.cell}" authorId="${authors}" shapeId="0">`
    return `${open}<${prefix}text>${runsOf(note, { prefix, font })}</${prefix}text></${prefix}comment>`
  })
  const close = extended.lastIndexOf(`</${prefix}commentList>`)
  return {
    xml: extended.slice(0, close) + elements.join('') + extended.slice(close),
    changed: [...added, ...longer],
  }
}

/**
 * The part without what an earlier marked copy added, and the cells that have no note left. Ours begins with one of its titles and
 * ends with `noteSign`, which also outlives programs that keep no authors; what people wrote before and after it stays.
 */
export function removeOwnNotes(
  xml: string,
  titles: readonly string[],
): { readonly xml: string; readonly cells: readonly string[] } {
  const escaped = titles.map((title) => xmlText(title).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const own = new RegExp(`(?:\\s|&#10;)*(?:${escaped.join('|')}).*?${noteSign}`, 's')
  const cells: string[] = []
  const left = replaceNotes(xml, (note) => {
    const rest = withoutText(note.xml, own)
    if (rest === note.xml || textOf(rest).trim() !== '') return rest
    cells.push(note.cell)
    return ''
  })
  return { xml: left, cells }
}

/** The note without the part of its text that matches; what is left of the runs in which it begins and ends makes one. */
function withoutText(xml: string, pattern: RegExp): string {
  const pieces = piecesOf(xml)
  const match = pattern.exec(pieces.map(({ text }) => text).join(''))
  if (match === null) return xml
  const start = placeIn(pieces, match.index)
  const end = placeIn(pieces, match.index + match[0].length - 1) + 1
  return withoutText(xml.slice(0, start) + xml.slice(end), pattern)
}

/** The texts of the runs of a note as they are written, and where they begin. */
function piecesOf(xml: string): readonly { readonly start: number; readonly text: string }[] {
  return [...xml.matchAll(/(<(?:\w+:)?t(?:\s[^>]*)?>)([^<]*)/g)].map(({ index, 1: tag = '', 2: text = '' }) => ({
    start: index + tag.length,
    text,
  }))
}

/** Where a character of the whole text stands in the note. */
function placeIn(pieces: ReturnType<typeof piecesOf>, position: number): number {
  let before = 0
  for (const { start, text } of pieces) {
    if (position < before + text.length) return start + position - before
    before += text.length
  }
  return 0
}

interface NoteText {
  readonly cell: string
  readonly author: string
  readonly xml: string
}

function replaceNotes(xml: string, replace: (note: NoteText) => string): string {
  const pattern = /<((?:\w+:)?)comment(\s(?:[^>"']|"[^"]*"|'[^']*')*)>.*?<\/\1comment>/gs
  return xml.replace(pattern, (note, _prefix, attributes: string) => {
    const cell = /\sref=["']([^"']*)["']/.exec(attributes)?.[1] ?? ''
    return replace({ cell, author: /\sauthorId=["']([^"']*)["']/.exec(attributes)?.[1] ?? '', xml: note })
  })
}

interface RunLook {
  readonly prefix: string
  readonly font: string
}

/** The note with our text behind its own. */
function extendNote(xml: string, note: Note, look: RunLook): string {
  const { prefix } = look
  const pattern = new RegExp(`<${prefix}text(?:\\s[^>]*)?>(.*)</${prefix}text>|<${prefix}text(?:\\s[^>]*)?/>`, 's')
  return xml.replace(pattern, (_text, content: string = '') => {
    const runs = content.includes(`<${prefix}r>`)
      ? content
      : content === ''
        ? ''
        : `<${prefix}r>${content}</${prefix}r>`
    const ours = runsOf(runs === '' ? note : { ...note, title: `\n\n${note.title}` }, look)
    return `<${prefix}text>${runs}${ours}</${prefix}text>`
  })
}

function runsOf({ title, text }: Note, look: RunLook): string {
  return run(title, look, '<b/>') + run(`\n${text.slice(0, mostCharacters)}\n${noteSign}`, look)
}

function run(text: string, { prefix, font }: RunLook, bold = ''): string {
  const weight = bold === '' ? '' : `<${prefix}b/>`
  const properties = `${weight}<${prefix}sz val="9"/><${prefix}rFont val="${xmlText(font)}"/>`
  const content = `<${prefix}t xml:space="preserve">${xmlText(text)}</${prefix}t>`
  return `<${prefix}r><${prefix}rPr>${properties}</${prefix}rPr>${content}</${prefix}r>`
}

/** The plain text of a note, near enough for its size. */
function textOf(xml: string): string {
  return piecesOf(xml)
    .map(({ text }) => text.replaceAll('&#10;', '\n'))
    .join('')
}

/** Opens a section that is closed in its own tag. */
function opened(xml: string, section: string): string {
  return xml.replace(new RegExp(`<((?:\\w+:)?${section})((?:\\s[^>]*?)?)/>`), '<$1$2></$1>')
}

function authorsOf(xml: string): readonly string[] {
  const content = /<(?:\w+:)?authors(?:\s[^>]*)?>(.*?)<\/(?:\w+:)?authors>/s.exec(xml)?.[1] ?? ''
  return [...content.matchAll(/<(?:\w+:)?author(?:\s[^>]*?)?(?:\/>|>(.*?)<\/(?:\w+:)?author>)/gs)].map(
    ([, name = '']) => name,
  )
}

function conversationAuthors(xml: string): ReadonlySet<string> {
  return new Set(authorsOf(xml).flatMap((author, at) => (author.startsWith('tc={') ? [String(at)] : [])))
}

/** The part with us among the authors, and our number. */
function withAuthor(xml: string, prefix: string): { readonly xml: string; readonly authors: number } {
  const authors = authorsOf(xml)
  const known = authors.indexOf(noteAuthor)
  if (known >= 0) return { xml, authors: known }
  const element = `<${prefix}author>${noteAuthor}</${prefix}author>`
  const from = /<(?:\w+:)?authors(?:\s[^>]*)?>/.exec(xml)
  if (from === null) {
    const section = `<${prefix}authors>${element}</${prefix}authors>`
    const before = new Set(['commentList', 'extLst'])
    return { xml: insertElement(xml, { element: section, before, from: startOfContent(xml, 'comments') }), authors: 0 }
  }
  const start = from.index + from[0].length
  const place = topElements(xml, start).at(-1)?.end ?? start
  return { xml: xml.slice(0, place) + element + xml.slice(place), authors: authors.length }
}
