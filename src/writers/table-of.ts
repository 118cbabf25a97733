import type { LongReport } from '../domain/report.ts'
import { again } from '../domain/rows.ts'
import type { Cell, CellInput, Column, LongTable, Row, Table } from './document.ts'

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
  startsRun: StartsRun<Item> = () => false,
): Table {
  return wholeTable(longTableOf(head, columns, items, startsRun))
}

type StartsRun<Item> = (item: Item, previous: Item | undefined) => boolean

/** The same of items that are gone through whenever somebody goes through the rows: none of them is kept. */
export function longTableOf<Item>(
  head: Omit<Table, 'columns' | 'rows'>,
  columns: readonly FilledColumnOf<Item>[],
  items: Iterable<Item>,
  startsRun: StartsRun<Item> = () => false,
): LongTable {
  return {
    ...head,
    columns: columns.map(({ cell: _, inputOf: __, ...column }) => column),
    rows: again(() => rowsOf(columns, items, startsRun)),
  }
}

/** A long table with the text file that was rendered of it while the units of its report were judged, if that was. */
export function rendered(table: LongTable, { report }: { readonly report: Pick<LongReport, 'rendered'> }): LongTable {
  const text = report.rendered?.tables.get(table.id)
  return text === undefined ? table : { ...table, text }
}

/** A long table with all of its rows. */
export function wholeTable({ text: _, ...table }: LongTable): Table {
  return { ...table, rows: [...table.rows] }
}

function* rowsOf<Item>(
  columns: readonly FilledColumnOf<Item>[],
  items: Iterable<Item>,
  startsRun: StartsRun<Item>,
): Generator<Row> {
  let previous: Item | undefined
  let index = 0
  for (const item of items) {
    const row = { cells: columns.map((column) => column.cell(item, index)), ...inputsOf(columns, item) }
    yield index > 0 && startsRun(item, previous) ? { ...row, style: 'first' } : row
    previous = item
    index += 1
  }
}

function inputsOf<Item>(columns: readonly FilledColumnOf<Item>[], item: Item): Pick<Row, 'inputs'> {
  const inputs = columns.flatMap(({ id, inputOf }) => (inputOf === undefined ? [] : [[id, inputOf(item)] as const]))
  return inputs.length === 0 ? {} : { inputs: Object.fromEntries(inputs) }
}
