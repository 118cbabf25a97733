import type { Spool } from '../app/ports.ts'
import { csvHeading, csvLine } from './csv-line.ts'
import type { ColumnOf } from './table-of.ts'

/** The text file of a long list, made row by row while the items of the list come. */
export interface TextList<Item> {
  add(item: Item): void
}

/** Begins a text file, of which the heading is put down now. */
export function textList<Item>(columns: readonly ColumnOf<Item>[], spool: Spool): TextList<Item> {
  const kept = columns.filter(({ only }) => only !== 'page')
  const counts = { rows: 0 }
  spool.add(csvHeading(columns))
  return {
    add(item) {
      spool.add(csvLine(kept.map((column) => column.cell(item, counts.rows))))
      counts.rows += 1
    },
  }
}
