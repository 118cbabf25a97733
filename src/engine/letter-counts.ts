/** How often each letter stands at each position of the texts. */
export interface LetterCounts {
  add(letters: string): void
  count(position: number, code: number): number
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
  }
}

const codes = 128
