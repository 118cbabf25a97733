import { columnLetters } from '../domain/cell.ts'
import type { Column, SheetDocument, SheetTable } from './document.ts'

interface Headings {
  readonly first: number
  readonly last: number
}

/** A3, which the types of the library leave out. */
const a3: number = 8

/** Paper, repeated headings, header and footer, frozen panes and filter of a sheet. */
export function pageOf(
  { table, document }: { readonly table: SheetTable; readonly document: SheetDocument },
  columns: readonly Column[],
  headings: Headings,
) {
  const isList = ['list', 'short-list', 'wide-list'].includes(table.layout)
  const lies = isList || table.layout === 'form'
  return {
    pageSetup: {
      paperSize: table.layout === 'wide-list' ? a3 : 9,
      orientation: lies ? ('landscape' as const) : ('portrait' as const),
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: table.layout === 'one-page' || table.layout === 'short-list' ? 1 : 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.65, header: 0.3, footer: 0.3 },
      printTitlesRow: `${headings.first}:${headings.last}`,
    },
    headerFooter: { oddFooter: footerOf(table, document) },
    views: [
      {
        state: 'frozen' as const,
        xSplit: isList ? namingColumns(columns) : 0,
        ySplit: headings.last,
        showGridLines: false,
        zoomScale: 100,
      },
    ],
    ...(isList && table.rows.length > 0 ? { autoFilter: filterOf(columns, headings, table.rows.length) } : {}),
  }
}

/** Columns up to the one that names the row stay in sight. */
function namingColumns(columns: readonly Column[]): number {
  const naming = columns.findIndex(({ id }) => ['name', 'title', 'state'].includes(id))
  return naming + 1
}

function filterOf(columns: readonly Column[], { last }: Headings, rows: number): string {
  return `A${last}:${columnLetters(columns.length - 1)}${last + rows}`
}

/** Title and sheet, page number, as-of date. The blank keeps a digit of the text from joining the font size. */
function footerOf(table: SheetTable, { pages }: SheetDocument): string {
  const date = table.subtitle[0] ?? ''
  const numbers = pages.replace('{page}', '&P').replace('{pages}', '&N')
  return `&L&8 ${escaped(table.title)}&C&8 ${numbers}&R&8 ${escaped(date)}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&&')
}
