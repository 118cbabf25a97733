import { expect, test } from 'vitest'
import { flagsFor, tellingV8 } from '../../src/cli/tell-v8.ts'

const sooner = '--heap-growing-percent=20'
const later = '--interrupt-budget=540672'

test('V8 optimizes later for small ledgers and collects sooner for large ones', () => {
  expect(flagsFor(145_417)).toEqual([later])
  expect(flagsFor(1_500_000)).toEqual([later])
  expect(flagsFor(1_500_001)).toEqual([sooner])
  expect(flagsFor(Number.POSITIVE_INFINITY)).toEqual([sooner])
})

test('V8 is told once, when the first ledger is begun, and the progress goes on as it is', () => {
  const heard: string[] = []
  const told: (readonly string[])[] = []
  const inner = { step: ({ rows }: { rows: number }) => heard.push(`${rows} rows`), done: () => heard.push('done') }
  const progress = tellingV8(inner, 900, (flags) => {
    expect(heard).toEqual([])
    told.push(flags)
  })
  expect(told).toEqual([])
  progress.step({ file: '台账.xlsx', files: 0, of: 1, rows: 0 })
  progress.step({ file: '台账.xlsx', files: 0, of: 1, rows: 64 })
  progress.done()
  expect(told).toEqual([[later]])
  expect(heard).toEqual(['0 rows', '64 rows', 'done'])
})
