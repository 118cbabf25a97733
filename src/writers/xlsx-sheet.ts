import { columnLetters } from '../domain/cell.ts'
import { parseIsoDay } from '../domain/civil-date.ts'
import { noRate } from '../domain/format-rate.ts'
import {
  type Cell,
  type Column,
  type Document,
  isDay,
  isRatio,
  numberOf,
  type Row,
  type Table,
  textOf,
} from './document.ts'
import { plainText } from './plain-text.ts'
import { printedLines } from './text-width.ts'
import { percentBar } from './xlsx-bar.ts'
import { addInputs } from './xlsx-input.ts'
import type { CellStyle, Workbook, Worksheet } from './xlsx-library.ts'
import { pageOf } from './xlsx-page.ts'
import type { StyleSheet } from './xlsx-style.ts'

interface SheetPlan {
  readonly name: string
  readonly table: Table
  readonly document: Document
  readonly styles: StyleSheet
}

interface Sheet extends SheetPlan {
  readonly worksheet: Worksheet
  readonly columns: readonly Column[]
  /** Positions of the columns among those of the table. */
  readonly positions: readonly number[]
  /** Columns of half width that the sheet is wide. */
  readonly width: number
}

/** Points of one line of the body font and around it; the library sets no heights, and no program fits merged cells. */
const lineHeight = 14.5
const padding = 7
const highest = 409

/** Half characters of the body font that a column holds: the library counts digits of a font of 11 points. */
function charactersOf({ width }: Column): number {
  return Math.max(2, Math.floor(width * 1.05 - 1))
}

/** 1970-01-01 as spreadsheets count days. */
const serialOfEpoch = 25_569

/** The longest text that a cell holds. */
const longestText = 32_767

/** Adds one table as a sheet: title, lines under it, headings that stay, rows, notes. */
export function addSheet(workbook: Workbook, plan: SheetPlan): void {
  const positions = plan.table.columns.flatMap((column, at) => (column.only === 'data' ? [] : [at]))
  const columns = positions.map((at) => plan.table.columns[at] as Column)
  const headingRows = columns.some((column) => column.group !== undefined) ? 2 : 1
  const [lead, ...notes] = plan.table.notes
  const leadRows = lead === undefined ? 2 : 3
  const headings = { first: leadRows + 1, last: leadRows + headingRows }
  const worksheet = workbook.addWorksheet(plan.name, pageOf(plan, columns, headings))
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const sheet: Sheet = { ...plan, worksheet, columns, positions, width }

  columns.forEach((column, at) => {
    worksheet.getColumn(at + 1).width = column.width
  })
  addLine(sheet, plan.table.title, { style: plan.styles.title, height: 28 })
  addLine(sheet, plan.table.subtitle.join('    '), { style: plan.styles.subtitle })
  if (lead !== undefined) addLine(sheet, lead, { style: plan.styles.note })
  addHeadings(sheet, headings)
  for (const row of plan.table.rows) addRow(sheet, row)
  if (plan.table.rows.length === 0) addLine(sheet, plan.table.empty, { style: plan.styles.wide })
  for (const note of notes) addLine(sheet, note, { style: plan.styles.note })
  if (plan.table.signatures !== undefined) {
    addLine(sheet, plan.table.signatures, { style: plan.styles.signatures, height: 34 })
  }
  addBars(sheet, headings.last)
  addInputs(worksheet, columns, { first: headings.last + 1, rows: plan.table.rows })
}

/** A line across the whole width. */
function addLine(sheet: Sheet, text: string, look: { readonly style: CellStyle; readonly height?: number }): void {
  const { worksheet, columns, width } = sheet
  const row = worksheet.addRow([cellText(text)])
  worksheet.mergeCells(row.number, 1, row.number, columns.length)
  columns.forEach((_, at) => {
    row.getCell(at + 1).style = look.style
  })
  row.height = look.height ?? heightOf(printedLines(text, width))
}

