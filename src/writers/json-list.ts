import type { Spool } from '../app/ports.ts'
import type { Rows } from '../domain/rows.ts'

/** A long list of `audit.json`, made element by element; whoever goes through it gets elements that are read from their lines. */
export interface JsonList<Element> extends Rows<Element> {
  add(element: Element): void
}

const indent = '    '

/** Begins a list. What is put down is the list from the bracket that opens it, without the one that closes it. */
export function jsonList<Element>(spool: Spool): JsonList<Element> {
  const counts = { elements: 0 }
  return {
    get length() {
      return counts.elements
    },
    add(element) {
      spool.add(`${counts.elements === 0 ? '[' : ','}\n${indent}${JSON.stringify(element)}`)
      counts.elements += 1
    },
    *[Symbol.iterator]() {
      const decoder = new TextDecoder()
      for (const piece of spool.pieces) {
        for (const line of decoder.decode(piece).split('\n'))
          if (line.startsWith(indent)) yield elementIn<Element>(line)
      }
    },
  }
}

function elementIn<Element>(line: string): Element {
  return JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line)
}
