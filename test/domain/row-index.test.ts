import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRowIndex } from '../../src/domain/row-index.ts'

const step = fc.record({
  text: fc.nat(4000).map((number) => `名${number}`),
  does: fc.constantFrom('add', 'add', 'add', 'tell', 'delete'),
})

test('rows are found by their texts as in a map, however many there are and whatever was deleted', () => {
  let largest = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 1500, maxLength: 4000, size: 'max' }), (steps) => {
      const texts: string[] = []
      const index = createRowIndex((position) => texts[position] ?? null)
      const model = new Map<string, number>()
      for (const { text, does } of steps) {
        expect(index.get(text)).toBe(model.get(text))
        if (does === 'delete') {
          index.delete(text)
          model.delete(text)
        } else if (!model.has(text)) {
          const position = texts.push(does === 'add' ? text : `${text}，又名`) - 1
          if (does === 'add') index.add(text, position)
          else index.addTold(text, position)
          model.set(text, position)
        }
      }
      largest = Math.max(largest, model.size)
      expect([...model].filter(([text, position]) => index.get(text) !== position)).toEqual([])
      expect(index.get('没有')).toBeUndefined()
    }),
    { numRuns: 20, endOnFailure: true },
  )
  expect(largest).toBeGreaterThan(600)
})

test('texts of one hash are told apart', () => {
  const texts = sameHash()
  const index = createRowIndex((position) => texts[position] ?? null)
  index.add(texts[0], 0)
  expect(index.get(texts[1])).toBeUndefined()
  index.add(texts[1], 1)
  expect(texts.map(index.get)).toEqual([0, 1])
})

/** Two texts of one hash, by trying; a hash of 32 bits has some among a hundred thousand. */
function sameHash(): readonly [string, string] {
  const known = new Map<number, string>()
  for (let number = 0; ; number += 1) {
    const text = `甲${number * 7919}厂`
    let hash = 0x811c9dc5
    for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
    const other = known.get(hash)
    if (other !== undefined) return [other, text]
    known.set(hash, text)
  }
}
