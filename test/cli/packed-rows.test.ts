import { expect, test } from 'vitest'
import { packedRows } from '../../src/cli/packed-rows.ts'

const rowOf = (at: number) => ({
  key: `桐琴镇/第${at}厂`,
  cells: [{ cell: 'A1', value: at % 7 === 0 ? null : at / 3 }],
})
const rows = Array.from({ length: 1000 }, (_, at) => rowOf(at))

test.each([
  ['few rows, which are not packed', 20, { few: 100, perBlock: 8 }],
  ['rows that fill their blocks', 64, { few: 16, perBlock: 8 }],
  ['rows that fill no block at their end', 1000, { few: 10, perBlock: 7 }],
  ['no row', 0, { few: 10, perBlock: 7 }],
] as const)('%s come back as they were put down, whoever goes through them how often', (_, count, sizes) => {
  const store = packedRows<(typeof rows)[number]>(sizes)
  for (const row of rows.slice(0, count)) store.push(row)
  expect(store.length).toBe(count)
  expect([...store]).toEqual(rows.slice(0, count))
  expect([...store]).toEqual(rows.slice(0, count))
})

test('somebody who stops early disturbs nobody', () => {
  const store = packedRows<(typeof rows)[number]>({ few: 0, perBlock: 4 })
  for (const row of rows) store.push(row)
  const [first, , third] = store
  expect([first, third]).toEqual([rows[0], rows[2]])
  const [one, other] = [store[Symbol.iterator](), store[Symbol.iterator]()]
  one.next()
  expect([one.next().value, other.next().value]).toEqual([rows[1], rows[0]])
})
