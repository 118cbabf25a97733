import { expect, test } from 'vitest'
import { exitCodeForFindings, exitCodeOf } from '../../src/cli/exit-code.ts'

test('the class of a fault decides the exit code', () => {
  expect(exitCodeOf('usage-unknown-flag')).toBe(2)
  expect(exitCodeOf('config-invalid')).toBe(2)
  expect(exitCodeOf('pack-invalid')).toBe(3)
  expect(exitCodeOf('input-empty')).toBe(4)
  expect(exitCodeOf('dictionary-invalid')).toBe(4)
  expect(exitCodeOf('report-invalid')).toBe(4)
  expect(exitCodeOf('output-locked')).toBe(4)
  expect(exitCodeOf('internal')).toBe(5)
})

test('findings count at their level and above', () => {
  const only = (part: object) => ({ gaps: 0, unknowns: 0, doubts: 0, ...part })
  const codes = (found: Parameters<typeof exitCodeForFindings>[0]) =>
    (['gap', 'unknown', 'data', 'never'] as const).map((level) => exitCodeForFindings(found, level))
  expect(codes(only({ gaps: 3 }))).toEqual([1, 1, 1, 0])
  expect(codes(only({ unknowns: 256 }))).toEqual([0, 1, 1, 0])
  expect(codes(only({ doubts: 1 }))).toEqual([0, 0, 1, 0])
  expect(codes(only({}))).toEqual([0, 0, 0, 0])
})
