import { expect, test } from 'vitest'
import { doubles, wholeNumbers } from '../../src/domain/number-list.ts'

test('numbers come back as they were put down, however many they are', () => {
  const [whole, any] = [wholeNumbers(), doubles()]
  const numbers = Array.from({ length: 5000 }, (_, at) => at * 7 - 3)
  for (const number of numbers) whole.push(number)
  for (const number of numbers) any.push(number / 3 + 2 ** 52)
  expect([...whole.numbers()]).toEqual(numbers)
  expect([...any.numbers()]).toEqual(numbers.map((number) => number / 3 + 2 ** 52))
  expect([whole.length, whole.at(4999), whole.at(0)]).toEqual([5000, 4999 * 7 - 3, -3])
})

test.each([0, 1, 63, 64, 65, 4095, 4096, 4097, 8192, 8193])(
  'a list of %i numbers has them all, and none behind them',
  (length) => {
    const list = doubles()
    for (let number = 0; number < length; number += 1) list.push(number + 0.5)
    expect(list.length).toBe(length)
    expect([...list.numbers()]).toEqual(Array.from({ length }, (_, number) => number + 0.5))
    expect(Array.from({ length }, (_, at) => list.at(at))).toEqual(Array.from({ length }, (_, number) => number + 0.5))
    expect(list.at(length + 8192)).toBeNaN()
  },
)
