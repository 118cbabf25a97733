import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distinctTexts } from '../../src/domain/distinct-texts.ts'

test('a text is new once, as in a set', () => {
  const text = fc.oneof(
    fc.nat(300).map((number) => `单位${number}`),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(text, { maxLength: 2000, size: 'max' }), (texts) => {
      const [kept, model] = [distinctTexts(), new Set<string>()]
      for (const each of texts) {
        expect(kept.add(each)).toBe(!model.has(each))
        model.add(each)
      }
    }),
    { numRuns: 30 },
  )
})
