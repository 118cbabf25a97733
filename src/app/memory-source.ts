import type { Source } from './ports.ts'

/** Bytes that are already in memory, as a file that readers can open. */
export function memorySource(name: string, bytes: Uint8Array): Source {
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
