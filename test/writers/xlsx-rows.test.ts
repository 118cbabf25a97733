import { expect, test } from 'vitest'
import { cellTypes, type PlainRow } from '../../src/writers/xlsx-cells.ts'
import { writtenRows } from '../../src/writers/xlsx-rows.ts'

const plain = { style: {}, styleId: 0, ssId: undefined } as const

function row(number: number, cells: readonly object[], more: object = {}): PlainRow {
  return { ...{ number, min: 1, max: 3, height: 21.5, style: {} }, cells, ...more } as PlainRow
}

test('rows are written in their places, whatever stands between them', () => {
  const own = [
    row(3, [
      { ...plain, address: 'A3', type: cellTypes.text, value: '$&', styleId: 4, ssId: 7 },
      { ...plain, address: 'B3', type: cellTypes.number, value: 0.5 },
      { ...plain, address: 'C3', type: cellTypes.nothing, value: null, styleId: 2 },
    ]),
    row(4, [{ ...plain, address: 'A4', type: cellTypes.nothing, value: null }], { styleId: 9 }),
    row(6, [{ ...plain, address: 'A6', type: cellTypes.number, value: -3, styleId: 1 }]),
  ]
  const [heading, section] = [row(2, []), row(5, [])]
  const written = writtenRows([heading, ...own.slice(0, 2), section, ...own.slice(2)], new Set(own))
  expect(written.rows.map(({ number, cells }) => [number, cells.length])).toEqual([
    [2, 0],
    [3, 0],
    [5, 0],
    [6, 0],
  ])
  const marks = [2, 3, 5, 6].map((number) => `<row r="${number}" x14ac:dyDescent="0.25"/>`)
  expect(written.complete(`<sheetData>${marks.join('')}</sheetData>`)).toBe(
    '<sheetData><row r="2" x14ac:dyDescent="0.25"/>' +
      '<row r="3" ht="21.5" customHeight="1" spans="1:3" x14ac:dyDescent="0.25">' +
      '<c r="A3" s="4" t="s"><v>7</v></c><c r="B3"><v>0.5</v></c><c r="C3" s="2"/></row>' +
      '<row r="4" ht="21.5" customHeight="1" spans="1:3" s="9" customFormat="1" x14ac:dyDescent="0.25"/>' +
      '<row r="5" x14ac:dyDescent="0.25"/>' +
      '<row r="6" ht="21.5" customHeight="1" spans="1:3" x14ac:dyDescent="0.25"><c r="A6" s="1"><v>-3</v></c></row>' +
      '</sheetData>',
  )
})
