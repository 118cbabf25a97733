import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NamedUnit } from '../../src/domain/rendered-rows.ts'
import { createKeptNames } from '../../src/writers/kept-names.ts'

const key = fc.oneof(fc.constantFrom('91330110MA2GX9X9XX', '城东厂', ''), fc.string({ unit: 'binary' }))
const code = fc.option(fc.oneof(fc.constantFrom('91330110MA2GX9X9XX', ''), fc.string({ unit: 'binary' })))
const unit = fc.record({ key, name: fc.string({ unit: 'binary' }), creditCode: code })

test('units are found by their keys as in a map, the last one of a key, with or without a code', () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 80 }), (units) => {
      const [kept, model] = [createKeptNames(), new Map<string, NamedUnit>()]
      for (const { key: own, ...told } of units) {
        kept.set(own, told)
        model.set(own, told)
      }
      for (const { key: own } of units) expect(kept.get(own)).toEqual(model.get(own))
      expect(kept.get('not there')).toBe(model.get('not there'))
    }),
  )
})

test('thousands of units are found, each by its own key', () => {
  const kept = createKeptNames()
  const units = Array.from({ length: 5000 }, (_, number) => ({ name: `厂${number}`, creditCode: `${number}` }))
  for (const told of units) kept.set(told.creditCode, told)
  expect(units.map(({ creditCode }) => kept.get(creditCode))).toEqual(units)
})
