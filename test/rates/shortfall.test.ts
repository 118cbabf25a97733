import { expect, test } from 'vitest'
import { shortfallsOf, unitsNeeded } from '../../src/rates/shortfall.ts'
import { group } from '../support/sample-bulletin.ts'

test.each([
  [0, 40, 0.5, 20],
  [19, 40, 0.5, 1],
  [20, 40, 0.5, 0],
  [21, 40, 0.5, 0],
  // 0.35 × 100 is a little more than 35 in binary, and 0.57 × 100 a little less than 57.
  [35, 100, 0.35, 0],
  [57, 100, 0.57, 0],
  [34, 100, 0.35, 1],
  [1, 3, 1, 2],
  [0, 0, 1, 0],
])('%i of %i lack of %f: %i', (numerator, denominator, goal, needed) => {
  expect(unitsNeeded({ numerator, denominator }, goal)).toBe(needed)
})

test('the nearest to the goal comes first, and who has reached it does not come at all', () => {
  const of = (name: string, numerator: number) => group(name, 1, { numerator, denominator: 10 })
  const lacking = shortfallsOf([of('远镇', 1), of('到镇', 5), of('近镇', 4)], 0.5)
  expect(lacking.map(({ group: { group: name }, needed }) => [name, needed])).toEqual([
    ['近镇', 1],
    ['远镇', 4],
  ])
})
