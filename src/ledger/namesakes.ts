import type { RowIndex } from '../domain/row-index.ts'
import type { Named } from './identity.ts'

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
  /** Rows without a code whose name an earlier one without a code has, too. */
  const further = new Map<string, readonly number[]>()
  const addCodeless = (name: string, position: number): void => {
    if (codeless.get(name) === undefined) codeless.add(name, position)
    else further.set(name, [...(further.get(name) ?? []), position])
  }
  return {
    add(name, { creditCode }, position) {
      if (first.get(name) === undefined) first.add(name, position)
      if (creditCode === null) addCodeless(name, position)
    },
    tell(name, position) {
      const left = [codeless.get(name), ...(further.get(name) ?? [])].filter((each) => each !== position)
      codeless.delete(name)
      further.delete(name)
      for (const each of left) if (each !== undefined) addCodeless(name, each)
    },
    find(name, { creditCode, township }) {
      const found = (creditCode === null ? first : codeless).get(name)
      return found === undefined || at(found).township === township ? undefined : found
    },
  }
}
