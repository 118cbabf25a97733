import { expect, test } from 'vitest'
import { textRows } from '../../src/domain/text-rows.ts'

test('texts come back by position, the same ones too, and those that no page holds', () => {
  const texts = ['', '甲', 'x'.repeat(3 << 20), '甲', '\ud800', '乙'.repeat(700_000)]
  const rows = textRows()
  for (const text of texts) rows.push(text)
  expect(rows.length).toBe(6)
  // Texts of megabytes are not to be printed.
  expect(texts.map((text, at) => rows.at(at) === text)).toEqual(texts.map(() => true))
})