function addHeadings({ worksheet, columns, styles }: Sheet, { first, last }: Headings): void {
  const rows = first === last ? [first] : [first, last]
  for (const number of rows) {
    const row = worksheet.getRow(number)
    columns.forEach((column, at) => {
      const cell = row.getCell(at + 1)
      cell.value =
        number === first ? (column.group ?? column.heading) : column.group === undefined ? null : column.heading
      cell.style = styles.heading
    })
    const lines = columns.map((column) => printedLines(column.heading, charactersOf(column)))
    row.height = first === last ? heightOf(Math.max(...lines)) + 4 : 22
  }
  if (first !== last) mergeGroups(worksheet, columns, { first, last })
}

interface Headings {
  readonly first: number
  readonly last: number
}

/** Neighbours of one group share a heading; the heading of a column without a group takes both rows. */
function mergeGroups(worksheet: Worksheet, columns: readonly Column[], { first, last }: Headings): void {
  columns.forEach((column, at) => {
    if (column.group === undefined) worksheet.mergeCells(first, at + 1, last, at + 1)
    else if (columns[at - 1]?.group !== column.group) {
      const beyond = columns.findIndex((other, index) => index > at && other.group !== column.group)
      worksheet.mergeCells(first, at + 1, first, beyond === -1 ? columns.length : beyond)
    }
  })
}

function addRow(sheet: Sheet, row: Row): void {
  if (row.style === 'section' || row.style === 'wide') {
    const [text] = row.cells
    const style = row.style === 'section' ? sheet.styles.section : sheet.styles.wide
    const height = row.style === 'section' ? { height: 22 } : {}
    addLine(sheet, typeof text === 'string' ? text : '', { style, ...height })
    return
  }
  const { worksheet, columns, positions, styles } = sheet
  const cells = positions.map((at) => row.cells[at] ?? null)
  const added = worksheet.addRow(cells.map(cellValue))
  columns.forEach((column, at) => {
    const cell = cells[at] ?? null
    added.getCell(at + 1).style = styles.body({
      kind: isRatio(cell) ? 'percent' : (row.inputs?.[column.id]?.kind ?? column.kind),
      input: column.input !== undefined,
      align: column.align,
      tone: toneOfCell(cell),
      startsRun: row.style === 'first',
    })
  })
  added.height = heightOf(Math.max(...cells.map((cell, at) => linesOf(cell, columns[at] as Column))))
}

function toneOfCell(cell: Cell) {
  return typeof cell === 'object' && cell !== null && 'tone' in cell ? cell.tone : 'plain'
}

/** Numbers stay numbers, a rate is its quotient, everything else is text and never a formula. */
function cellValue(cell: Cell): string | number | null {
  if (cell === null || cell === '') return null
  const number = numberOf(cell)
  if (number !== undefined) return number
  if (isDay(cell)) return dateValue(cell.day)
  if (!isRatio(cell)) return cellText(textOf(cell))
  return cell.denominator === 0 ? noRate : cell.numerator / cell.denominator
}

const firstDate = '1900-03-01'

/** A date as its serial number; a text where the calendar of spreadsheets has no such day. */
function dateValue(iso: string): string | number {
  const day = parseIsoDay(iso)
  return day === undefined || iso < firstDate ? cellText(iso) : day + serialOfEpoch
}

/** What looks like an escape of the format (`_x000D_`) is escaped itself, so that it is read as written. */
function cellText(text: string): string {
  const plain = plainText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return plain.length > longestText ? `${plain.slice(0, longestText - 1)}…` : plain
}

function linesOf(cell: Cell, column: Column): number {
  if (cell === null || numberOf(cell) !== undefined || isRatio(cell)) return 1
  return printedLines(textOf(cell), charactersOf(column) - margin)
}

/** Programs do not agree to the half character on what fits into a cell: a line too many is better than one that is cut off. */
const margin = 1

function heightOf(lines: number): number {
  return Math.min(highest, lines * lineHeight + padding)
}

/** Bars from 0 to 100 % behind the rates. */
function addBars({ worksheet, columns, table }: Sheet, lastHeading: number): void {
  columns.forEach((column, at) => {
    if (column.bar !== true || table.rows.length === 0) return
    const letters = columnLetters(at)
    const ref = `${letters}${lastHeading + 1}:${letters}${lastHeading + table.rows.length}`
    worksheet.addConditionalFormatting({ ref, rules: [percentBar(worksheet.id, at)] })
  })
}
