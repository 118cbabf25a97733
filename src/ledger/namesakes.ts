import type { Named } from './identity.ts'

/** Organizations of the same name in several townships; `name` is as identity compares it, without its township. */
export interface Namesakes<Row extends Named> {
  add(name: string, claimant: Row): void
  /** A row that had no code turned out to have one, which another row has told. */
  tell(name: string, claimant: Row): void
  /** The first row of the same name in another township that may be the same organization; null if there is none. */
  find(name: string, claimant: Row): Row | null
}

/** An empty memory of names, whatever their township. Two codes are two organizations; where one is missing nobody can tell. */
export function createNamesakes<Row extends Named>(): Namesakes<Row> {
  const first = new Map<string, Row>()
  const codeless = new Map<string, Row>()
  return {
    add(name, claimant) {
      if (!first.has(name)) first.set(name, claimant)
      if (claimant.creditCode === null && !codeless.has(name)) codeless.set(name, claimant)
    },
    tell(name, claimant) {
      if (codeless.get(name) === claimant) codeless.delete(name)
    },
    find(name, claimant) {
      const found = (claimant.creditCode === null ? first : codeless).get(name)
      return found === undefined || found.township === claimant.township ? null : found
    },
  }
}
