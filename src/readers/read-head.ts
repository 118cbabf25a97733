import { Buffer } from 'node:buffer'
import type { Source } from '../app/ports.ts'

/** The first bytes of a file, at most `length`; the rest is not read. */
export async function readHead(source: Source, length: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of source.chunks()) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= length) break
  }
  return Buffer.concat(chunks).subarray(0, length)
}
