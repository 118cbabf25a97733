import type { Cell, GridRow } from '../domain/grid.ts'
import type { KnownCells } from './known-cells.ts'
import { often, type SharedStrings } from './shared-strings.ts'

/** Some rows in little memory, as numbers that say which cell stands where. */
export interface PackedRows {
  /** Of each row its number, whether it is hidden (1), and where its entries end. */
  readonly heads: Int32Array
  /**
   * A number for each cell. Its last two bits are its kind, the others the index of a shared string, of an own cell or of a number that
   * is shown as nothing but that, or such a number itself. Where a column is left out, a negative one says in which the next cell stands,
   * from -1 on.
   */
  readonly entries: Int32Array
  readonly own: readonly Cell[]
  readonly numbers: Float64Array
}

/** Makes packed rows of entries that somebody else writes. */
export interface RowPacker {
  /** Where the entries of the next row begin. */
  start(): number
  /** The entries, with room for two more from `end` on. They are others than before if there was none. */
  room(end: number): Int32Array
  /** The entry of a cell. */
  own(cell: Cell): number
  /** The entry of a number that is shown as nothing but that. */
  number(value: number): number
  /** Takes a row, whose entries reach up to `end`; one without entries is none. Entries that were written before and are not taken are forgotten. */
  add(row: number, hidden: boolean, end: number): void
  /** Hands out the rows that were not handed out before, if they are many or `isLast`. */
  take(isLast: boolean): PackedRows | undefined
}

const kinds = { shared: 0, own: 1, integer: 2, number: 3 }
/** Rows that are packed together. */
const rowsPerPack = 500
/** So few that what is made of a batch is gone before the memory of young objects is full: ten times as many cost a tenth of the time of an audit. */
export const rowsPerBatch = 64
const headLength = 3

/** The entry of a shared string, by its index. */
export function sharedEntry(index: number): number {
  return 4 * index + kinds.shared
}

/** The entry of a whole number from zero on, of eight digits at most, that is shown as nothing but that. */
export function integerEntry(value: number): number {
  return 4 * value + kinds.integer
}

/** The entry that stands before that of a cell which does not follow the one before it. */
export function columnEntry(column: number): number {
  return -1 - column
}

/** A packer without rows. */
export function createRowPacker(): RowPacker {
  let heads: number[] = []
  let own: Cell[] = []
  let numbers: number[] = []
  let entries = new Int32Array(1 << 14)
  let start = 0
  return {
    start: () => start,
    room(end) {
      if (end + 2 > entries.length) entries = grown(entries)
      return entries
    },
    own: (cell) => 4 * (own.push(cell) - 1) + kinds.own,
    number: (value) => 4 * (numbers.push(value) - 1) + kinds.number,
    add(row, hidden, end) {
      if (end === start) return
      heads.push(row, hidden ? 1 : 0, end)
      start = end
    },
    take(isLast) {
      if (heads.length < (isLast ? 1 : rowsPerPack * headLength)) return undefined
      const packed = { entries: entries.slice(0, start), numbers: Float64Array.from(numbers) }
      const rows = { heads: Int32Array.from(heads), own, ...packed }
      heads = []
      own = []
      numbers = []
      start = 0
      return rows
    },
  }
}

/** Counts, in `noted`, the cells that refer to each shared string, up to `often`. */
export function noteStrings({ entries }: PackedRows, { noted }: SharedStrings): void {
  if (noted.length === 0) return
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] as number
    if (entry >= 0 && (entry & 3) === kinds.shared) {
      const times = noted[entry >> 2] as number
      if (times < often) noted[entry >> 2] = times + 1
    }
  }
}

/** About how many bytes of memory some rows take, without the content of their cells. */
export function weightOf({ heads, entries, own, numbers }: PackedRows): number {
  return heads.byteLength + entries.byteLength + numbers.byteLength + 8 * own.length
}

/** Whether every row stands below the one before it. */
export function areInOrder(batches: readonly PackedRows[]): boolean {
  let last = 0
  for (const { heads } of batches) {
    for (let head = 0; head < heads.length; head += headLength) {
      const row = heads[head] as number
      if (row <= last) return false
      last = row
    }
  }
  return true
}

function grown(entries: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * entries.length)
  larger.set(entries)
  return larger
}

/** What the cells of packed rows refer to. */
interface Content {
  readonly strings: SharedStrings
  readonly known: KnownCells
}

/** Packed rows as rows of a grid, a batch at a time, without those in which all shared strings are empty. */
export function* unpackRows(packed: PackedRows, content: Content): Generator<readonly GridRow[]> {
  const { heads } = packed
  let rows: GridRow[] = []
  let from = 0
  for (let head = 0; head < heads.length; head += headLength) {
    const to = heads[head + 2] as number
    const cells = unpackCells(packed, { from, to }, content)
    if (cells.length > 0) rows.push({ row: heads[head] as number, hidden: heads[head + 1] === 1, cells })
    from = to
    if (rows.length < rowsPerBatch) continue
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}

function unpackCells(
  packed: PackedRows,
  { from, to }: { readonly from: number; readonly to: number },
  content: Content,
): readonly (Cell | undefined)[] {
  const { entries } = packed
  const cells: (Cell | undefined)[] = []
  let column = 0
  for (let at = from; at < to; at++) {
    const entry = entries[at] as number
    if (entry < 0) column = -1 - entry
    else {
      const cell = cellOf(entry, packed, content)
      if (cell !== undefined) put(cells, column, cell)
      column++
    }
  }
  return cells
}

function cellOf(entry: number, { own, numbers }: PackedRows, { strings, known }: Content): Cell | undefined {
  const kind = entry & 3
  const value = entry >> 2
  if (kind === kinds.shared) return strings.cell(value)
  if (kind === kinds.own) return own[value]
  return kind === kinds.integer ? known.integer(value) : known.plain(numbers[value] as number)
}

function put(cells: (Cell | undefined)[], column: number, cell: Cell): void {
  while (cells.length < column) cells.push(undefined)
  cells[column] = cell
}
