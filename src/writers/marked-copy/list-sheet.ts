import { columnLetters } from '../../domain/cell.ts'
import type { Doubt } from '../../domain/doubt.ts'
import { type DoubtKind, doubtKind, doubtKinds, doubtListMark } from '../../domain/doubt-kind.ts'
import type { Language } from '../../domain/text.ts'
import { checkDocumentWording } from '../../wording/check-document.ts'
import { fieldName } from '../../wording/choice-name.ts'
import { type DoubtColumn, markedCopyWording } from '../../wording/marked-copy.ts'
import { printedLines } from '../text-width.ts'
import type { ListLook, Styles } from './styles-part.ts'
import { quotedName } from './workbook-part.ts'
import { xmlText } from './xml-edit.ts'

/** What the list of doubts is made of. */
export interface DoubtList {
  readonly file: string
  readonly asOf: string
  readonly language: Language
  readonly doubts: readonly Doubt[]
  /** What the ids of targets in the doubts stand for. */
  readonly targets: readonly { readonly id: string; readonly title: string }[]
  /** The name that a sheet has in the copy; undefined if it has no such sheet. */
  readonly sheetName: (sheet: string) => string | undefined
  readonly looks: Styles['list']
  /** The name space of the workbook. */
  readonly namespace: string
}

interface ListColumn {
  readonly id: DoubtColumn
  readonly width: number
  readonly look: ListLook
}

const columns: readonly ListColumn[] = [
  { id: 'number', width: 6, look: 'center' },
  { id: 'kind', width: 9, look: 'center' },
  { id: 'sheet', width: 15, look: 'body' },
  { id: 'cell', width: 9, look: 'link' },
  { id: 'organization', width: 25, look: 'body' },
  { id: 'field', width: 15, look: 'body' },
  { id: 'text', width: 21, look: 'body' },
  { id: 'message', width: 42, look: 'body' },
  { id: 'wanted', width: 38, look: 'body' },
  { id: 'decides', width: 9, look: 'center' },
]

/** A remark that no program keeps when it saves a workbook, so that it tells that nobody has. */
export const untouched = `<!-- ${doubtListMark.replace('--', '')}: as written -->`

const headingRow = 5
const lastColumn = columnLetters(columns.length - 1)
/** More links a sheet may not have. */
const mostLinks = 65_000
const longestText = 1000
/** What spreadsheets take in one cell, nearly. */
const longestLegend = 30_000
const lineHeight = 14

/** Rows that are printed on every page. */
export const listTitles = `$${headingRow}:$${headingRow}`

/** The area that the list can be filtered in; null for an empty list. */
export function listFilter(doubts: number): string | null {
  return doubts === 0 ? null : `$A$${headingRow}:$${lastColumn}$${headingRow + doubts}`
}

/** The first sheet of a marked copy: what is doubtful, in the order given, each with a link to its place. Made to be printed on A4. */
export function listSheet(list: DoubtList): string {
  const { doubts, namespace } = list
  const filter = listFilter(doubts.length)?.replaceAll('$', '')
  const rows = [...headRows(list), ...doubts.map((doubt, at) => doubtRow(doubt, at, list))]
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const merges = [...['1', '2', '4'].map((line) => `A${line}:${lastColumn}${line}`), 'C3:D3']
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${untouched}\n`,
    `<worksheet xmlns="${namespace}">`,
    '<sheetPr><tabColor rgb="FFC0504D"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${lastColumn}${headingRow + Math.max(1, doubts.length)}"/>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${headingRow}" topLeftCell="A${headingRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${headingRow + 1}" sqref="A${headingRow + 1}"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    filter === undefined ? '' : `<autoFilter ref="${filter}"/>`,
    `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    linksOf(list),
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;C&amp;8 &amp;P / &amp;N</oddFooter></headerFooter></worksheet>',
  ].join('')
}

