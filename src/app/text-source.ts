import type { Source } from './ports.ts'

/** A text that is already in memory, as a file that readers can open. */
export function sourceOfText(name: string, text: string): Source {
  const bytes = new TextEncoder().encode(text)
  return {
    name,
    path: name,
    size: bytes.length,
    async *chunks() {
      yield bytes
    },
    bytes: async () => bytes,
  }
}
