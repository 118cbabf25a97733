import { expect, test } from 'vitest'
import { createPlaces } from '../../src/app/unit-places.ts'

const unit = (file: string, row: number, township: string | null, sheet = '台账') => ({
  at: { file, sheet, row },
  township,
})

test('units are found by their places, the first where two stand at one', () => {
  const places = createPlaces()
  const units = [
    unit('甲.csv', 2, '桐琴镇'),
    unit('甲.csv', 2, null, '表二'),
    unit('乙.csv', 2, null),
    unit('甲.csv', 2, null),
  ]
  for (const each of units) places.add(each)
  expect(places.positionsOf([...units].reverse())).toEqual([0, 2, 1, 0])
  expect(places.positionsOf([unit('甲.csv', 3, null), unit('丙.csv', 2, null)])).toEqual([])
})

test('a township is told of the first unit of each, and of doubtful rows where a file has several', () => {
  const places = createPlaces()
  const units = [
    ...[unit('甲.csv', 2, '桐琴镇'), unit('甲.csv', 3, '桐琴镇'), unit('甲.csv', 4, null), unit('甲.csv', 5, '桐琴镇')],
    ...[unit('乙.csv', 3, '泉溪镇'), unit('乙.csv', 5, '泉溪镇')],
  ]
  for (const each of units) places.add(each)
  expect(places.kept(new Set([5, null]))).toEqual([units[0], units[2], units[3], units[4]])
})