function headRows({ file, asOf, doubts, targets, language, looks }: DoubtList): readonly string[] {
  const words = markedCopyWording(language)
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const count = (kind: DoubtKind) => doubts.filter((doubt) => doubtKind(doubt) === kind).length
  /** Wide enough columns for the counts, from left to right. */
  const places = ['C', 'E', 'F', 'G']
  const lookOf = (kind: DoubtKind) => looks[kind === 'hint' ? 'center' : kind]
  const counted = doubtKinds.map((kind, at) =>
    textCell(`${places[at]}3`, words.counted(words.kinds[kind], count(kind)), lookOf(kind)),
  )
  const counts = counted.toSpliced(1, 0, textCell('D3', '', looks.error))
  const headings = columns.map(({ id }, at) =>
    textCell(columnLetters(at) + headingRow, words.columns[id], looks.heading),
  )
  const key = doubts.length === 0 ? '' : `\n${checkDocumentWording(language).targetKey(targets)}`
  const legend = words.legend + key
  const legendHeight = printedLines(legend, width * 1.1) * 13 + 6
  return [
    row(1, 28, [textCell('A1', words.title, looks.title)]),
    row(2, 18, [textCell('A2', words.made({ file, asOf }), looks.note)]),
    row(3, 20, counts),
    row(4, legendHeight, [textCell('A4', legend, looks.note, longestLegend)]),
    row(headingRow, 24, headings),
    ...(doubts.length > 0 ? [] : [row(headingRow + 1, 24, [textCell(`A${headingRow + 1}`, words.none, looks.note)])]),
  ]
}

function doubtRow(doubt: Doubt, at: number, { language, looks }: DoubtList): string {
  const words = markedCopyWording(language)
  const kind = doubtKind(doubt)
  const number = headingRow + 1 + at
  const texts: Readonly<Record<DoubtColumn, string | number>> = {
    number: at + 1,
    kind: words.kinds[kind],
    sheet: doubt.sheet,
    cell: doubt.cell ?? (doubt.row === null ? '' : words.row(doubt.row)),
    organization: doubt.organization ?? '',
    field: doubt.field === null ? '' : fieldName(doubt.field, language),
    text: doubt.text ?? '',
    message: doubt.message,
    wanted: doubt.wanted ?? '',
    decides: doubt.decides === 0 ? '' : doubt.decides,
  }
  const cells = columns.map(({ id, look }, column) => {
    const address = columnLetters(column) + number
    const own = looks[id === 'kind' && kind !== 'hint' ? kind : look]
    const text = texts[id]
    return typeof text === 'number' ? `<c r="${address}" s="${own}"><v>${text}</v></c>` : textCell(address, text, own)
  })
  const lines = columns.map(({ id, width }) => printedLines(shortened(String(texts[id])), Math.floor(width * 1.05 - 1)))
  return row(number, Math.min(409, Math.max(...lines) * lineHeight + 6), cells)
}

function row(number: number, height: number, cells: readonly string[]): string {
  return `<row r="${number}" ht="${height}" customHeight="1">${cells.join('')}</row>`
}

function textCell(address: string, text: string, look: number, longest = longestText): string {
  if (text === '') return `<c r="${address}" s="${look}"/>`
  return `<c r="${address}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${xmlText(shortened(text, longest))}</t></is></c>`
}

function shortened(text: string, longest = longestText): string {
  const characters = Array.from(text)
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text
}

/** Links to the cells, and to the beginnings of rows. */
function linksOf({ doubts, sheetName }: DoubtList): string {
  const column = columnLetters(columns.findIndex(({ id }) => id === 'cell'))
  const links = doubts.slice(0, mostLinks).flatMap(({ sheet, cell, row: number }, at) => {
    const name = sheetName(sheet)
    const place = cell ?? (number === null ? undefined : `A${number}`)
    if (name === undefined || place === undefined) return []
    return [`<hyperlink ref="${column}${headingRow + 1 + at}" location="${xmlText(`${quotedName(name)}!${place}`)}"/>`]
  })
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`
}
