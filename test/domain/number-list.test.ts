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
