import type { SlottedValues } from '../domain/record.ts'
import { createPoints, type Deciding, type Point, type Points, type Reading, roomFor } from './decision-points.ts'
import { mostTogether, productOf, type Table, WalkTables } from './walk-tables.ts'

/** A column with its table, the classes that every point which looks at it has room for, and these points. */
interface Column {
  table: Table
  room: number
  readonly points: number[]
}

/** The points of a diagram with their numbers. What rows have told so far stands in `tables`; a row that says something else takes a step. */
export class DecisionWalk<Result> {
  readonly tables = new WalkTables()
  readonly results: Result[] = []
  /** The number of the first point, or below 0 of the only result. */
  readonly first: number
  readonly #points: Points<Result>
  readonly #placed: Point<Result>[] = []
  readonly #numbers = new Map<Point<Result>, number>()
  readonly #columns = new Map<Reading, Column>()

  constructor(deciding: Deciding<Result>) {
    this.#points = createPoints(deciding)
    this.first = this.#numberOf(this.#points.root) ?? 0
  }

  /** Where a row goes on from a point; undefined if there are too many points. What it says is put down for the rows after it. */
  step(from: number, row: SlottedValues, slots: string): number | undefined {
    const point = this.#placed[from] as Point<Result>
    const classes = point.together.map((reading) => reading.classes.of(row))
    const fits = point.together.map((reading, at) =>
      this.#keepClass(this.#columnOf(reading), reading, { slots, of: classes[at] ?? 0 }),
    )
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
    const columns = point.together.map((reading) => this.#columnOf(reading))
    const rooms = columns.map(({ room }) => room)
    if (!this.tables.hasRoomFor(productOf(rooms))) return undefined
    const number = this.tables.add(columns.map(({ table }) => table))
    this.tables.lay(number, rooms)
    this.#placed.push(point)
    for (const { points } of columns) points.push(number)
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
  #keepClass(
    column: Column,
    { classes }: Reading,
    { slots, of }: { readonly slots: string; readonly of: number },
  ): boolean {
    if (of >= column.room && !this.#makeRoom(column, of + 2)) return false
    const slot = slots.charCodeAt(classes.index ?? 0)
    if (!classes.isTelling(slot)) return true
    if (slot >= column.table.size) this.#lengthen(column, slot)
    this.tables.setClass(column.table, slot, of)
    return true
  }

  /** Lays the ways anew from all points that look at a column; where they lead is told again by the rows after this one. */
  #makeRoom(column: Column, room: number): boolean {
    const before = column.room
    const roomsAt = (number: number) =>
      (this.#placed[number] as Point<Result>).together.map((reading) => this.#columnOf(reading).room)
    column.room = room
    const all = column.points.reduce((sum, number) => sum + productOf(roomsAt(number)), 0)
    if (!this.tables.hasRoomFor(all)) {
      column.room = before
      return false
    }
    for (const number of column.points) this.tables.lay(number, roomsAt(number))
    return true
  }

  #lengthen(column: Column, slot: number): void {
    column.table = this.tables.lengthened(column.table, slot)
    for (const number of column.points) {
      const { together } = this.#placed[number] as Point<Result>
      for (let at = 0; at < mostTogether; at += 1)
        if (this.#columnOf((together[at] ?? together[0]) as Reading) === column)
          this.tables.setTable(number, at, column.table)
    }
  }
}
