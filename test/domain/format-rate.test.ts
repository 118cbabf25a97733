import { describe, expect, test } from 'vitest'
import { formatDecimal, formatPercent, formatPoints } from '../../src/domain/format-rate.ts'

const of = (numerator: number, denominator: number) => ({ numerator, denominator })

describe('a percentage', () => {
  test.each([
    [1214, 2422, '50.12%'],
    [389, 2422, '16.06%'],
    [1082, 2422, '44.67%'],
    [1948, 5117, '38.07%'],
    [1, 3, '33.33%'],
    [2, 3, '66.67%'],
    [0, 5, '0.00%'],
    [5, 5, '100.00%'],
  ])('of %d in %d is %s', (numerator, denominator, expected) => {
    expect(formatPercent(of(numerator, denominator))).toBe(expected)
  })

  test('rounds an exact half up, where a float would fall below it', () => {
    expect(formatPercent(of(1, 800))).toBe('0.13%')
    expect(formatPercent(of(1005, 100_000))).toBe('1.01%')
    expect(formatPercent(of(1, 32))).toBe('3.13%')
  })

  test('stays exact beyond the integers of a float quotient', () => {
    expect(formatPercent(of(2 ** 53 - 1, 2 ** 53 - 1))).toBe('100.00%')
  })

  test('of a zero denominator is a dash, neither 0 % nor 100 %', () => {
    expect(formatPercent(of(0, 0))).toBe('—')
  })

  test('takes a goal that is a fraction of one, and sums with decimals', () => {
    expect(formatPercent(of(0.55, 1))).toBe('55.00%')
    expect(formatPercent(of(1.5, 4.5))).toBe('33.33%')
  })
})

test('803 units in 42 joint organizations average 19.1', () => {
  expect(formatDecimal(of(803, 42), 1)).toBe('19.1')
  expect(formatDecimal(of(7, 2), 0)).toBe('4')
  expect(formatDecimal(of(1, 0), 1)).toBe('—')
})

test('a change of two rates is in percentage points, from exact ratios, with its sign', () => {
  expect(formatPoints(of(1082, 2416), of(1214, 2422))).toBe('+5.34')
  expect(formatPoints(of(1, 2), of(1, 4))).toBe('-25.00')
  expect(formatPoints(of(1, 3), of(2, 6))).toBe('0.00')
  expect(formatPoints(of(0, 0), of(1, 2))).toBe('—')
})
