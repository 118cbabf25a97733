import type ExcelJS from 'exceljs'
import type { Artifact } from '../app/ports.ts'
import { columnLetters } from '../domain/cell.ts'
import { type FieldId, type FieldSpec, fieldSpec } from '../domain/field.ts'
import type { Language } from '../domain/text.ts'
import { type TemplateWording, templateWording } from '../wording/template.ts'
import { optionsOf, templateColumnsWith, validationOf, widthOf } from './template-columns.ts'
import { printedLines } from './text-width.ts'
import { newWorkbook, packed } from './xlsx-library.ts'
import { withZipTime } from './zip-time.ts'

declare module 'exceljs' {
  interface Worksheet {
    /** Checks by range; the types of the library know them by cell only, which makes ranges that overlap. */
    readonly dataValidations: { add(range: string, validation: DataValidation): void }
  }
}

const bodySize = 10
const titleRow = 1
const reportingRow = 2
const groupRow = 3
const headingRow = 4
const exampleRow = 5
/** The last row with drop-downs and checks; rules over whole columns make workbooks slow to read. */
const lastRow = 1005
/** The last row that is ruled and printed: as many as one page is high. */
const lastRuledRow = 25

/** Serial number and name, which begin every page: the form is two pages wide, or its letters would be half as large. */
const titleColumns = 'A:B'
/** The first column after these. What is written over the table begins here, or the second page would show as much of it as fits them. */
const firstOwnColumn = 3

/** The day the file says it is from, so that it is the same bytes on every day. */
const templateDay = '2012-01-01'

/** A3, which the types of the library leave out. */
const a3: number = 8

const margins = { left: 0.3, right: 0.3, top: 0.4, bottom: 0.4, header: 0.2, footer: 0.2 }

const border = { style: 'thin', color: { argb: 'FFB0B0B0' } } as const
const grey = { argb: 'FFEFEFEF' }
const lightBlue = { argb: 'FFDDE8F5' }

interface Placed {
  readonly field: FieldSpec
  /** 1-based, after the serial number. */
  readonly column: number
}

function addHeadings(sheet: ExcelJS.Worksheet, placed: readonly Placed[], words: TemplateWording): void {
  const last = placed.length + 1
  sheet.mergeCells(titleRow, firstOwnColumn, titleRow, last)
  sheet.getCell(titleRow, firstOwnColumn).value = words.title
  sheet.getCell(titleRow, firstOwnColumn).font = { size: 18, bold: true }
  sheet.getCell(titleRow, firstOwnColumn).alignment = { horizontal: 'left', vertical: 'middle' }
  sheet.mergeCells(reportingRow, firstOwnColumn, reportingRow, last)
  sheet.getCell(reportingRow, firstOwnColumn).value = words.reporting
  sheet.mergeCells(groupRow, 1, headingRow, 1)
  sheet.getCell(groupRow, 1).value = words.serial
  for (const { field, column } of placed) sheet.getCell(headingRow, column).value = field.zh
  for (const [clear, from, to] of groupSpans(placed)) {
    if (to > from) sheet.mergeCells(groupRow, from, groupRow, to)
    sheet.getCell(groupRow, from).value = words.groups[clear]
  }
  sheet.getRow(titleRow).height = 34
  sheet.getRow(headingRow).height = 62
  for (const row of [groupRow, headingRow])
    for (let column = 1; column <= last; column++) styleHeading(sheet, row, column)
}

function styleHeading(sheet: ExcelJS.Worksheet, row: number, column: number): void {
  const cell = sheet.getCell(row, column)
  cell.font = { size: bodySize, bold: true }
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: row === groupRow ? lightBlue : grey }
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  cell.border = { top: border, left: border, bottom: border, right: border }
  cell.protection = { locked: true }
}

/** Neighboring columns that answer the same clear: the clear, its first and its last column. */
function groupSpans(placed: readonly Placed[]): readonly (readonly [FieldSpec['clear'], number, number])[] {
  const clearOf = (index: number) => placed[index]?.field.clear
  const starts = placed.filter((_, index) => clearOf(index) !== clearOf(index - 1))
  return starts.map(({ field, column }, index) => {
    const next = starts[index + 1]?.column ?? placed.length + 2
    return [field.clear, column, next - 1]
  })
}

