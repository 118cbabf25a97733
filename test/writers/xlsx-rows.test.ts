import RowWriter from 'exceljs/lib/xlsx/xform/sheet/row-xform.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnLetters } from '../../src/domain/cell.ts'
import { cellTypes } from '../../src/writers/xlsx-cells.ts'
import { type PreparedRow, rowXml } from '../../src/writers/xlsx-rows.ts'

const content = fc.oneof(
  fc.constant({ type: cellTypes.nothing, value: null, ssId: undefined }),
  fc
    .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
    .map((value) => ({ type: cellTypes.number, value, ssId: undefined })),
  fc.nat().map((ssId) => ({ type: cellTypes.text, value: '$&<党>', ssId })),
)
const styleId = fc.oneof(fc.constant(0), fc.nat(40))
const row = fc.record({
  number: fc.integer({ min: 1, max: 1_048_576 }),
  height: fc.integer({ min: 1, max: 4090 }).map((tenths) => tenths / 10),
  cells: fc.array(fc.record({ content, styleId }), { maxLength: 6 }),
  styleId,
})

test('a row is written as the library writes it', () => {
  const writer = new RowWriter()
  fc.assert(
    fc.property(row, ({ cells, ...given }) => {
      const made = cells.map((cell, at) => ({
        ...{ address: columnLetters(at) + given.number, style: {} },
        ...cell.content,
        styleId: cell.styleId,
      }))
      const prepared: PreparedRow = { ...given, min: 1, max: 6, style: {}, cells: made }
      expect(rowXml(prepared)).toBe(writer.toXml(prepared))
    }),
    { numRuns: 500 },
  )
})
