import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWholeUtf8, wholeLength } from '../../src/readers/utf8-bytes.ts'

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length)
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const damaged = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'é', '桐', '𠀀', '\ufeff', '\n'), { maxLength: 12 }),
    fc.array(fc.tuple(fc.nat(40), fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xe0, 0xed, 0xf0, 0xf4, 0xff)), {
      maxLength: 2,
    }),
    fc.nat(40),
  )
  .map(([letters, changes, length]) => {
    const bytes = Buffer.from(letters.join(''))
    for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
    return bytes.subarray(0, Math.max(bytes.length - 3, length))
  })

test('a file is UTF-8 if a strict decoder takes all of it, wherever its pieces end', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, fc.integer({ min: 1, max: 9 }), async (bytes, length) => {
      expect(await isWholeUtf8(inPieces(bytes, length))).toBe(decodes(bytes))
    }),
    { numRuns: 3_000 },
  )
})

test('a character that is cut off at the end is left for later, and nothing else', () => {
  const bytes = Buffer.from('a桐𠀀é')
  const lengths = Array.from(bytes, (_, index) => wholeLength(bytes.subarray(0, index + 1)))
  expect(lengths).toEqual([1, 1, 1, 4, 4, 4, 4, 8, 8, 10])
})
