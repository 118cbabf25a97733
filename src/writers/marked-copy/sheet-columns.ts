import { attributesOf } from '../../readers/xml-tags.ts'
import { rowHeights } from './sheet-rows.ts'

/** Sizes of a sheet in pixels of 96 to the inch, as far as a note has to know them. */
export interface SheetSizes {
  /** By 0-based column. */
  width(column: number): number
  /** By row, from 1. */
  height(row: number): number
}

/** One run of columns with a style and a width; columns from 0. */
interface ColumnRun {
  readonly first: number
  readonly last: number
  readonly style: number
  readonly pixels: number | undefined
}

const digit = 7
const standardWidth = 64
const standardHeight = 15

/** The style that cells of a column have if nobody wrote them. `head` is what stands before the rows. */
export function columnStyles(head: string): (column: number) => number {
  const runs = runsOf(head)
  return (column) => runs.find(({ first, last }) => column >= first && column <= last)?.style ?? 0
}

/** Widths and heights of a sheet. */
export function sheetSizes(head: string, rows: string, prefix: string): SheetSizes {
  const runs = runsOf(head)
  const format = attributesOf(head, 'sheetFormatPr')[0]
  const width = Number(format?.get('defaultColWidth') ?? Number.NaN) * digit || standardWidth
  const height = Number(format?.get('defaultRowHeight') ?? standardHeight) || standardHeight
  const heights = rowHeights(rows, prefix)
  return {
    width: (column) => runs.find(({ first, last }) => column >= first && column <= last)?.pixels ?? width,
    height: (row) => Math.round(((heights.get(row) ?? height) * 96) / 72),
  }
}

function runsOf(head: string): readonly ColumnRun[] {
  return attributesOf(head, 'col').map((each) => {
    const width = Number(each.get('width') ?? Number.NaN)
    const hidden = /^(1|true)$/.test(each.get('hidden') ?? '')
    return {
      first: Number(each.get('min')) - 1,
      last: Number(each.get('max')) - 1,
      style: Number(each.get('style') ?? 0),
      pixels: hidden ? 0 : Number.isNaN(width) ? undefined : Math.round(width * digit),
    }
  })
}
