/** Rows of one block, at most. */
export const mostRows = 64

/** Numbers kept for cells at first, and so many that no other row is begun. */
const roomAtFirst = 4_096
const enough = 32_768

/** Where the cells of some rows begin and end among bytes, without the quotes around them. */
export class RowBounds {
  /** Rows that are complete. */
  count = 0
  /** Of one column, in `count` rows at most: the row of each cell with content, where its bytes begin, and how many they are; see `pick`. */
  readonly rows = new Int32Array(mostRows)
  readonly froms = new Int32Array(mostRows)
  readonly lengths = new Int32Array(mostRows)
  /** Two numbers for each cell: where its bytes begin, and how many they are. */
  private places = new Int32Array(roomAtFirst)
  private used = 0
  /** Where the numbers of each row begin, and behind the last row those of the next. */
  private readonly begins = new Int32Array(mostRows + 1)

  /** Whether no other row should be begun. */
  get isFull(): boolean {
    return this.count === mostRows || this.used >= enough
  }

  clear(): void {
    this.count = 0
    this.used = 0
  }

  /** Adds a cell to the row that is not complete yet. A negative length stands for a text with doubled quotes. */
  add(from: number, length: number): void {
    const { used } = this
    if (used === this.places.length) this.widen()
    this.places[used] = from
    this.places[used + 1] = length
    this.used = used + 2
  }

  /** Completes a row. */
  endRow(): void {
    this.count += 1
    this.begins[this.count] = this.used
  }

  /** How many cells a row has. */
  width(row: number): number {
    return ((this.begins[row + 1] ?? 0) - (this.begins[row] ?? 0)) / 2
  }

  /** Turns `rows`, `froms` and `lengths` to a column; how many cells with content it has. */
  pick(column: number): number {
    const { count, begins, places, rows, froms, lengths } = this
    let picked = 0
    let next = 0
    for (let row = 0; row < count; row += 1) {
      const at = next + 2 * column
      next = begins[row + 1] ?? 0
      const length = places[at + 1] ?? 0
      if (at >= next || length === 0) continue
      rows[picked] = row
      froms[picked] = places[at] ?? 0
      lengths[picked] = length
      picked += 1
    }
    return picked
  }

  private widen(): void {
    const { places } = this
    this.places = new Int32Array(places.length * 2)
    this.places.set(places)
  }
}
