/** How often each letter stands at each position of the texts. */
export interface LetterCounts {
  add(letters: string): void
  count(position: number, code: number): number
  /** The counts that are not zero as plain data: a place and its count, one after the other. */
  state(): number[]
  /** Adds the counts that another one had. */
  absorb(state: readonly number[]): void
}

/** Counts that start at nothing, for texts of a length. Letters are of the ASCII set, so that one flat array holds all counts: this is the hot path of adding up. */
export function createLetterCounts(length: number): LetterCounts {
  const counts = new Uint32Array(length * codes)
  return {
    add(letters) {
      const end = Math.min(length, letters.length)
      for (let position = 0; position < end; position += 1) {
        const at = position * codes + (letters.charCodeAt(position) % codes)
        counts[at] = (counts[at] ?? 0) + 1
      }
    },
    count: (position, code) => counts[position * codes + code] ?? 0,
    state() {
      const state: number[] = []
      for (let at = 0; at < counts.length; at += 1) if (counts[at] !== 0) state.push(at, counts[at] ?? 0)
      return state
    },
    absorb(state) {
      for (let at = 0; at < state.length; at += 2) {
        const place = state[at] ?? 0
        counts[place] = (counts[place] ?? 0) + (state[at + 1] ?? 0)
      }
    },
  }
}

const codes = 128
