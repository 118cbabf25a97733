import type { SlottedValues } from '../domain/record.ts'
import type { ColumnClasses } from './column-classes.ts'
import {
  createPoints,
  type Deciding,
  mostKept,
  type Point,
  type Points,
  type Reading,
  roomFor,
} from './decision-points.ts'
import { type Table, WalkTables } from './walk-tables.ts'

/** A column with its table, the classes that every point which looks at it has room for, and these points. */
interface Column {
  readonly table: Table
  readonly room: number
  readonly points: number[]
}

/** A comparison between columns, with the point that each of its truths leads to, once a row has told it. */
interface Between {
  readonly classes: ColumnClasses
  readonly ways: (number | undefined)[]
}

function betweenOf<Result>({ together }: Point<Result>): Between | undefined {
  const [reading] = together
  if (reading === undefined || reading.classes.index !== undefined) return undefined
  return { classes: reading.classes, ways: [undefined, undefined, undefined] }
}

/** The points of a diagram with their numbers. What rows have told so far stands in `tables`; a row that says something else takes a step. */
export class DecisionWalk<Result> {
  readonly tables: WalkTables
  readonly results: Result[] = []
  /** The number of the first point, or below 0 that of the only result; undefined if there is no room for its ways. */
  readonly first: number | undefined
  readonly #points: Points<Result>
  readonly #placed: Point<Result>[] = []
  /** By the numbers of points: the ways from one that compares columns with one another, which no slot tells. */
  readonly #between: (Between | undefined)[] = []
  readonly #numbers = new Map<Point<Result>, number>()
  readonly #columns = new Map<Reading, Column>()

  constructor(deciding: Deciding<Result>) {
    this.tables = new WalkTables((deciding.most ?? mostKept).ways)
    this.#points = createPoints(deciding)
    this.first = this.#numberOf(this.#points.root)
  }

  /** Where a row goes on from a point; undefined if there are too many points. What it says is put down for the rows after it. */
  step(from: number, row: SlottedValues, slots: string): number | undefined {
    const between = this.#between[from]
    return between === undefined ? this.#stepTo(from, row, slots) : this.#stepBetween(between, from, row, slots)
  }

  #stepBetween(between: Between, from: number, row: SlottedValues, slots: string): number | undefined {
    const truth = between.classes.of(row)
    const known = between.ways[truth]
    if (known !== undefined) return known
    const to = this.#stepTo(from, row, slots)
    between.ways[truth] = to
    return to
  }

  #stepTo(from: number, row: SlottedValues, slots: string): number | undefined {
    const point = this.#placed[from] as Point<Result>
    const classes = point.together.map((reading) => reading.classes.of(row))
    const fits = point.together.map((reading, at) => this.#keepClass(reading, slots, classes[at] ?? 0))
    const next = this.#points.after(point, classes)
    const to = next && this.#numberOf(next)
    if (to !== undefined && !fits.includes(false)) this.tables.ways[this.tables.wayOf(from, classes)] = to
    return to
  }

  #numberOf(point: Point<Result>): number | undefined {
    const known = this.#numbers.get(point)
    if (known !== undefined) return known
    const number = point.together.length === 0 ? -this.results.push(point.result as Result) : this.#place(point)
    if (number !== undefined) this.#numbers.set(point, number)
    return number
  }

  #place(point: Point<Result>): number | undefined {
    const rooms = this.#roomsOf(point)
    if (!this.tables.hasRoomFor([rooms])) return undefined
    const number = this.#placed.push(point) - 1
    this.tables.add()
    this.tables.lay(number, rooms)
    this.#planTables(number)
    for (const reading of point.together) this.#columnOf(reading).points.push(number)
    this.#between.push(betweenOf(point))
    return number
  }

  #columnOf(reading: Reading): Column {
    const known = this.#columns.get(reading)
    if (known !== undefined) return known
    const { classes } = reading
    const made: Column = {
      table: { index: classes.index ?? 0, begin: 0, size: 0 },
      room: roomFor(reading),
      points: [],
    }
    this.#columns.set(reading, made)
    return made
  }

  /** Puts the class of a row into the table of its column, where its slot tells it; false if there is no room for it. */
  #keepClass(reading: Reading, slots: string, of: number): boolean {
    const { classes } = reading
    if (of >= this.#columnOf(reading).room && !this.#makeRoom(reading, Math.ceil(1.5 * of) + 1)) return false
    const slot = slots.charCodeAt(classes.index ?? 0)
    if (!classes.isTelling(slot)) return true
    if (slot >= this.#columnOf(reading).table.size) this.#lengthen(reading, slot)
    this.tables.setClass(this.#columnOf(reading).table, slot, of)
    return true
  }

  /** Lays the ways anew from all points that look at a column; where they lead is told again by the rows after this one. */
  #makeRoom(reading: Reading, room: number): boolean {
    const column = this.#columnOf(reading)
    this.#columns.set(reading, { ...column, room })
    const rooms = column.points.map((number) => this.#roomsOf(this.#placed[number] as Point<Result>))
    const fits = this.tables.hasRoomFor(rooms)
    if (fits) for (const [at, number] of column.points.entries()) this.tables.lay(number, rooms[at] ?? [])
    else this.#columns.set(reading, column)
    return fits
  }

  #roomsOf({ together }: Point<Result>): readonly number[] {
    return together.map((reading) => this.#columnOf(reading).room)
  }

  #lengthen(reading: Reading, slot: number): void {
    const column = this.#columnOf(reading)
    const table = this.tables.lengthened(column.table, slot)
    this.#columns.set(reading, { ...column, table })
    for (const number of column.points) this.#planTables(number)
  }

  #planTables(number: number): void {
    const { together } = this.#placed[number] as Point<Result>
    this.tables.setTables(
      number,
      together.map((reading) => this.#columnOf(reading).table),
    )
  }
}
