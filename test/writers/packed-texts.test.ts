import { crc32, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packTexts } from '../../src/writers/packed-texts.ts'

test('a part unpacks to its texts, wherever they are cut, with their check sum and length', async () => {
  const texts = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 100 }), async (given, length) => {
      const bytes = Buffer.from(given.join(''))
      const part = await packTexts('xl/一.xml', given, length)
      expect(inflateRawSync(part.content).equals(bytes)).toBe(true)
      expect(part).toMatchObject({ name: 'xl/一.xml', method: 8, crc: crc32(bytes), unpacked: bytes.length })
    }),
    { numRuns: 200 },
  )
})

test('a part without texts is an empty one', async () => {
  const { content, unpacked, crc } = await packTexts('xl/', [])
  expect([inflateRawSync(content).length, unpacked, crc]).toEqual([0, 0, 0])
})

test('texts are made while earlier ones are packed: no more than two pieces wait', async () => {
  const seen = { made: 0 }
  const texts = function* () {
    for (; seen.made < 50; seen.made += 1) yield '甲'.repeat(100)
  }
  const packing = packTexts('a', texts(), 100)
  expect(seen.made).toBeLessThanOrEqual(2)
  expect((await packing).unpacked).toBe(50 * 300)
  expect(seen.made).toBe(50)
})
