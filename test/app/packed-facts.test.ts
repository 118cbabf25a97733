import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packedFacts } from '../../src/app/packed-facts.ts'

const letters = fc.nat(9000).map((number) => `${number}`.padStart(4, 'abcd'))
const signs = fc.array(fc.oneof(fc.constantFrom('.', 'ViQL', 'otHs'), letters), { maxLength: 40 })

test('facts come back as they were, also those for which no character was left, and whatever else is no facts at all', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          signs.map((each) => each.join('')),
          fc.string({ unit: 'binary' }),
        ),
        {
          maxLength: 600,
          size: 'max',
        },
      ),
      (rows) => {
        const facts = packedFacts()
        const packed = rows.map(facts.pack)
        expect(packed.map(facts.unpack)).toEqual(rows)
      },
    ),
    { numRuns: 20 },
  )
})

test('signs that rows repeat take a character each, those that come too late are written', () => {
  const facts = packedFacts()
  expect(facts.pack('ViQL.ViQL').length).toBe(3)
  for (let number = 0; number < 3000; number += 1) facts.pack(`${number}`.padStart(4, 'x'))
  expect(facts.pack('ViQL.ViQL').length).toBe(3)
  const late = facts.pack('late.ViQL')
  expect(late.length).toBe(8)
  expect(facts.unpack(late)).toBe('late.ViQL')
})
