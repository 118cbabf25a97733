import { Buffer, isUtf8 } from 'node:buffer'

/** How many of the bytes are left without a character of UTF-8 that is cut off at their end. */
export function wholeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) break
    if (byte >= 0xc0) return lengthOf(byte) > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

/** Bytes of a character that begins with this one. */
function lengthOf(first: number): number {
  if (first >= 0xf0) return 4
  return first >= 0xe0 ? 3 : 2
}

/** Whether a file is valid UTF-8, wherever its pieces end. */
export async function isWholeUtf8(chunks: AsyncIterable<Uint8Array>): Promise<boolean> {
  let rest: Uint8Array = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const missing = rest[0] === undefined ? 0 : lengthOf(rest[0]) - rest.length
    const joint = Buffer.concat([rest, chunk.subarray(0, missing)])
    rest = joint
    if (chunk.length < missing) continue
    const body = chunk.subarray(missing)
    const whole = wholeLength(body)
    if (!isUtf8(joint) || !isUtf8(body.subarray(0, whole))) return false
    rest = Uint8Array.from(body.subarray(whole))
  }
  return rest.length === 0
}