function addExample(sheet: ExcelJS.Worksheet, placed: readonly Placed[], words: TemplateWording): void {
  sheet.getCell(exampleRow, 1).value = words.exampleMark
  for (const { field, column } of placed) {
    const cell = sheet.getCell(exampleRow, column)
    cell.value = words.example[field.id as FieldId] ?? null
    cell.font = { size: bodySize, italic: true, color: { argb: 'FF808080' } }
  }
}

function ruleRows(sheet: ExcelJS.Worksheet, placed: readonly Placed[]): void {
  for (let row = exampleRow; row <= lastRuledRow; row++) {
    sheet.getRow(row).height = 30
    for (let column = 1; column <= placed.length + 1; column++) {
      const cell = sheet.getCell(row, column)
      cell.border = { top: border, left: border, bottom: border, right: border }
      cell.alignment = { vertical: 'middle', wrapText: true }
    }
  }
}

/** Formats and checks of the rows that are filled in. */
function addRows(sheet: ExcelJS.Worksheet, placed: readonly Placed[], words: TemplateWording): void {
  for (const { field, column } of placed) {
    sheet.getColumn(column).width = widthOf(field)
    if (field.type === 'code' || field.type === 'text') sheet.getColumn(column).numFmt = '@'
    if (field.type === 'date') sheet.getColumn(column).numFmt = 'yyyy-mm-dd'
    sheet.getColumn(column).protection = { locked: false }
    const validation = validationOf(field, words)
    const letters = columnLetters(column - 1)
    if (validation !== undefined) sheet.dataValidations.add(`${letters}${exampleRow}:${letters}${lastRow}`, validation)
  }
  sheet.getColumn(1).width = 6
  sheet.getColumn(1).protection = { locked: false }
}

const notesWidths = [22, 52, 52] as const

function addNotes(workbook: ExcelJS.Workbook, placed: readonly Placed[], words: TemplateWording): void {
  const sheet = workbook.addWorksheet(words.notesSheet, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = notesWidths.map((width) => ({ width }))
  sheet.addRow([words.notesTitle]).font = { size: 14, bold: true }
  for (const note of words.generalNotes) sheet.addRow([note]).font = { size: bodySize }
  sheet.addRow([])
  sheet.addRow([...words.notesHead]).font = { size: bodySize, bold: true }
  for (const { field } of placed) {
    const texts = [field.zh, words.notes[field.id as FieldId] ?? '', optionsOf(field, words).join(' / ')]
    const row = sheet.addRow(texts)
    row.font = { size: bodySize }
    row.alignment = { wrapText: true, vertical: 'top' }
    row.height = 15 * Math.max(...texts.map((text, column) => printedLines(text, notesWidths[column] ?? 22)))
  }
}

/** What may be done with a sheet whose headings are locked: everything else. */
const allowed = {
  ...{ formatCells: true, formatColumns: true, formatRows: true, insertRows: true, deleteRows: true },
  ...{ sort: true, autoFilter: true, insertHyperlinks: true },
}

/**
 * An empty eight-clears ledger: headings, drop-downs, checks, notes, one example row; columns for the fields that are needed besides.
 * The language is that of the notes.
 */
export async function writeTemplate(
  name: string,
  language: Language,
  needed: ReadonlySet<FieldId> = new Set(),
): Promise<Artifact> {
  const words = templateWording(language)
  const workbook = newWorkbook(templateDay)
  const sheet = workbook.addWorksheet(words.sheet, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: headingRow }],
    pageSetup: { paperSize: a3, orientation: 'landscape', fitToPage: true, fitToWidth: 2, fitToHeight: 0, margins },
  })
  const placed = templateColumnsWith(needed).map((id, index): Placed => ({ field: fieldSpec(id), column: index + 2 }))
  addRows(sheet, placed, words)
  addHeadings(sheet, placed, words)
  addExample(sheet, placed, words)
  ruleRows(sheet, placed)
  sheet.pageSetup.printTitlesRow = `${groupRow}:${headingRow}`
  sheet.pageSetup.printTitlesColumn = titleColumns
  sheet.pageSetup.printArea = `A${titleRow}:${columnLetters(placed.length)}${lastRuledRow}`
  addNotes(workbook, placed, words)
  await sheet.protect('', allowed)
  return { name, bytes: withZipTime(await packed(workbook), templateDay) }
}
