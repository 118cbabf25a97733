import { Buffer } from 'node:buffer'
import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
import type ExcelJS from 'exceljs'
import ExcelWorkbook from 'exceljs/lib/doc/workbook.js'
import { joinZip, type PackedPart } from '../readers/zip-store.ts'
import type { PlainRow } from './xlsx-cells.ts'
import { writtenRows } from './xlsx-rows.ts'

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

/**
 * The bytes of a workbook; rows that were made as such are added, by the ids of their sheets. The library would pack and deflate its parts
 * in JavaScript, which takes as long as everything else about a long list: it only makes them, and zlib deflates them, all at once and
 * beside this thread.
 */
export async function packed(
  workbook: Workbook,
  rows: ReadonlyMap<number, readonly PlainRow[]> = new Map(),
): Promise<Uint8Array> {
  const model = withRows(workbook.model as unknown as WorkbookModel, rows)
  const parts = await partsOf(workbook.xlsx as unknown as PartWriter, model, new Set([...rows.values()].flat()))
  return joinZip(await Promise.all([...parts].map(deflated)))
}

/** The parts of a model that rows belong to. */
interface WorkbookModel {
  readonly worksheets: readonly {
    readonly id: number
    readonly rows: PlainRow[]
    readonly dimensions: { expand(top: number, left: number, bottom: number, right: number): void }
  }[]
}

function withRows(model: WorkbookModel, added: ReadonlyMap<number, readonly PlainRow[]>): WorkbookModel {
  const worksheets = model.worksheets.map((sheet) => {
    const own = added.get(sheet.id) ?? []
    for (const { number, min, max } of own) sheet.dimensions.expand(number, min, number, max)
    return { ...sheet, rows: [...sheet.rows, ...own].sort((left, right) => left.number - right.number) }
  })
  return { ...model, worksheets }
}

type Step = (zip: PartTaker, model: WorkbookModel) => unknown

interface PartTaker {
  append(text: string, options: { readonly name: string }): void
}

const steps = [
  ...(['addContentTypes', 'addOfficeRels', 'addWorkbookRels', 'addWorksheets', 'addSharedStrings'] as const),
  ...(['addDrawings', 'addTables', 'addThemes', 'addStyles', 'addMedia', 'addApp', 'addCore', 'addWorkbook'] as const),
] as const

/** What the library does to write a workbook, apart from packing what it makes. */
type PartWriter = Readonly<Record<(typeof steps)[number], Step>> & {
  prepareModel(model: WorkbookModel, options: object): void
}

/** The texts of all parts in the order in which the library makes them, each behind the folders that it lies in. */
async function partsOf(
  writer: PartWriter,
  model: WorkbookModel,
  own: ReadonlySet<PlainRow>,
): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>()
  const append: PartTaker['append'] = (text, { name }) => {
    for (const folder of foldersOf(name)) if (!parts.has(folder)) parts.set(folder, '')
    parts.set(name, text)
  }
  writer.prepareModel(model, {})
  const written = model.worksheets.map(({ rows }) => writtenRows(rows, own))
  const withoutOwn = (sheet: WorkbookModel['worksheets'][number], at: number) => ({
    ...sheet,
    rows: [...(written[at]?.rows ?? [])],
  })
  // The other steps put down at the sheets what a later one needs.
  const modelFor = (step: string) =>
    step === 'addWorksheets' ? { ...model, worksheets: model.worksheets.map(withoutOwn) } : model
  for (const step of steps) await writer[step]({ append }, modelFor(step))
  for (const [at, { id }] of model.worksheets.entries()) {
    const name = `xl/worksheets/sheet${id}.xml`
    parts.set(name, written[at]?.complete(parts.get(name) ?? '') ?? '')
  }
  return parts
}

function foldersOf(name: string): readonly string[] {
  return [...name.matchAll(/\//g)].map(({ index }) => name.slice(0, index + 1))
}

const deflate = promisify<Uint8Array, Buffer>(deflateRaw)
const deflatedMethod = 8

async function deflated([name, text]: readonly [string, string]): Promise<PackedPart> {
  const bytes = Buffer.from(text)
  const [crc, unpacked] = [crc32(bytes), bytes.length]
  return { name, method: deflatedMethod, crc, unpacked, content: await deflate(bytes) }
}
