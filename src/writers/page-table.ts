import type { Cell, Row, Table } from './document.ts'
import type { DocumentContext } from './document-context.ts'

/** A line of a page: what, how much, and a note. */
export type Line = readonly [item: string, value: Cell, note: string]

/** A heading with its lines. */
export interface Section {
  readonly heading: string
  readonly lines: readonly Line[]
}

/** A sentence across the whole width of the page. */
export function wideLine(sentence: string): Line {
  return [sentence, null, '']
}

function isWide([, value, note]: Line): boolean {
  return value === null && note === ''
}

interface PageHead {
  readonly id: string
  readonly sheet: string
  readonly title: string
  readonly layout: Table['layout']
  readonly widths: readonly [item: number, value: number, note: number]
}

/** A page of headed sections in three columns. */
export function pageTable(
  { wording, subtitle }: Pick<DocumentContext, 'wording' | 'subtitle'>,
  head: PageHead,
  sections: readonly Section[],
): Table {
  const { columns, emptyTable } = wording.documents
  const [item, value, note] = head.widths
  return {
    id: head.id,
    sheet: head.sheet,
    title: head.title,
    subtitle,
    notes: [],
    empty: emptyTable,
    layout: head.layout,
    columns: [
      { id: 'item', heading: columns.item, width: item, kind: 'text' },
      { id: 'value', heading: columns.value, width: value, kind: 'text', align: 'center' },
      { id: 'note', heading: columns.note, width: note, kind: 'text' },
    ],
    rows: sections.flatMap(({ heading, lines }): readonly Row[] => [
      { cells: [heading, null, null], style: 'section' },
      ...lines.map((cells): Row => (isWide(cells) ? { cells, style: 'wide' } : { cells })),
    ]),
  }
}
