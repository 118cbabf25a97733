import { columnLetters } from '../domain/cell.ts'
import { again } from '../domain/rows.ts'
import {
  type Cell,
  type Column,
  isRatio,
  numberOf,
  type Row,
  type SheetDocument,
  type SheetTable,
  textOf,
} from './document.ts'
import { printedLines } from './text-width.ts'
import { percentBar } from './xlsx-bar.ts'
import { type CellWriter, cellText, cellWriter } from './xlsx-cell.ts'
import type { PlainRow } from './xlsx-cells.ts'
import { addInputs } from './xlsx-input.ts'
import type { CellStyle, SheetRows, Workbook, Worksheet } from './xlsx-library.ts'
import { pageOf } from './xlsx-page.ts'
import type { StyleSheet } from './xlsx-style.ts'

interface SheetPlan {
  readonly name: string
  readonly table: SheetTable
  readonly document: SheetDocument
  readonly styles: StyleSheet
}

interface Sheet extends SheetPlan {
  readonly worksheet: Worksheet
  readonly columns: readonly Column[]
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

/**
 * Adds one table as a sheet: title, lines under it, headings that stay, rows, notes. Its rows are given back, to be made when the workbook is
 * packed.
 */
export function addSheet(workbook: Workbook, plan: SheetPlan): readonly [sheet: number, rows: SheetRows] {
  const positions = plan.table.columns.flatMap((column, at) => (column.only === 'data' ? [] : [at]))
  const columns = positions.map((at) => plan.table.columns[at] as Column)
  const headingRows = columns.some((column) => column.group !== undefined) ? 2 : 1
  const [lead, ...notes] = plan.table.notes
  const leadRows = lead === undefined ? 2 : 3
  const headings = { first: leadRows + 1, last: leadRows + headingRows }
  const worksheet = workbook.addWorksheet(plan.name, pageOf(plan, columns, headings))
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const sheet: Sheet = { ...plan, worksheet, columns, width }

  columns.forEach((column, at) => {
    worksheet.getColumn(at + 1).width = column.width
  })
  addLine(sheet, 1, plan.table.title, { style: plan.styles.title, height: 28 })
  addLine(sheet, 2, plan.table.subtitle.join('    '), { style: plan.styles.subtitle })
  if (lead !== undefined) addLine(sheet, 3, lead, { style: plan.styles.note })
  addHeadings(sheet, headings)
  addLines(sheet, headings.last + 1)
  addClosingLines(sheet, notes, headings.last + 1 + plan.table.rows.length)
  addBars(sheet, headings.last)
  addInputs(worksheet, columns, { first: headings.last + 1, rows: plan.table.rows })
  const [first, count] = [headings.last + 1, plan.table.rows.length]
  return [worksheet.id, { first, count, width: columns.length, rows: again(() => plainRows(sheet, positions, first)) }]
}

/** What stands below the rows, beginning with the row of a number. */
function addClosingLines(sheet: Sheet, notes: readonly string[], first: number): void {
  const { table, styles } = sheet
  const lines = [
    ...(table.rows.length === 0 ? [{ text: table.empty, style: styles.wide }] : []),
    ...notes.map((text) => ({ text, style: styles.note })),
    ...(table.signatures === undefined ? [] : [{ text: table.signatures, style: styles.signatures, height: 34 }]),
  ]
  for (const [at, { text, ...look }] of lines.entries()) addLine(sheet, first + at, text, look)
}

/** A line across the whole width. */
function addLine(
  { worksheet, columns, width }: Sheet,
  number: number,
  text: string,
  look: { readonly style: CellStyle; readonly height?: number },
): void {
  const row = worksheet.getRow(number)
  row.getCell(1).value = cellText(text)
  worksheet.mergeCells(number, 1, number, columns.length)
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

/** Adds the lines among the rows of a table, which has them only if its rows are there. */
function addLines(sheet: Sheet, first: number): void {
  const { rows } = sheet.table
  if (!Array.isArray(rows)) return
  for (const [at, row] of (rows as readonly Row[]).entries()) {
    if (row.style === 'section') addLine(sheet, first + at, lineOf(row), { style: sheet.styles.section, height: 22 })
    else if (row.style === 'wide') addLine(sheet, first + at, lineOf(row), { style: sheet.styles.wide })
  }
}

/** All other rows. */
function* plainRows(sheet: Sheet, positions: readonly number[], first: number): Generator<PlainRow> {
  const { columns, styles } = sheet
  const writers = columns.map((column, at) => cellWriter(column, { letters: columnLetters(at), styles }))
  const lines = columns.map(lineCounter)
  let number = first - 1
  for (const row of sheet.table.rows) {
    number += 1
    if (row.style === 'section' || row.style === 'wide') continue
    const cells = positions.map((position) => row.cells[position] ?? null)
    const height = heightOf(Math.max(...cells.map((cell, at) => lines[at]?.(cell) ?? 1)))
    const written = cells.map((cell, at) => (writers[at] as CellWriter)(cell, row, number))
    yield { number, min: 1, max: columns.length, height, style: plain, cells: written }
  }
}

/** The look of rows as such; the same object, which the library looks at only once. */
const plain: CellStyle = {}

function lineOf({ cells: [text] }: Row): string {
  return typeof text === 'string' ? text : ''
}

/** Counts the lines of the cells of a column, half of which say what another one has said. */
function lineCounter(column: Column): (cell: Cell) => number {
  const known = new Map<string, number>()
  const width = charactersOf(column) - margin
  return (cell) => {
    if (cell === null || numberOf(cell) !== undefined || isRatio(cell)) return 1
    const text = textOf(cell)
    if (text.length * 2 <= width) return printedLines(text, width)
    const lines = known.get(text) ?? printedLines(text, width)
    if (known.size < mostKnown) known.set(text, lines)
    return lines
  }
}

const mostKnown = 1000

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
