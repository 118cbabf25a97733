import type { Grid } from '../../domain/grid.ts'
import { sheetNames } from '../sheet-names.ts'
import { printedLines } from '../text-width.ts'
import { newWorkbook, packed, type Worksheet } from '../xlsx-library.ts'

const page = {
  pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
} as const

/** Columns of half width. */
const narrowest = 6
const widest = 40

/** A workbook with the cells of a text file as texts, each where a spreadsheet would show it; nothing becomes a number or a formula. */
export async function cellsAsWorkbook({ sheets }: Grid, asOf: string): Promise<Uint8Array> {
  const workbook = newWorkbook(asOf)
  for (const [at, name] of sheetNames(sheets.map((sheet) => sheet.name)).entries()) {
    const worksheet = workbook.addWorksheet(name, page)
    const widths: number[] = []
    for await (const batch of sheets[at]?.batches() ?? []) {
      for (const { row, cells } of batch) {
        cells.forEach((cell, column) => {
          if (cell === undefined) return
          const target = worksheet.getCell(row, column + 1)
          target.value = cell.text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
          target.numFmt = '@'
          widths[column] = Math.max(widths[column] ?? narrowest, widthOf(cell.text))
        })
      }
    }
    setWidths(worksheet, widths)
  }
  return packed(workbook)
}

function setWidths(worksheet: Worksheet, widths: readonly number[]): void {
  widths.forEach((width, column) => {
    worksheet.getColumn(column + 1).width = width + 2
  })
}

/** The narrowest of some widths in which a text takes one line; long texts may run over. */
function widthOf(text: string): number {
  let width = narrowest
  while (width < widest && printedLines(text, width) > 1) width += 2
  return width
}
