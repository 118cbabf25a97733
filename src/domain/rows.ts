/** Rows of a long list in their order; they may be made anew whenever somebody goes through them, so that none has to be kept. */
export interface Rows<Row> extends Iterable<Row> {
  readonly length: number
}

/** All rows, in memory. */
export function allRows<Row>(rows: Rows<Row>): Row[] {
  return Array.isArray(rows) ? rows : [...rows]
}

/** What is made of every row, again whenever somebody goes through them. */
export function mappedRows<From, To>(rows: Rows<From>, map: (row: From) => To): Rows<To> {
  return {
    length: rows.length,
    *[Symbol.iterator]() {
      for (const row of rows) yield map(row)
    },
  }
}

/** The rows from one position up to another, which is not among them. */
export function slicedRows<Row>(rows: Rows<Row>, from: number, to: number): Rows<Row> {
  if (Array.isArray(rows)) return rows.slice(from, to)
  return {
    length: Math.max(0, Math.min(to, rows.length) - from),
    *[Symbol.iterator]() {
      let at = 0
      for (const row of rows) {
        if (at >= to) return
        if (at >= from) yield row
        at += 1
      }
    },
  }
}

/** The rows of which something holds. */
export function filteredRows<Row>(rows: Iterable<Row>, holds: (row: Row) => boolean): Iterable<Row> {
  return again(function* () {
    for (const row of rows) if (holds(row)) yield row
  })
}

/** Something that is made anew whenever somebody goes through it. */
export function again<Item>(make: () => Iterator<Item>): Iterable<Item> {
  return { [Symbol.iterator]: make }
}
