import type { FieldId } from '../domain/field.ts'
import type { Cell } from '../domain/grid.ts'
import type { SheetLayout } from '../domain/reading.ts'
import { type Column, fieldsOfUse } from './column.ts'
import type { Dictionary } from './dictionary.ts'
import { findHeadings } from './find-headings.ts'
import { filledColumns, type HeadingArea, ownText } from './heading-area.ts'
import { type HeadingPath, type HeadingRows, headingPaths } from './heading-paths.ts'
import { createLikenessReader, type LikenessReader, nameHeadings } from './known-words.ts'
import { notedName } from './name-note.ts'
import { type NatureText, type SheetNature, sheetNature } from './nature-words.ts'
import { squeeze } from './normalize-text.ts'
import { organizationFields } from './organization-evidence.ts'
import { resolveColumns } from './resolve-columns.ts'
import { filledOf, isCodeRow, type RowWords, rowWords, type TableShape } from './row-kind.ts'
import type { Values } from './values.ts'

/** What reading needs to know besides the cells. */
export interface LedgerWords {
  readonly dictionary: Dictionary
  readonly values: Values
  readonly rows: RowWords
  readonly likeness: LikenessReader
  /** True for a heading of the column of names. */
  readonly isName: (text: string) => boolean
}

/** One table of a sheet: its headings understood, ready to read its rows. */
export interface Table {
  readonly layout: SheetLayout
  /** The texts above the headings, one by one. */
  readonly titles: readonly string[]
  readonly columns: readonly Column[]
  readonly name: Column
  /** Columns whose cells are read at all; personal and unknown ones are not. */
  readonly read: readonly number[]
  readonly shape: TableShape
  /** Rows below the headings that belong to them: column codes, units, instructions. */
  readonly codeRows: readonly number[]
  /** What headings, sheet name and title say of every row. */
  readonly nature: SheetNature | null
  /** True if names have the status of their unit in brackets, so that those without are operating: 甲厂（停业）. */
  readonly notesStatus: boolean
  /** True if a column asks for the status. */
  readonly asksStatus: boolean
  /** How many fields its headings answer. */
  readonly score: number
}

const mostSamples = 50
/** Rows above the headings in which a title or a reporting line may stand. */
const mostTitles = 8

const prepared = new WeakMap<Dictionary, LedgerWords>()

/** The words of dictionary and values, prepared once for all sheets and files. */
export function ledgerWords(dictionary: Dictionary, values: Values): LedgerWords {
  const known = prepared.get(dictionary)
  if (known?.values === values) return known
  const words = {
    dictionary,
    values,
    rows: rowWords(dictionary),
    likeness: createLikenessReader(dictionary),
    isName: nameHeadings(dictionary),
  }
  prepared.set(dictionary, words)
  return words
}

/**
 * The tables that may begin in an area, in the order of their rows; a table has a column of names and at least one more
 * that is understood.
 */
export function findTables(
  area: HeadingArea,
  at: { readonly file: string; readonly sheet: string },
  words: LedgerWords,
): readonly Table[] {
  return findHeadings(area, words.likeness).flatMap((rows) => tableAt(area, rows, at, words) ?? [])
}

function tableAt(
  area: HeadingArea,
  rows: HeadingRows,
  { file, sheet }: { readonly file: string; readonly sheet: string },
  words: LedgerWords,
): Table | undefined {
  const { dictionary, values } = words
  const paths = headingPaths(area, rows)
  const samples = (column: number): readonly Cell[] => samplesBelow(area, rows.last, column)
  const columns = resolveColumns(paths, { dictionary, values, samples })
  const name = columns.find((column) => column.use.is === 'field' && column.use.field === 'name')
  const fields = new Set(columns.flatMap((column) => fieldsOfUse(column.use)))
  if (name === undefined || columns.filter(({ use }) => use.is !== 'unknown').length < 2) return undefined
  const titleCells = titlesAbove(area, rows.first)
  const titles = titleCells.map(({ text }) => text)
  const shape = shapeOf(columns, name, titles, words)
  const nature = sheetNature(
    [headingCell(paths, name), ...parentsOf(name), { text: sheet, cell: null }, ...titleCells],
    dictionary.nature,
  )
  const codeRows = codeRowsBelow(area, rows.last, shape)
  const names = area.rows.flatMap(({ row, cells }) => (row > rows.last ? (cells[name.index]?.text.trim() ?? []) : []))
  const notesStatus = names.some((text) => notedName(text, values) !== undefined)
  const title = titles.length === 0 ? null : titles.join(' ')
  return {
    layout: {
      file,
      sheet,
      headerFirst: rows.first,
      headerLast: codeRows.at(-1) ?? rows.last,
      columns: columns.map((column) => column.reading),
      present: presentFields(notesStatus ? new Set([...fields, 'status']) : fields),
      title,
      ...natureOf(nature, columns),
    },
    titles,
    columns,
    name,
    read: columns.filter(({ use }) => fieldsOfUse(use).length > 0 || use.is === 'leaf').map(({ index }) => index),
    shape,
    codeRows,
    nature,
    notesStatus,
    asksStatus: fields.has('status'),
    score: fields.size,
  }
}

