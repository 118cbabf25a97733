import { doubles } from './number-list.ts'
import { textHeap } from './text-heap.ts'

/** Texts by their positions, from 0 on, as bytes outside of what is looked through for memory that is free again. */
export interface TextRows {
  readonly length: number
  push(text: string): void
  /** The text at a position that there is. */
  at(position: number): string
}

/** No text yet. */
export function textRows(): TextRows {
  // Places go on where whole numbers of 31 bits end.
  const [places, heap] = [doubles(), textHeap()]
  return {
    get length() {
      return places.length
    },
    push: (text) => places.push(heap.add(text)),
    at: (position) => heap.at(places.at(position)),
  }
}
