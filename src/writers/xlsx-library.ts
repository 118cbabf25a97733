import type ExcelJS from 'exceljs'
import ExcelWorkbook from 'exceljs/lib/doc/workbook.js'
import RowWriter from 'exceljs/lib/xlsx/xform/sheet/row-xform.js'
import { joinZip, type PackedPart } from '../readers/zip-store.ts'
import { packTexts } from './packed-texts.ts'
import { type RowText, withRows } from './sheet-texts.ts'
import type { PlainRow } from './xlsx-cells.ts'
import { type PreparedRow, rowXml } from './xlsx-rows.ts'

/** The only door to exceljs: its types, and an empty workbook. */
export type Workbook = ExcelJS.Workbook
export type Worksheet = ExcelJS.Worksheet
export type CellStyle = Partial<ExcelJS.Style>

/** An empty workbook whose created and modified times are the start of a day. */
export function newWorkbook(asOf: string): Workbook {
  const workbook = new ExcelWorkbook()
  const day = new Date(`${asOf}T00:00:00Z`)
  workbook.creator = 'liangxin'
  workbook.lastModifiedBy = 'liangxin'
  workbook.created = day
  workbook.modified = day
  return workbook
}

/** Rows of a sheet that are made while they are written, from the row `first` on; other rows may stand among them. */
export interface SheetRows {
  readonly first: number
  readonly count: number
  /** Columns that they reach over. */
  readonly width: number
  readonly rows: Iterable<PlainRow>
}

/** Different texts that the cells of a workbook share. One that comes later stands in its cell, so that nobody need keep all texts of a long list. */
const usuallyShared = 100_000

/**
 * The bytes of a workbook; rows that were made as such are added, by the ids of their sheets. The library would keep all rows, and pack and deflate
 * its parts in JavaScript, which takes as long as everything else about a long list: it only makes them, row by row where there may be many.
 */
export async function packed(
  workbook: Workbook,
  rows: ReadonlyMap<number, SheetRows> = new Map(),
  mostShared = usuallyShared,
): Promise<Uint8Array> {
  const model = workbook.model as unknown as WorkbookModel
  for (const { id, dimensions } of model.worksheets) {
    const { first, count, width } = rows.get(id) ?? { first: 1, count: 0, width: 0 }
    if (count > 0) dimensions.expand(first, 1, first + count - 1, width)
  }
  return joinZip(await partsOf(workbook.xlsx as unknown as PartWriter, model, { rows, mostShared }))
}

/** The parts of a model that rows belong to. */
interface WorkbookModel {
  readonly worksheets: readonly {
    readonly id: number
    readonly dimensions: { expand(top: number, left: number, bottom: number, right: number): void }
  }[]
  /** There when the model has been prepared. */
  readonly styles?: unknown
  readonly sharedStrings?: { readonly uniqueCount: number }
}

type Step = (zip: PartTaker, model: WorkbookModel) => unknown

interface PartTaker {
  append(text: string, options: { readonly name: string }): unknown
}

const steps = [
  ...(['addContentTypes', 'addOfficeRels', 'addWorkbookRels', 'addWorksheets', 'addSharedStrings'] as const),
  ...(['addDrawings', 'addTables', 'addThemes', 'addStyles', 'addMedia', 'addApp', 'addCore', 'addWorkbook'] as const),
] as const

/** What the library does to write a workbook, apart from packing what it makes. */
type PartWriter = Readonly<Record<(typeof steps)[number], Step>> & {
  prepareModel(model: WorkbookModel, options: object): void
}

interface AddedRows {
  readonly rows: ReadonlyMap<number, SheetRows>
  readonly mostShared: number
}

/** All parts in the order in which the library makes them, each behind the folders that it lies in. */
async function partsOf(
  writer: PartWriter,
  model: WorkbookModel,
  { rows, mostShared }: AddedRows,
): Promise<readonly PackedPart[]> {
  writer.prepareModel(model, {})
  const added = new Map([...rows].map(([id, { rows: made }]) => [`xl/worksheets/sheet${id}.xml`, made]))
  const parts: Promise<PackedPart>[] = []
  const folders = new Set<string>()
  for (const step of steps) {
    const texts: [name: string, text: string][] = []
    await writer[step]({ append: (text, { name }) => texts.push([name, text]) }, model)
    for (const [name, text] of texts) {
      for (const folder of foldersOf(name).filter((each) => !folders.has(each))) {
        folders.add(folder)
        parts.push(packTexts(folder, []))
      }
      const own = added.get(name)
      const part = packTexts(name, own === undefined ? [text] : withRows(text, rowTexts(own, model, mostShared)))
      parts.push(part)
      // Rows give numbers to their texts and looks, which a later step writes down: one sheet after the other.
      if (own !== undefined) await part
    }
  }
  return Promise.all(parts)
}

function foldersOf(name: string): readonly string[] {
  return [...name.matchAll(/\//g)].map(({ index }) => name.slice(0, index + 1))
}

/** Prepares and writes rows one after the other: the library says which numbers their looks and texts have. */
function* rowTexts(
  rows: Iterable<PlainRow>,
  { styles, sharedStrings }: WorkbookModel,
  mostShared: number,
): Generator<RowText> {
  const writer = new RowWriter()
  for (const row of rows) {
    const isFull = (sharedStrings?.uniqueCount ?? 0) >= mostShared
    writer.prepare(row, isFull ? { styles } : { styles, sharedStrings })
    // A text that is not shared is written by the library, as all is that needs more than numbers.
    yield { number: row.number, text: isFull ? writer.toXml(row) : rowXml(row as PreparedRow) }
  }
}
