import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonTexts } from '../../src/app/json-texts.ts'

const numbers = (length: number) => Array.from({ length }, (_, at) => at * 3)

test.each([
  ['long lists', { prints: 'A', gaps: numbers(4001), units: [1], places: [], none: undefined }],
  ['lists that end with a text', { gaps: numbers(4000), totals: { members: numbers(2000).map(String) } }],
  ['a long list further in', { totals: { summary: { base: 1 }, listed: numbers(2001) }, last: null }],
  ['a long text', { prints: 'Ab+/='.repeat(30_000), gaps: [] }],
  ['a long text with much to escape', { text: '"\\\n甲'.repeat(30_000) }],
  ['a long text of characters of two halves', { text: 'a😀'.repeat(50_000) }],
  ['nothing long', { prints: '', gaps: [1, 2], totals: { summary: {} } }],
] as const)('%s are written as JSON.stringify writes them, and no text is very long', (what, value) => {
  const texts = [...jsonTexts(value)]
  expect(texts.join('') === JSON.stringify(value)).toBe(true)
  if (!what.includes('halves')) expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(300_000)
})

test('whatever is short is written in one text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect([...jsonTexts(value)]).toEqual([JSON.stringify(value)])
    }),
  )
})
