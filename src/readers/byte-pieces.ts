/** The same bytes in pieces of at most so many. */
export async function* bytePieces(chunks: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let from = 0; from < chunk.length; from += length) yield chunk.subarray(from, from + length)
}
