import type { Cell, CellInput, Column, Row, Table } from './document.ts'

/** A column together with what stands in it for an item; `index` counts from 0. */
export interface ColumnOf<Item> extends Column {
  readonly cell: (item: Item, index: number) => Cell
}

/** A column whose cells people do not all fill in alike: how they fill in that of one item. */
export interface FilledColumnOf<Item> extends ColumnOf<Item> {
  readonly inputOf?: (item: Item) => CellInput
}

/** A table of one row an item. `startsRun` marks the rows that begin something new. */
export function tableOf<Item>(
  head: Omit<Table, 'columns' | 'rows'>,
  columns: readonly FilledColumnOf<Item>[],
  items: readonly Item[],
  startsRun: (item: Item, previous: Item | undefined) => boolean = () => false,
): Table {
  return {
    ...head,
    columns: columns.map(({ cell: _, inputOf: __, ...column }) => column),
    rows: items.map((item, index): Row => {
      const row = { cells: columns.map((column) => column.cell(item, index)), ...inputsOf(columns, item) }
      return index > 0 && startsRun(item, items[index - 1]) ? { ...row, style: 'first' } : row
    }),
  }
}

function inputsOf<Item>(columns: readonly FilledColumnOf<Item>[], item: Item): Pick<Row, 'inputs'> {
  const inputs = columns.flatMap(({ id, inputOf }) => (inputOf === undefined ? [] : [[id, inputOf(item)] as const]))
  return inputs.length === 0 ? {} : { inputs: Object.fromEntries(inputs) }
}
