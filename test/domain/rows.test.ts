import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mappedRows, slicedRows } from '../../src/domain/rows.ts'

test('a part of a list is the same part of it, whether its rows are there or are made anew', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.nat(30), fc.nat(30), (rows, one, other) => {
      const [from, to] = [Math.min(one, other, rows.length), Math.max(one, other)]
      const made = slicedRows(
        mappedRows(rows, (row) => row),
        from,
        to,
      )
      expect([...made]).toEqual(rows.slice(from, to))
      expect([...made]).toEqual(rows.slice(from, to))
      expect(made.length).toBe(rows.slice(from, to).length)
      expect(slicedRows(rows, from, to)).toEqual(rows.slice(from, to))
    }),
  )
})

test('no row behind a part is made', () => {
  const seen: number[] = []
  const rows = mappedRows([1, 2, 3, 4], (row) => {
    seen.push(row)
    return row
  })
  expect([...slicedRows(rows, 1, 2)]).toEqual([2])
  expect(seen.length).toBeLessThan(4)
})
