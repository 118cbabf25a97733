import { expect, test } from 'vitest'
import { isWorthWorkbookThread, threadCount } from '../../src/cli/thread-count.ts'

const large = 5_000_000

test('there is a thread for every core, but not more than ledgers', () => {
  expect(threadCount({ asked: undefined, cores: 4, sizes: Array.from({ length: 20 }, () => large) })).toBe(4)
  expect(threadCount({ asked: undefined, cores: 4, sizes: [large, large, large] })).toBe(3)
  expect(threadCount({ asked: undefined, cores: 4, sizes: [large] })).toBe(1)
})

test('ledgers that are read in no time need no second thread', () => {
  expect(threadCount({ asked: undefined, cores: 4, sizes: [900, 800, 0] })).toBe(1)
})

test('who asks for a number of threads gets it, whatever cores and sizes, as far as there are ledgers', () => {
  expect(threadCount({ asked: 3, cores: 1, sizes: [10, 10, 10, 10] })).toBe(3)
  expect(threadCount({ asked: 1, cores: 8, sizes: [large, large] })).toBe(1)
  expect(threadCount({ asked: 64, cores: 2, sizes: [10, 10] })).toBe(2)
})

test('workbooks are made beside a township ledger where there is a second core, unless only one thread is asked for', () => {
  expect(isWorthWorkbookThread({ asked: undefined, cores: 2, sizes: [150_000] })).toBe(true)
  expect(isWorthWorkbookThread({ asked: 2, cores: 2, sizes: [150_000] })).toBe(true)
  expect(isWorthWorkbookThread({ asked: 1, cores: 2, sizes: [150_000] })).toBe(false)
  expect(isWorthWorkbookThread({ asked: undefined, cores: 1, sizes: [150_000] })).toBe(false)
  expect(isWorthWorkbookThread({ asked: undefined, cores: 2, sizes: [large] })).toBe(false)
})
