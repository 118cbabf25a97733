import { expect, test } from 'vitest'
import { fewTexts } from '../../src/domain/few-texts.ts'

test('every text, and none, has one number by which it comes back', () => {
  const texts = fewTexts()
  expect(['镇', null, '', '镇', null, '乡', ''].map(texts.put)).toEqual([0, 1, 2, 0, 1, 3, 2])
  expect([0, 1, 2, 3, 4].map(texts.at)).toEqual(['镇', null, '', '乡', null])
})
