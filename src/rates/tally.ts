import { emptyTally, type Tally } from '../domain/rate.ts'
import type { OutcomeSet } from '../domain/verdict.ts'

/** Counts units by what can still come out of them. */
export interface TallyCounter {
  add(set: OutcomeSet): void
  tally(): Tally
}

/** A counter that starts at nothing. */
export function createTally(): TallyCounter {
  const counts = [...emptyTally]
  return {
    add(set) {
      counts[set] = (counts[set] ?? 0) + 1
    },
    tally: () => [...counts],
  }
}
