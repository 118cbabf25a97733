import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnLetters } from '../../src/domain/cell.ts'
import { openArchive, wholePart } from '../../src/readers/zip-archive.ts'
import { cellTypes, type PlainRow } from '../../src/writers/xlsx-cells.ts'
import { type CellStyle, newWorkbook, packed } from '../../src/writers/xlsx-library.ts'

const day = '2012-06-15'
const styles: readonly CellStyle[] = [
  { numFmt: 'General', font: { name: 'SimSun', size: 10 } },
  { numFmt: '@', font: { name: 'SimSun', size: 10 }, alignment: { horizontal: 'left', wrapText: true } },
  {
    numFmt: '0.00%',
    border: { top: { style: 'thin' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3F2E7' } },
  },
]

const cell = fc.record({
  value: fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ unit: 'binary', minLength: 1 }),
  ),
  style: fc.nat(styles.length - 1),
})
const row = fc.record({
  cells: fc.array(cell, { minLength: 3, maxLength: 3 }),
  height: fc.integer({ min: 1, max: 409 }),
})
const rows = fc.array(row, { maxLength: 8 })
type Row = typeof row extends fc.Arbitrary<infer Of> ? Of : never

/** A sheet with a line above the rows and one below them, which are there as cells in any case. */
function begun(count: number) {
  const workbook = newWorkbook(day)
  const sheet = workbook.addWorksheet('一')
  for (const number of [1, count + 2]) {
    sheet.getCell(number, 1).value = `第${number}行`
    sheet.mergeCells(number, 1, number, 3)
    sheet.getRow(number).height = 20
  }
  return { workbook, sheet }
}

function cellByCell(given: readonly Row[]) {
  const { workbook, sheet } = begun(given.length)
  for (const [at, { cells, height }] of given.entries()) {
    const added = sheet.getRow(at + 2)
    for (const [column, { value, style }] of cells.entries()) {
      added.getCell(column + 1).value = value
      added.getCell(column + 1).style = styles[style] as CellStyle
    }
    added.height = height
  }
  return workbook
}

function plainRow({ cells, height }: Row, at: number): PlainRow {
  const made = cells.map(({ value, style }, column) => ({
    ...({
      address: columnLetters(column) + (at + 2),
      value,
      style: styles[style] as CellStyle,
      styleId: 0,
      ssId: undefined,
    } as const),
    type: value === null ? cellTypes.nothing : typeof value === 'number' ? cellTypes.number : cellTypes.text,
  }))
  return { number: at + 2, min: 1, max: 3, height, style: {}, cells: made }
}

test('rows that are made as such are the same bytes as rows that are made cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const { workbook, sheet } = begun(given.length)
      const made = await packed(workbook, new Map([[sheet.id, given.map(plainRow)]]))
      expect(Buffer.from(made).equals(await packed(cellByCell(given)))).toBe(true)
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('the parts are those that the library itself would pack, in its order', async () => {
  const workbook = cellByCell([
    {
      cells: [
        { value: '甲厂', style: 0 },
        { value: 3, style: 1 },
        { value: null, style: 2 },
      ],
      height: 20,
    },
  ])
  const own = openArchive('own', await packed(workbook))
  const theirs = openArchive('theirs', new Uint8Array(await workbook.xlsx.writeBuffer()))
  expect([...own.entries.keys()]).toEqual([...theirs.entries.keys()])
  for (const [name, entry] of own.entries)
    expect(await wholePart(own, entry, 1e6)).toBe(await wholePart(theirs, theirs.entries.get(name) ?? entry, 1e6))
})
