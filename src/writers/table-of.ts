import type { LongReport } from '../domain/report.ts'
import { again, type Rows } from '../domain/rows.ts'
import type { Cell, CellInput, Column, LongTable, Row, SheetTable, Table } from './document.ts'

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

/** A long table as a sheet: with the rows that were put down of it while the units of its report were judged, or all that it has. */
export function sheetTable(
  table: LongTable,
  { report }: { readonly report: Pick<LongReport, 'rendered'> },
): SheetTable {
  const sheets = report.rendered?.sheets
  if (sheets === undefined) return wholeTable(table)
  const { text: _, ...head } = table
  return { ...head, rows: (sheets.rows.get(table.id) ?? []) as Rows<Row> }
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
  const rowOf = rowMaker(columns, startsRun)
  for (const item of items) yield rowOf(item)
}

/** Makes the rows of a table for its items, which are given in their order. */
export function rowMaker<Item>(
  columns: readonly FilledColumnOf<Item>[],
  startsRun: StartsRun<Item>,
): (item: Item) => Row {
  let previous: Item | undefined
  let index = 0
  return (item) => {
    const row = { cells: columns.map((column) => column.cell(item, index)), ...inputsOf(columns, item) }
    const begins = index > 0 && startsRun(item, previous)
    previous = item
    index += 1
    return begins ? { ...row, style: 'first' } : row
  }
}

function inputsOf<Item>(columns: readonly FilledColumnOf<Item>[], item: Item): Pick<Row, 'inputs'> {
  const inputs = columns.flatMap(({ id, inputOf }) => (inputOf === undefined ? [] : [[id, inputOf(item)] as const]))
  return inputs.length === 0 ? {} : { inputs: Object.fromEntries(inputs) }
}
