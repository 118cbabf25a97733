import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textHeap } from '../../src/domain/text-heap.ts'

test('texts come back as they were put down, with halves of characters and longer than a page', () => {
  const some = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(some, fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 200_000))), (drafts) => {
      const texts = drafts.map(([text, times]) => text.repeat(text.length < 3 ? times : 1))
      const heap = textHeap()
      const places = texts.map(heap.add)
      expect(places.map(heap.at).every((text, at) => text === texts[at])).toBe(true)
    }),
    { numRuns: 60 },
  )
})
