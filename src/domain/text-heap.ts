/** Texts that are put down for good, outside of what is looked through for memory that is free again, and seldom asked for. */
export interface TextHeap {
  /** Puts down a text and says where it is. */
  add(text: string): number
  /** The text that was put down there. */
  at(place: number): string
}

/** Bytes that are taken at once; a longer text gets as many as it needs. */
const pageLength = 1 << 20
/** The most bytes that a unit of a text becomes, and those that say how long it is. */
const [widest, headLength] = [3, 4]

/** No text yet. Halves of characters stay what they are. */
export function textHeap(): TextHeap {
  const pages: { readonly bytes: Uint8Array; readonly from: number }[] = []
  let [last, used, end] = [new Uint8Array(0), 0, 0]
  return {
    add(text) {
      const room = headLength + text.length * widest
      if (last.length - used < room) {
        end += used
        last = new Uint8Array(Math.max(pageLength, room))
        used = 0
        pages.push({ bytes: last, from: end })
      }
      const place = end + used
      const to = writeUnits(text, last, used + headLength)
      writeLength(to - used - headLength, last, used)
      used = to
      return place
    },
    at(place) {
      const { bytes, from } = pageOf(pages, place)
      const start = place - from + headLength
      return readUnits(bytes, start, start + readLength(bytes, place - from))
    },
  }
}

function pageOf<Page extends { readonly from: number }>(pages: readonly Page[], place: number): Page {
  let [low, high] = [0, pages.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((pages[middle] as Page).from <= place) low = middle
    else high = middle
  }
  return pages[low] as Page
}

function writeLength(length: number, bytes: Uint8Array, at: number): void {
  for (let place = 0; place < headLength; place += 1) bytes[at + place] = length >>> (8 * place)
}

function readLength(bytes: Uint8Array, at: number): number {
  let length = 0
  for (let place = 0; place < headLength; place += 1) length |= (bytes[at + place] as number) << (8 * place)
  return length
}

/** Writes units as UTF-8 writes characters, and gives the place behind them. */
function writeUnits(text: string, bytes: Uint8Array, from: number): number {
  let to = from
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) bytes[to++] = unit
    else {
      if (unit < 0x800) bytes[to++] = 0xc0 | (unit >> 6)
      else {
        bytes[to++] = 0xe0 | (unit >> 12)
        bytes[to++] = 0x80 | ((unit >> 6) & 0x3f)
      }
      bytes[to++] = 0x80 | (unit & 0x3f)
    }
  }
  return to
}

function readUnits(bytes: Uint8Array, from: number, to: number): string {
  const units: string[] = []
  for (let at = from; at < to; ) {
    const first = bytes[at] as number
    const size = first < 0x80 ? 1 : first < 0xe0 ? 2 : 3
    units.push(String.fromCharCode(unitAt(bytes, at, size)))
    at += size
  }
  return units.join('')
}

function unitAt(bytes: Uint8Array, at: number, size: number): number {
  const first = bytes[at] as number
  let unit = size === 1 ? first : first & (size === 2 ? 0x1f : 0x0f)
  for (let next = 1; next < size; next += 1) unit = (unit << 6) | ((bytes[at + next] as number) & 0x3f)
  return unit
}
