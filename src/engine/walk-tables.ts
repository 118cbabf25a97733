/** At most so many columns are looked at together. */
export const mostTogether = 4

/** Numbers that a point has of a column: where its slot stands in a row, where its table begins, how many slots that has, and how far its classes lie apart. */
export const perColumn = 4
export const toBegin = 1
export const toSize = 2
export const toApart = 3
export const perPoint = mostTogether * perColumn

/** A table has bytes, and 0 says that a class is not known. */
const mostInTable = 255
/** A point does not get more ways than this when one of its columns turns out to have more classes. */
const mostOfPoint = 65_536

/** Where the table of a column stands. */
export interface Table {
  readonly index: number
  readonly begin: number
  readonly size: number
}

/**
 * The points of a diagram as nothing but numbers. The slot of a row in a column tells its class, and the classes of the columns that are
 * looked at together tell the way to the next point. Classes are counted from 1 on, so that 0 says that one is not known.
 */
export class WalkTables {
  /** By the number of a point times `perPoint`. */
  plan = new Int32Array(16 * perPoint)
  /** By the number of a point: where its way would stand for nothing but classes of 0. */
  starts = new Int32Array(16)
  /** The number of the next point, or below 0 that of a result; 0 where none is known, because no way leads to the first point. */
  ways = new Int32Array(512)
  /** Classes by slot, column after column. */
  tables = new Uint8Array(1024)
  readonly #mostWays: number
  #points = 0
  #endOfWays = 0
  #endOfTables = 0

  constructor(mostWays: number) {
    this.#mostWays = mostWays
  }

  /** Adds a point, whose number is one higher than that of the one before it. */
  add(): void {
    this.#points += 1
    this.plan = longer(this.plan, this.#points * perPoint, (length) => new Int32Array(length))
    this.starts = longer(this.starts, this.#points, (length) => new Int32Array(length))
  }

  /** Says where the tables of the columns of a point stand. If there are few, the first one is looked at again, whose classes then lie 0 apart. */
  setTables(number: number, columns: readonly Table[]): void {
    for (let at = 0; at < mostTogether; at += 1) {
      const { index, begin, size } = (columns[at] ?? columns[0]) as Table
      const first = number * perPoint + at * perColumn
      this.plan[first] = index
      this.plan[first + toBegin] = begin
      this.plan[first + toSize] = size
    }
  }

  /** True if ways for so many classes of the columns of some points may be laid. */
  hasRoomFor(points: readonly (readonly number[])[]): boolean {
    const ways = points.map(productOf)
    const all = ways.reduce((sum, each) => sum + each, this.#endOfWays)
    return all <= this.#mostWays && ways.every((each) => each <= mostOfPoint)
  }

  /** Lays ways from a point for so many classes of each of its columns; where they lead is not known yet. */
  lay(number: number, rooms: readonly number[]): void {
    const apart = rooms.map((_, at) => productOf(rooms.slice(at + 1)))
    for (const [at, each] of apart.entries()) this.plan[number * perPoint + at * perColumn + toApart] = each
    this.starts[number] = this.#endOfWays - apart.reduce((sum, each) => sum + each, 0)
    this.#endOfWays += productOf(rooms)
    this.ways = longer(this.ways, this.#endOfWays, (length) => new Int32Array(length))
  }

  /** Where the way from a point stands by the classes of its columns, which are counted from 0 on. */
  wayOf(number: number, classes: readonly number[]): number {
    const first = number * perPoint + toApart
    return classes.reduce(
      (way, of, at) => way + (of + 1) * (this.plan[first + at * perColumn] ?? 0),
      this.starts[number] ?? 0,
    )
  }

  /** The same table with room for a slot, elsewhere. */
  lengthened({ index, begin, size }: Table, slot: number): Table {
    const made = { index, begin: this.#endOfTables, size: 2 ** Math.ceil(Math.log2(slot + 64)) }
    this.#endOfTables += made.size
    this.tables = longer(this.tables, this.#endOfTables, (length) => new Uint8Array(length))
    this.tables.copyWithin(made.begin, begin, begin + size)
    return made
  }

  /** Puts down a class, counted from 0 on, if it fits. */
  setClass({ begin }: Table, slot: number, of: number): void {
    if (of < mostInTable) this.tables[begin + slot] = of + 1
  }
}

function productOf(numbers: readonly number[]): number {
  return numbers.reduce((product, each) => product * each, 1)
}

function longer<Numbers extends Int32Array | Uint8Array>(
  numbers: Numbers,
  least: number,
  make: (length: number) => Numbers,
): Numbers {
  if (numbers.length >= least) return numbers
  const made = make(2 ** Math.ceil(Math.log2(least)))
  made.set(numbers)
  return made
}
