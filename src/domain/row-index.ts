/** Rows by a text, such as a code: a few bytes for each, whatever the text is, because the row itself tells it again. */
export interface RowIndex {
  /** The position of the row with a text; undefined if there is none. */
  get(text: string): number | undefined
  /** Adds a row by the text that follows from it, which no other has. */
  add(text: string, position: number): void
  /** Adds a row by a text that others say of it. */
  addTold(text: string, position: number): void
  delete(text: string): void
}

const fewest = 1024
/** In place of a position that was deleted; 0 if there never was one, and else one more than the position. */
const deleted = -1

/** No rows yet; `textOf` tells the text of the row at a position once more. */
export function createRowIndex(textOf: (position: number) => string | null): RowIndex {
  const told = new Map<string, number>()
  let table = createTable(fewest)
  let used = 0
  const slotOf = (text: string): number => {
    const hash = hashOf(text)
    const { hashes, positions, mask } = table
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const position = positions[slot] as number
      if (position === 0) return -1
      if (position !== deleted && hashes[slot] === hash && textOf(position - 1) === text) return slot
    }
  }
  return {
    get(text) {
      const slot = slotOf(text)
      return slot === -1 ? told.get(text) : (table.positions[slot] as number) - 1
    },
    add(text, position) {
      if (used * 2 >= table.positions.length) {
        table = enlarged(table)
        used = table.positions.reduce((sum, each) => sum + (each === 0 ? 0 : 1), 0)
      }
      put(table, hashOf(text), position + 1)
      used += 1
    },
    addTold: (text, position) => void told.set(text, position),
    delete(text) {
      const slot = slotOf(text)
      if (slot === -1) told.delete(text)
      else table.positions[slot] = deleted
    },
  }
}

interface Table {
  readonly hashes: Int32Array
  readonly positions: Int32Array
  readonly mask: number
}

function createTable(length: number): Table {
  return { hashes: new Int32Array(length), positions: new Int32Array(length), mask: length - 1 }
}

function put({ hashes, positions, mask }: Table, hash: number, position: number): void {
  let slot = hash & mask
  while (positions[slot] !== 0) slot = (slot + 1) & mask
  hashes[slot] = hash
  positions[slot] = position
}

function enlarged({ hashes, positions }: Table): Table {
  const larger = createTable(positions.length * 2)
  for (let slot = 0; slot < positions.length; slot += 1) {
    const position = positions[slot] as number
    if (position > 0) put(larger, hashes[slot] as number, position)
  }
  return larger
}

/** FNV-1a over the units of a text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}
