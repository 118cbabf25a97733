import { expect, test } from 'vitest'
import { isPercent, parseRatio } from '../../src/app/check-figures.ts'
import { formatPercent } from '../../src/domain/format-rate.ts'

test('the published rate of the county: 1,214 of 2,422 firms is 50.12 %', () => {
  const ratio = parseRatio('1,214/2,422')
  expect(ratio).toEqual({ numerator: 1214, denominator: 2422 })
  expect(formatPercent(ratio ?? { numerator: 0, denominator: 0 })).toBe('50.12%')
})

test('full-width digits and signs are read', () => {
  expect(parseRatio('１２１４÷２４２２')).toEqual({ numerator: 1214, denominator: 2422 })
  expect(isPercent('16.06％')).toBe(true)
})

test('what is no share of a whole is refused', () => {
  for (const text of ['5/0', '6/5', '1214', 'a/b', '-1/5', '1/2/3']) expect(parseRatio(text), text).toBeUndefined()
  expect(isPercent('116%')).toBe(false)
  expect(isPercent('16.06')).toBe(false)
})
