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

/** A list that grows by pages is never copied, and leaves hardly any room unused. Only its first page begins small. */
const [pageBits, fewest, growth] = [12, 64, 4]
const pageLength = 1 << pageBits

function listOf<Numbers extends Int32Array | Float64Array>(make: (length: number) => Numbers): NumberList<Numbers> {
  let [last, used] = [make(fewest), 0]
  const pages = [last]
  const enlarge = () => {
    if (last.length === pageLength) {
      last = make(pageLength)
      used = 0
      pages.push(last)
    } else {
      const longer = make(last.length * growth)
      longer.set(last)
      last = longer
      pages[0] = last
    }
  }
  const lengthOf = () => (pages.length - 1) * pageLength + used
  return {
    get length() {
      return lengthOf()
    },
    push(number) {
      if (used === last.length) enlarge()
      last[used] = number
      used += 1
    },
    at: (position) => pages[position >> pageBits]?.[position & (pageLength - 1)] ?? Number.NaN,
    numbers() {
      const all = make(lengthOf())
      for (const [at, page] of pages.entries()) {
        const from = at * pageLength
        all.set(page.subarray(0, all.length - from), from)
      }
      return all
    },
  }
}
