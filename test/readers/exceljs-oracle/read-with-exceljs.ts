import type { Buffer } from 'node:buffer'
import type { Row, Workbook, Worksheet } from 'exceljs'
import type { Source } from '../../../src/app/ports.ts'
import { Fault } from '../../../src/domain/fault.ts'
import type { Cell, Grid, GridRow, Merge, Sheet } from '../../../src/domain/grid.ts'
import { inputProblem } from '../../../src/domain/input-problem.ts'
import type { NumberFormat } from '../../../src/readers/number-format.ts'
import { readWorkbookParts, type SheetPart, type WorkbookParts } from '../../../src/readers/workbook-parts.ts'
import { numberCell } from '../../../src/readers/xlsx-cell.ts'
import { type Archive, openArchive, partText, wholePart } from '../../../src/readers/zip-archive.ts'
import type { ZipEntry } from '../../../src/readers/zip-directory.ts'
import { plainSheetName, plainWorkbook } from './plain-workbook.ts'
import { type SheetXml, scanSheet } from './sheet-xml.ts'

const rowsPerBatch = 500
/** Characters of shared strings; the text engine of Node holds twice as many. */
const longestStrings = 256_000_000

/**
 * Everything of a worksheet but its rows. A drop-down over a whole column alone keeps exceljs busy for minutes, and nothing of it
 * says what is in a cell.
 */
const ignoreNodes = [
  'autoFilter',
  'cols',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'headerFooter',
  'hyperlinks',
  'mergeCells',
  'pageSetup',
  'picture',
  'rowBreaks',
  'sheetProtection',
  'sheetViews',
  'tableParts',
]

/**
 * Reads a workbook: every sheet in the order of the tabs, hidden ones included. A formula is its cached value, or an error whose
 * text is the formula if it has none; a cell below or beside the top left of a merged area is empty, whatever it holds.
 */
export async function readWithExceljs(source: Source): Promise<Grid> {
  const archive = openArchive(source.name, await source.bytes())
  const parts = await readWorkbookParts(archive)
  const scanned: SheetXml[] = []
  for (const { part } of parts.sheets) scanned.push(await scanPart(archive, part))
  const rows = scanned.map((sheet) => sheet.rows)
  const workbook = await load(archive, plainWorkbook(rows, parts.formats.length, await readStrings(archive, parts)))
  const sheets = parts.sheets.map((sheet, index) => {
    const merges = scanned[index]?.merges ?? []
    const content = takeRows(workbook.getWorksheet(plainSheetName(index)), parts, merges)
    return { ...gridSheet(sheet, merges, content), uses1904: parts.uses1904 }
  })
  return { file: source.name, format: 'xlsx', sheets }
}

async function readStrings(archive: Archive, { sharedStrings }: WorkbookParts): Promise<string | undefined> {
  return sharedStrings === undefined ? undefined : wholePart(archive, sharedStrings, longestStrings)
}

async function scanPart(archive: Archive, part: ZipEntry): Promise<SheetXml> {
  return scanSheet(partText(archive, part), (code) => {
    const fault = code === 'absurd-size' ? 'input-too-large' : 'input-damaged'
    return new Fault(fault, { file: archive.file, problem: inputProblem(code, part.name) })
  })
}

async function load(archive: Archive, bytes: Buffer): Promise<Workbook> {
  const { default: ExcelWorkbook } = await import('exceljs/lib/doc/workbook.js')
  const workbook = new ExcelWorkbook()
  try {
    // The type of exceljs asks for an old Buffer; any bytes will do.
    return await workbook.xlsx.load(Uint8Array.from(bytes).buffer, { ignoreNodes })
  } catch (error) {
    throw new Fault('input-damaged', { file: archive.file, problem: inputProblem('unreadable-workbook') }, error)
  }
}

function gridSheet({ name, hidden }: SheetPart, merges: readonly Merge[], rows: readonly GridRow[]): Sheet {
  async function* batches(): AsyncGenerator<readonly GridRow[]> {
    for (let start = 0; start < rows.length; start += rowsPerBatch) yield rows.slice(start, start + rowsPerBatch)
  }
  return { name, hidden, merges, batches }
}

/** Converts a sheet and lets go of it in the workbook, so that not every sheet is there twice. */
function takeRows(sheet: Worksheet | undefined, parts: WorkbookParts, merges: readonly Merge[]): readonly GridRow[] {
  if (sheet === undefined) return []
  const isCovered = coverOf(merges, sheet.rowCount)
  const rows: GridRow[] = []
  sheet.eachRow((row, number) => {
    const cells = cellsOf(row, parts, isCovered)
    if (cells.length > 0) rows.push({ row: number, hidden: row.hidden === true, cells })
  })
  sheet.workbook.removeWorksheet(sheet.id)
  return rows
}

function cellsOf(
  row: Row,
  parts: WorkbookParts,
  isCovered: (row: number, column: number) => boolean,
): GridRow['cells'] {
  const cells: (Cell | undefined)[] = []
  row.eachCell((cell, column) => {
    if (isCovered(row.number, column - 1)) return
    const found = cellOfValue(cell.value, formatOfStyle(parts.formats, cell.numFmt), parts.uses1904)
    if (found === undefined) return
    while (cells.length < column - 1) cells.push(undefined)
    cells.push(found)
  })
  return cells
}

function formatOfStyle(formats: readonly NumberFormat[], quotedIndex: string | undefined): NumberFormat {
  return formats[Number(quotedIndex?.slice(1, -1) ?? 0)] ?? { shows: 'number' }
}

/** Whether a cell lies under a merged area, but not at its top left. */
function coverOf(merges: readonly Merge[], rowCount: number): (row: number, column: number) => boolean {
  const byRow = new Map<number, Merge[]>()
  for (const merge of merges) {
    // A merged area may reach down to the last row of the sheet.
    for (let row = merge.top; row <= Math.min(merge.bottom, rowCount); row += 1) {
      const others = byRow.get(row)
      if (others === undefined) byRow.set(row, [merge])
      else others.push(merge)
    }
  }
  const covers = (merge: Merge, row: number, column: number): boolean =>
    column >= merge.left && column <= merge.right && (row > merge.top || column > merge.left)
  return (row, column) => byRow.get(row)?.some((merge) => covers(merge, row, column)) ?? false
}

/** A cell of exceljs as a cell of the grid; undefined if it is empty. Dates are told by `format`, counted from 1900 or 1904. */
function cellOfValue(value: unknown, format: NumberFormat, uses1904: boolean): Cell | undefined {
  if (typeof value === 'number') return numberCell(value, format, uses1904)
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE', holds: value }
  if (typeof value === 'string') return textCell(value)
  if (typeof value !== 'object' || value === null) return undefined
  if ('richText' in value) return textCell(plainText(value.richText))
  return 'error' in value ? { kind: 'error', text: String(value.error) } : undefined
}

function plainText(runs: unknown): string {
  const textOf = (run: unknown): string =>
    typeof run === 'object' && run !== null && 'text' in run ? String(run.text ?? '') : ''
  return Array.isArray(runs) ? runs.map(textOf).join('') : ''
}

function textCell(text: string): Cell | undefined {
  return text === '' ? undefined : { kind: 'text', text }
}
