const lineBreak = 0x0a

/** A line without its line break, valid during the call only; its number from 1; false if it has no line break. */
export type TakeLine = (line: Buffer, number: number, isWhole: boolean) => void

/** Calls `take` with every line of a text in chunks. */
export async function splitLines(chunks: AsyncIterable<Uint8Array>, take: TakeLine): Promise<void> {
  let rest: Buffer = Buffer.alloc(0)
  let number = 0
  for await (const chunk of chunks) {
    const bytes = asBuffer(chunk)
    const data = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    let start = 0
    for (let end = data.indexOf(lineBreak, rest.length); end !== -1; end = data.indexOf(lineBreak, start)) {
      number++
      take(data.subarray(start, end), number, true)
      start = end + 1
    }
    rest = data.subarray(start)
  }
  if (rest.length > 0) take(rest, number + 1, false)
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
