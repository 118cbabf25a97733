import { Buffer } from 'node:buffer'
import type { Source } from '../../src/app/ports.ts'

/** A file in memory. Texts are UTF-8; `chunkLength` divides it into pieces, as a file would be. */
export function memorySource(content: string | Uint8Array, name = 'ledger.csv', chunkLength = 65_536): Source {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return {
    name,
    path: name,
    size: bytes.length,
    async *chunks() {
      for (let start = 0; start < bytes.length; start += chunkLength) yield bytes.subarray(start, start + chunkLength)
    },
    bytes: async () => bytes,
  }
}
