import { Buffer } from 'node:buffer'

/** A file without so many bytes at its start as are told by its first ones; these are at least `needed`, or all. */
export async function* withoutStart(
  chunks: AsyncIterable<Uint8Array>,
  needed: number,
  lengthOf: (first: Uint8Array) => number,
): AsyncGenerator<Uint8Array> {
  let first: Uint8Array | undefined = Buffer.alloc(0)
  for await (const chunk of chunks) {
    if (first === undefined) {
      yield chunk
      continue
    }
    first = first.length === 0 ? chunk : Buffer.concat([first, chunk])
    if (first.length < needed) continue
    yield first.subarray(lengthOf(first))
    first = undefined
  }
  if (first !== undefined) yield first.subarray(lengthOf(first))
}
