import type { Named } from './identity.ts'
import type { RowIndex } from './row-index.ts'

/** Organizations of the same name in several townships, by their positions; `name` is as identity compares it, without its township. */
export interface Namesakes {
  add(name: string, claimant: Named, position: number): void
  /** A row that had no code turned out to have one, which another row has told. */
  tell(name: string, position: number): void
  /** The first row of the same name in another township that may be the same organization; undefined if there is none. */
  find(name: string, claimant: Named): number | undefined
}

/** What is remembered of names: the first row of each, and the first that has no code. */
interface NamesakeRows {
  readonly at: (position: number) => Named
  readonly first: RowIndex
  readonly codeless: RowIndex
}

/** An empty memory of names, whatever their township. Two codes are two organizations; where one is missing nobody can tell. */
export function createNamesakes({ at, first, codeless }: NamesakeRows): Namesakes {
  return {
    add(name, { creditCode }, position) {
      if (first.get(name) === undefined) first.add(name, position)
      if (creditCode === null && codeless.get(name) === undefined) codeless.add(name, position)
    },
    tell(name, position) {
      if (codeless.get(name) === position) codeless.delete(name)
    },
    find(name, { creditCode, township }) {
      const found = (creditCode === null ? first : codeless).get(name)
      return found === undefined || at(found).township === township ? undefined : found
    },
  }
}
