import { describe, expect, it } from 'vitest'
import { sumRate } from '../../src/rates/sum-rate.ts'
import type { SumRow } from '../../src/rates/sum-row.ts'

const row = (numerator: [number, number], denominator: [number, number], more: Partial<SumRow> = {}): SumRow => ({
  numerator: { low: numerator[0], high: numerator[1] },
  denominator: { low: denominator[0], high: denominator[1] },
  share: 'part',
  counts: 'yes',
  ...more,
})
const rate = (...rows: readonly SumRow[]) => sumRate(rows.map((each) => ({ row: each, count: 1 })))

describe('a rate of sums', () => {
  it('of known rows adds them up', () => {
    expect(rate(row([2, 2], [3, 3]), row([1, 1], [4, 4]))).toEqual({
      numerator: 3,
      denominator: 7,
      unknown: 0,
      low: { numerator: 3, denominator: 7 },
      high: { numerator: 3, denominator: 7 },
    })
  })

  it('keeps an open row out of its figures and inside its interval', () => {
    const { numerator, denominator, unknown, low, high } = rate(row([2, 2], [4, 4]), row([0, 2], [2, 2]))
    expect([numerator, denominator, unknown]).toEqual([2, 4, 1])
    expect([low, high]).toEqual([
      { numerator: 2, denominator: 6 },
      { numerator: 4, denominator: 6 },
    ])
  })

  it('takes a blank denominator to its limits', () => {
    const open = rate(row([1, 1], [2, 2]), row([0, Infinity], [0, Infinity]))
    expect([open.low, open.high]).toEqual([
      { numerator: 0, denominator: 1 },
      { numerator: 1, denominator: 1 },
    ])
    const fixed = rate(row([1, 1], [2, 2]), row([3, 3], [3, Infinity]))
    expect(fixed.low).toEqual({ numerator: 0, denominator: 1 })
    expect(fixed.high).toEqual({ numerator: 4, denominator: 5 })
  })

  it('never lets a part exceed its whole', () => {
    expect(rate(row([0, 9], [2, 5])).high).toEqual({ numerator: 5, denominator: 5 })
  })

  it('takes a row that contradicts itself as it stands', () => {
    expect(rate(row([5, 5], [3, 3])).high).toEqual({ numerator: 5, denominator: 3 })
  })

  it('lets a unit that may not count in only where that makes the rate extreme', () => {
    const { low, high } = rate(row([1, 1], [2, 2]), row([3, 3], [3, 3], { counts: 'maybe' }))
    expect([low, high]).toEqual([
      { numerator: 1, denominator: 2 },
      { numerator: 4, denominator: 5 },
    ])
  })

  it('of one field over itself takes the whole or nothing', () => {
    const { low, high } = rate(row([1, 1], [2, 2], { share: 'same' }), row([0, 1], [1, 3], { share: 'same' }))
    expect([low, high]).toEqual([
      { numerator: 2, denominator: 5 },
      { numerator: 5, denominator: 5 },
    ])
  })

  it('has no end where a row contradicts itself without one', () => {
    expect(rate(row([5, Infinity], [3, 3])).high).toEqual({ numerator: 1, denominator: 0 })
  })

  it('of a part and a whole that both have no end lies anywhere', () => {
    const { low, high } = rate(row([0, Infinity], [0, Infinity]))
    expect([low, high]).toEqual([
      { numerator: 0, denominator: 1 },
      { numerator: 1, denominator: 1 },
    ])
  })

  it('of one field over itself without an end lies anywhere', () => {
    const { low, high } = rate(row([0, 1], [3, Infinity], { share: 'same' }))
    expect([low, high]).toEqual([
      { numerator: 0, denominator: 3 },
      { numerator: 3, denominator: 3 },
    ])
  })

  it('counts amounts with decimals exactly', () => {
    const { low, high } = rate(row([0.1, 0.1], [0.3, 0.3]), row([0, 0.2], [0.2, 0.2]))
    expect([low.numerator, high.numerator].map((sum) => sum.toFixed(6))).toEqual(['0.100000', '0.300000'])
  })

  it('of nothing divides nothing', () => {
    expect(rate()).toEqual({
      numerator: 0,
      denominator: 0,
      unknown: 0,
      low: { numerator: 0, denominator: 0 },
      high: { numerator: 0, denominator: 0 },
    })
    expect(rate(row([0, 0], [0, 0])).high.denominator).toBe(0)
  })

  it('counts rows that are alike as often as they occur', () => {
    const counted = sumRate([{ row: row([0, 1], [1, 1]), count: 3 }])
    expect([counted.unknown, counted.high]).toEqual([3, { numerator: 3, denominator: 3 }])
  })
})
