import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnLetters } from '../../src/domain/cell.ts'
import { openArchive, wholePart } from '../../src/readers/zip-archive.ts'
import { cellTypes, type PlainRow } from '../../src/writers/xlsx-cells.ts'
import { type CellStyle, newWorkbook, packed } from '../../src/writers/xlsx-library.ts'
import { textsIn } from '../readers/read-all.ts'
import { memorySource } from '../support/memory-source.ts'

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

/** What the library reads in the sheet: values, looks, heights and merged areas. */
async function readAgain(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  const sheet = workbook.worksheets[0]
  const read: { number: number; height: number; cells: { value: unknown; style: unknown; master: string }[] }[] = []
  sheet?.eachRow({ includeEmpty: true }, (row, number) => {
    const cells = [1, 2, 3].map((column) => row.getCell(column))
    const told = cells.map(({ value, style, master }) => ({ value, style, master: master.address }))
    read.push({ number, height: row.height, cells: told })
  })
  return { read, dimensions: sheet?.dimensions.range }
}

test('rows that are made while they are written say what rows say that are made cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const { workbook, sheet } = begun(given.length)
      const added = { first: 2, count: given.length, width: 3, rows: given.map(plainRow) }
      const made = await packed(workbook, new Map([[sheet.id, added]]))
      expect(await readAgain(made)).toEqual(await readAgain(await packed(cellByCell(given))))
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('a workbook of more different texts than are shared has all of them: the later ones stand in their cells', async () => {
  const { workbook, sheet } = begun(6)
  const texts = ['甲', '乙', '甲', '丙<&>', '丁', '乙']
  const rows = texts.map((value, at) => plainRow({ cells: [{ value, style: 1 }], height: 20 }, at))
  const bytes = await packed(workbook, new Map([[sheet.id, { first: 2, count: 6, width: 3, rows }]]), 4)
  const parts = Object.fromEntries(openArchive('book', bytes).entries)
  const [sharedPart, sheetPart] = [parts['xl/sharedstrings.xml'], parts['xl/worksheets/sheet1.xml']]
  const textOf = async (part: typeof sheetPart) => (part ? wholePart(openArchive('book', bytes), part, 1e6) : '')
  // Two of the four are those of the lines above and below.
  expect((await textOf(sharedPart)).match(/<si>/gu)).toHaveLength(4)
  expect(await textOf(sheetPart)).toContain('<c r="A5" s="1" t="str"><v>丙&lt;&amp;&gt;</v></c>')
  const all = ['第1行', ...texts, '第8行']
  expect((await readAgain(bytes)).read.map(({ cells }) => cells[0]?.value)).toEqual(all)
  expect(Object.values(await textsIn(memorySource(bytes, 'a.xlsx'))).map(([text]) => text)).toEqual(all)
})

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
