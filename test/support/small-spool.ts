import type { Spool } from '../../src/app/ports.ts'

/** A spool in memory, with a piece for every few texts. */
export function smallSpool(): Spool {
  const texts: string[] = []
  const pieces = function* () {
    for (let at = 0; at < texts.length; at += 3) yield new TextEncoder().encode(texts.slice(at, at + 3).join(''))
  }
  return { add: (text) => texts.push(text), pieces: { [Symbol.iterator]: pieces } }
}
