/** Numbers that are put down one after the other, each in the few bytes of its kind: there are some for every unit of a county. */
export interface NumberList<Numbers> {
  readonly length: number
  push(number: number): void
  at(position: number): number
  /** All of them. */
  numbers(): Numbers
}

/** Whole numbers of at most 31 bits. */
export function wholeNumbers(): NumberList<Int32Array> {
  return listOf((length) => new Int32Array(length))
}

/** Numbers of any size. */
export function doubles(): NumberList<Float64Array> {
  return listOf((length) => new Float64Array(length))
}

const fewest = 1024

function listOf<Numbers extends Int32Array | Float64Array>(make: (length: number) => Numbers): NumberList<Numbers> {
  let [kept, length] = [make(fewest), 0]
  return {
    get length() {
      return length
    },
    push(number) {
      if (length === kept.length) {
        const longer = make(length * 2)
        longer.set(kept)
        kept = longer
      }
      kept[length] = number
      length += 1
    },
    at: (position) => kept[position] ?? Number.NaN,
    numbers: () => kept.slice(0, length) as Numbers,
  }
}
