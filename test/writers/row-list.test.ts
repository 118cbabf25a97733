import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonList } from '../../src/writers/json-list.ts'
import { rowList } from '../../src/writers/row-list.ts'
import { smallSpool } from '../support/small-spool.ts'

test('rows come back in their order, whether they stay in memory or are put down', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.nat(10), (rows, most) => {
      const begun: string[] = []
      const list = rowList<string>(most, () => {
        begun.push('list')
        return jsonList(smallSpool(), { margin: '', write: (row) => JSON.stringify(row) })
      })
      for (const row of rows) list.add(row)
      expect([...list.rows()]).toEqual(rows)
      expect(list.rows().length).toBe(rows.length)
      expect(Array.isArray(list.rows())).toBe(rows.length <= most)
      expect(begun).toHaveLength(rows.length <= most ? 0 : 1)
    }),
  )
})
