import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTextReader } from '../../src/readers/text-reader.ts'
import { cellText } from '../../src/readers/xml-text.ts'

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 3 }),
  fc.constantFrom(
    '金华',
    '〇',
    'é',
    '😀',
    '\uFEFF',
    '_x000D_',
    '_x0041_',
    '_x',
    '&amp;',
    '&#x4e2d;',
    '&',
    '\r\n',
    '\r',
  ),
  fc.constantFrom('a'.repeat(1023), '村'.repeat(341), '村'.repeat(342)),
)
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('').replaceAll('<', ''))

test('a text among many is read as one that is read alone', () => {
  const readers = [createTextReader(0), createTextReader(Number.POSITIVE_INFINITY)]
  fc.assert(
    fc.property(text, text, text, (before, wanted, after) => {
      const bytes = Buffer.from(before + wanted + after)
      const from = Buffer.byteLength(before)
      const to = from + Buffer.byteLength(wanted)
      for (const reader of readers) {
        expect(reader.raw(bytes, from, to)).toBe(wanted)
        expect(reader.text(bytes, from, to)).toBe(cellText(wanted))
      }
    }),
    { numRuns: 500 },
  )
})
