import type { Spool } from '../app/ports.ts'
import type { Rows } from '../domain/rows.ts'

/** A long list of `audit.json`, made element by element; whoever goes through it gets elements that are read from their text. */
export interface JsonList<Element> extends Rows<Element> {
  add(element: Element): void
}

/** How an element is written, and how far it is indented. */
export interface ElementText<Element> {
  readonly margin: string
  readonly write: (element: Element) => string
}

/** Begins a list. What is put down is the list from the bracket that opens it, without the one that closes it. */
export function jsonList<Element>(spool: Spool, { margin, write }: ElementText<Element>): JsonList<Element> {
  const counts = { elements: 0 }
  return {
    get length() {
      return counts.elements
    },
    add(element) {
      spool.add(`${counts.elements === 0 ? '[' : ','}\n${margin}${write(element)}`)
      counts.elements += 1
    },
    *[Symbol.iterator]() {
      const decoder = new TextDecoder()
      // No piece ends within an element, so that every one but for its first mark is a list.
      for (const piece of spool.pieces) yield* JSON.parse(`[${decoder.decode(piece).slice(1)}]`) as readonly Element[]
    },
  }
}