/** Fields that a table answers, derived ones included. */
function presentFields(fields: ReadonlySet<FieldId>): ReadonlySet<FieldId> {
  const has = (...ids: readonly FieldId[]): boolean => ids.some((id) => fields.has(id))
  const derived: readonly FieldId[] = [
    'sector',
    'kind',
    ...(has(...organizationFields, 'partyOrgName', 'notEstablishedReason') ? organizationFields : []),
    ...(has('members', 'fullMembers') ? (['members', 'fullMembers'] as const) : []),
  ]
  return new Set([...fields, ...derived])
}

/** What the layout tells of the nature, where all rows take it from the sheet. */
function natureOf(nature: SheetNature | null, columns: readonly Column[]): Pick<SheetLayout, 'nature'> {
  const asks = columns.some(({ use }) => fieldsOfUse(use).some((field) => field === 'sector' || field === 'kind'))
  if (nature === null || asks) return {}
  return {
    nature: { kinds: nature.kinds, source: nature.from.map(({ text }) => text.replace(/\s+/gu, '')).join(' / ') },
  }
}

function shapeOf(
  columns: readonly Column[],
  name: Column,
  titles: readonly string[],
  { rows, likeness }: LedgerWords,
): TableShape {
  const place: readonly FieldId[] = ['township', 'village']
  return {
    words: rows,
    knows: (text) => likeness(text) !== 'none',
    name: name.index,
    serials: new Set(columns.filter(({ use }) => use.is === 'serial').map(({ index }) => index)),
    places: new Set(
      columns.filter(({ use }) => fieldsOfUse(use).some((field) => place.includes(field))).map(({ index }) => index),
    ),
    headings: new Map(columns.map(({ index, texts }) => [index, new Set(texts.map(squeeze))])),
    titles: new Set(titles.map(squeeze)),
  }
}

function samplesBelow(area: HeadingArea, last: number, column: number): readonly Cell[] {
  return area.rows
    .filter((row) => row.row > last)
    .flatMap((row) => row.cells[column] ?? [])
    .slice(0, mostSamples)
}

function titlesAbove(area: HeadingArea, first: number): readonly NatureText[] {
  return area.rows
    .filter((row) => row.row < first && row.row >= first - mostTitles)
    .map(({ row }) =>
      filledColumns(area, row).map((column) => {
        const text = ownText(area, row, column)
        return { text, cell: { row, column, text } }
      }),
    )
    .filter((texts) => !texts.some(({ text }) => /^\d+$/u.test(squeeze(text))))
    .flat()
}

/** The lowest heading of the column of names. */
function headingCell(paths: readonly HeadingPath[], { index, texts }: Column): NatureText {
  const text = texts.at(-1) ?? ''
  const row = paths.find(({ column }) => column === index)?.row ?? 0
  return { text, cell: { row, column: index, text } }
}

/** What stands above the lowest heading of the column of names, nearest first: 企业基本情况. */
function parentsOf({ texts }: Column): readonly NatureText[] {
  return texts
    .slice(0, -1)
    .toReversed()
    .map((text) => ({ text, cell: null }))
}

function codeRowsBelow(area: HeadingArea, last: number, shape: TableShape): readonly number[] {
  const rows: number[] = []
  for (let row = area.byRow.get(last + 1); row !== undefined; row = area.byRow.get(row.row + 1)) {
    if (!isCodeRow(row, filledOf(row), shape)) break
    rows.push(row.row)
  }
  return rows
}
