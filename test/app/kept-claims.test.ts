import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createKeptClaims } from '../../src/app/kept-claims.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 20 })
const few = fc.constantFrom('', '黄湖镇', '百丈镇', 'a.csv', 'Sheet1')
const claim = fc.record({
  name: text,
  creditCode: fc.option(fc.oneof(text, fc.constant('91330110MA2GX9X9XX'))),
  township: fc.option(few),
  at: fc.record({ file: few, sheet: few, row: fc.integer({ min: 1, max: 2_000_000 }) }),
  cell: fc.oneof(text, fc.constant('B12')),
  facts: text,
  townshipGiven: fc.boolean(),
})

test('claims come back as they were kept', () => {
  fc.assert(
    fc.property(fc.array(claim), (claims) => {
      const kept = createKeptClaims()
      for (const each of claims) kept.add(each)
      expect(kept.length).toBe(claims.length)
      expect(claims.map((_, position) => kept.at(position))).toEqual(claims)
    }),
  )
})
