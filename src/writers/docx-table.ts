import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { cellText } from './cell-text.ts'
import { type Cell, type Column, isRatio, type Table as PlainTable, type Row } from './document.ts'
import { fontOf, lines, sizes, spacing, twips } from './docx-look.ts'
import type { PageLook } from './page.ts'

interface Frame {
  readonly look: PageLook
  /** Twips that the table is wide. */
  readonly width: number
}

interface Placed {
  readonly column: Column
  /** Position among the cells of a row. */
  readonly at: number
  readonly width: number
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }

/** A table as wide as the text; its headings are repeated on every page, and no row is broken. */
export function docxTable(table: PlainTable, frame: Frame): Table {
  const columns = placed(table, frame)
  const body = table.rows.map((row) => bodyRow(row, columns, frame))
  return new Table({
    width: { size: frame.width, type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders,
    margins: { top: twips(2), bottom: twips(2), left: twips(3), right: twips(3), marginUnitType: WidthType.DXA },
    rows: [...headingRows(columns, frame), ...(body.length === 0 ? [emptyRow(table.empty, columns, frame)] : body)],
  })
}

/** The columns of a page with their share of the width; what is lost by rounding goes to the last. */
function placed({ columns }: PlainTable, { width }: Frame): readonly Placed[] {
  const kept = columns.map((column, at) => ({ column, at })).filter(({ column }) => column.only !== 'data')
  const whole = kept.reduce((sum, { column }) => sum + column.width, 0)
  const widths = kept.map(({ column }) => Math.floor((column.width * width) / whole))
  const lost = width - widths.reduce((sum, each) => sum + each, 0)
  return kept.map((each, at) => ({ ...each, width: (widths[at] ?? 0) + (at === kept.length - 1 ? lost : 0) }))
}

interface CellLook {
  readonly frame: Frame
  readonly width: number
  readonly align?: 'left' | 'center' | 'right'
  readonly bold?: boolean
  readonly columnSpan?: number
  readonly rowSpan?: number
}

function cellOf(text: string, { frame, width, align = 'center', bold = false, ...span }: CellLook): TableCell {
  const { look } = frame
  return new TableCell({
    ...span,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: text.split('\n').map(
      (part) =>
        new Paragraph({
          alignment: align,
          spacing: spacing(lines.table),
          children: [new TextRun({ text: part, bold, size: sizes.table * 2, font: fontOf(look, look.fonts.table) })],
        }),
    ),
  })
}

/** Neighbours of one group share a heading; where there are groups, all others take both rows. */
function headingRows(columns: readonly Placed[], frame: Frame): readonly TableRow[] {
  const grouped = columns.some(({ column }) => column.group !== undefined)
  const look = { frame, bold: true } as const
  const row = (children: readonly TableCell[]) =>
    new TableRow({ tableHeader: true, cantSplit: true, children: [...children] })
  if (!grouped) return [row(columns.map(({ column, width }) => cellOf(column.heading, { ...look, width })))]
  const upper = columns.flatMap(({ column, width }, at) => {
    if (column.group === undefined) return [cellOf(column.heading, { ...look, width, rowSpan: 2 })]
    if (columns[at - 1]?.column.group === column.group) return []
    const beyond = columns.findIndex(({ column: other }, index) => index > at && other.group !== column.group)
    const members = columns.slice(at, beyond === -1 ? columns.length : beyond)
    const together = members.reduce((sum, each) => sum + each.width, 0)
    return [cellOf(column.group, { ...look, width: together, columnSpan: members.length })]
  })
  const lower = columns.filter(({ column }) => column.group !== undefined)
  return [row(upper), row(lower.map(({ column, width }) => cellOf(column.heading, { ...look, width })))]
}

function bodyRow({ cells }: Row, columns: readonly Placed[], frame: Frame): TableRow {
  return new TableRow({
    cantSplit: true,
    children: columns.map(({ column, at, width }) => {
      const cell = cells[at] ?? null
      return cellOf(cellText(cell, column), { frame, width, align: alignOf(column, cell) })
    }),
  })
}

/** Numbers are centered in official tables; long texts begin at the left. */
function alignOf({ align, kind, width }: Column, cell: Cell): 'left' | 'center' | 'right' {
  if (align !== undefined) return align
  return kind === 'text' && width >= 20 && !isRatio(cell) ? 'left' : 'center'
}

function emptyRow(text: string, columns: readonly Placed[], frame: Frame): TableRow {
  return new TableRow({ children: [cellOf(text, { frame, width: frame.width, columnSpan: columns.length })] })
}
