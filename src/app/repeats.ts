/** Numbers, and which of them came more than once; 0 is none. */
export interface Repeats {
  add(number: number): void
  isRepeated(number: number): boolean
}

/** For at most so many numbers that are spread as evenly as those of `textPrint`: a flat table, because a city has a million units. */
export function createRepeats(count: number): Repeats {
  const size = 2 ** Math.ceil(Math.log2(2 * count + 2))
  const numbers = new Float64Array(size)
  const times = new Uint8Array(size)
  const slotOf = (number: number) => {
    let slot = number % size
    while (numbers[slot] !== 0 && numbers[slot] !== number) slot = (slot + 1) % size
    return slot
  }
  return {
    add(number) {
      if (number === 0) return
      const slot = slotOf(number)
      numbers[slot] = number
      times[slot] = Math.min(2, (times[slot] ?? 0) + 1)
    },
    isRepeated: (number) => number !== 0 && times[slotOf(number)] === 2,
  }
}
