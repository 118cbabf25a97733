import type { Cell, Column, Row, Table } from './document.ts'

/** A column together with what stands in it for an item; `index` counts from 0. */
export interface ColumnOf<Item> extends Column {
  readonly cell: (item: Item, index: number) => Cell
}

/** A table of one row an item. `startsRun` marks the rows that begin something new. */
export function tableOf<Item>(
  head: Omit<Table, 'columns' | 'rows'>,
  columns: readonly ColumnOf<Item>[],
  items: readonly Item[],
  startsRun: (item: Item, previous: Item | undefined) => boolean = () => false,
): Table {
  return {
    ...head,
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: items.map((item, index): Row => {
      const cells = columns.map((column) => column.cell(item, index))
      return index > 0 && startsRun(item, items[index - 1]) ? { cells, style: 'first' } : { cells }
    }),
  }
}
