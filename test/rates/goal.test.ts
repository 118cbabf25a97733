import { describe, expect, it } from 'vitest'
import { goalRatio, judgeGoal } from '../../src/rates/goal.ts'

const at = (numerator: number, denominator: number) => {
  const ratio = { numerator, denominator }
  return { low: ratio, high: ratio }
}

describe('a goal', () => {
  it('is reached exactly at its threshold and missed one unit below', () => {
    expect(judgeGoal(at(1211, 2422), goalRatio(50))).toBe('reached')
    expect(judgeGoal(at(1210, 2422), goalRatio(50))).toBe('missed')
  })

  it('is undecided while the unknowns may bring the rate to either side', () => {
    const interval = { low: { numerator: 49, denominator: 100 }, high: { numerator: 51, denominator: 100 } }
    expect(judgeGoal(interval, goalRatio(50))).toBe('undecided')
    expect(judgeGoal(interval, goalRatio(49))).toBe('reached')
    expect(judgeGoal(interval, goalRatio(51.01))).toBe('missed')
    expect(judgeGoal(interval, goalRatio(51))).toBe('undecided')
  })

  it('is not judged by rounded figures: 2,999 of 6,000 shows as 49.98 % and misses 49.99 %', () => {
    expect(judgeGoal(at(2999, 6000), goalRatio(49.99))).toBe('missed')
    expect(judgeGoal(at(2999, 6000), goalRatio(49.98))).toBe('reached')
  })

  it('is not judged where nothing can be divided', () => {
    expect(judgeGoal(at(0, 0), goalRatio(50))).toBeNull()
  })

  it('is judged for sums of amounts with decimals too', () => {
    expect(judgeGoal(at(0.3, 0.6), goalRatio(50))).toBe('reached')
    expect(judgeGoal(at(0.1 + 0.2, 0.6), goalRatio(50))).toBe('reached')
  })
})

it('a percentage becomes an exact ratio, decimals and all', () => {
  expect(goalRatio(50)).toEqual({ numerator: 50, denominator: 100 })
  expect(goalRatio(33.27)).toEqual({ numerator: 3327, denominator: 10_000 })
  expect(goalRatio(99.6)).toEqual({ numerator: 996, denominator: 1000 })
  expect(goalRatio(0.0000001)).toEqual({ numerator: 1, denominator: 1_000_000_000 })
})
