import type { Claimant } from './identity.ts'

/** Organizations of the same name in several townships; `name` is as identity compares it, without its township. */
export interface Namesakes {
  add(name: string, claimant: Claimant): void
  /** A row that had no code turned out to have one, which another row has told. */
  tell(name: string, claimant: Claimant): void
  /** The first row of the same name in another township that may be the same organization; null if there is none. */
  find(name: string, claimant: Claimant): Claimant | null
}

/** An empty memory of names, whatever their township. Two codes are two organizations; where one is missing nobody can tell. */
export function createNamesakes(): Namesakes {
  const first = new Map<string, Claimant>()
  const codeless = new Map<string, Claimant>()
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
