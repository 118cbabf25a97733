import type { Rows } from '../domain/rows.ts'
import type { JsonList } from './json-list.ts'

/** A list that grows row by row. */
export interface RowList<Row> {
  add(row: Row): void
  /** All rows so far; an array while they are few. */
  rows(): Rows<Row>
}

/** Keeps at most so many rows in memory; if there are more, all of them are put down in a list that is begun then. */
export function rowList<Row>(most: number, begin: () => JsonList<Row>): RowList<Row> {
  const kept: Row[] = []
  const state: { list?: JsonList<Row> } = {}
  const putDown = () => {
    const list = begin()
    for (const row of kept.splice(0)) list.add(row)
    return list
  }
  return {
    add(row) {
      if (state.list === undefined && kept.length < most) kept.push(row)
      else {
        state.list ??= putDown()
        state.list.add(row)
      }
    },
    rows: () => state.list ?? kept,
  }
}
