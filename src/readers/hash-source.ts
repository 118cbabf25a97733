import { createHash } from 'node:crypto'
import type { Source } from '../app/ports.ts'

/** SHA-256 of a file as 64 lower-case hexadecimal digits, read in chunks. */
export async function hashSource(source: Source): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of source.chunks()) hash.update(chunk)
  return hash.digest('hex')
}
