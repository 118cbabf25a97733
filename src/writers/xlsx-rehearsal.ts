import type { Column, Document, Row, Table } from './document.ts'
import { writeXlsx } from './xlsx.ts'

/**
 * Writes a small workbook for nobody, with some of everything that workbooks have: the first one takes a quarter longer than the next, because all that
 * writes it runs for the first time then. For a thread that waits for the rows of one.
 */
export async function rehearse(): Promise<void> {
  await writeXlsx(rehearsed)
}

/** Nobody reads what stands there. */
function han(length: number): string {
  return '\u515a'.repeat(length)
}

const list: readonly Column[] = [
  { id: 'number', heading: han(2), width: 6, kind: 'integer' },
  { id: 'name', heading: han(4), width: 24, kind: 'text' },
  { id: 'code', heading: han(8), width: 22, kind: 'identifier' },
  { id: 'verdict', heading: han(2), width: 9, kind: 'verdict' },
  { id: 'day', heading: han(2), width: 12, kind: 'date' },
  { id: 'reason', heading: han(2), width: 30, kind: 'text', align: 'left' },
  { id: 'data', heading: 'data', width: 9, kind: 'text', only: 'data' },
]

const page: readonly Column[] = [
  { id: 'title', heading: han(2), width: 24, kind: 'text' },
  { id: 'rate', heading: han(2), width: 10, kind: 'percent', bar: true },
  { id: 'low', heading: han(2), group: han(2), width: 10, kind: 'points' },
  { id: 'high', heading: han(2), group: han(2), width: 10, kind: 'points' },
]

const sentence = `${han(4)}（D5）${han(1)}“52${han(1)}”，${han(2)}50${han(1)}；${han(4)}（E5）${han(1)}“0”：${han(6)}，${han(9)}。\nA sentence.`

function listRow(at: number): Row {
  const verdict = { text: at % 2 === 0 ? han(2) : han(3), tone: at % 2 === 0 ? 'bad' : 'doubt' } as const
  const cells = [
    at,
    `${han(2)}${at}${han(4)}`,
    `91330723MA${at}`,
    verdict,
    { day: '2012-06-15' },
    `${at} ${sentence}`,
    null,
  ]
  return at % 3 === 0 ? { cells, style: 'first' } : { cells }
}

function pageRow(at: number): Row {
  if (at % 8 === 0) return { cells: [`${han(1)}、${han(2)}`], style: 'section' }
  if (at % 8 === 4) return { cells: [sentence], style: 'wide' }
  return {
    cells: [
      `${han(2)}${at}`,
      { numerator: at, denominator: 40 },
      { number: -0.02, tone: 'bad' },
      { number: at, tone: 'good' },
    ],
  }
}

const [lists, pages] = [30, 16]

function tableOf(rows: number, row: (at: number) => Row, of: Pick<Table, 'id' | 'columns' | 'layout'>): Table {
  const words = {
    sheet: of.id,
    title: han(2),
    subtitle: [`${han(5)}：2012${han(1)}6${han(1)}15${han(1)}`],
    notes: [sentence, sentence],
    empty: han(1),
  }
  return { ...of, ...words, rows: Array.from({ length: rows }, (_, at) => row(at)) }
}

const rehearsed: Document = {
  ...{ id: 'gap-report', name: 'rehearsal', title: han(2), asOf: '2012-06-15', pages: '{page} / {pages}' },
  fonts: { title: han(2), body: han(2) },
  tables: [
    tableOf(lists, listRow, { id: 'list', columns: list, layout: 'list' }),
    tableOf(pages, pageRow, { id: 'page', columns: page, layout: 'one-page' }),
    tableOf(0, listRow, { id: 'empty', columns: list, layout: 'list' }),
  ],
}
