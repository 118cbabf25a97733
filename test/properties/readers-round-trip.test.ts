import { Buffer } from 'node:buffer'
import { stringify } from 'csv-stringify/sync'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { storeZip } from '../../src/readers/zip-store.ts'
import { faultOf, fixture, textsIn } from '../readers/read-all.ts'
import { memorySource } from '../support/memory-source.ts'

/** Text as clerks type it, with everything that is special in CSV and XML; not the two tricks of Excel, which are read as what they mean. */
const cellText = fc
  .array(fc.constantFrom(...'甲乙丙〇𠀀abc019 "\'“”,，;；|\t\n<&>_x000A_é'), { maxLength: 12 })
  .map((letters) => letters.join(''))
  .filter((text) => !/^\s*['=]/.test(text))

const nonEmpty = cellText.filter((text) => text !== '')
const width = 4
const table = fc.array(fc.array(cellText, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })

/** What is expected back: rows by number, without empty cells at the end and without empty rows. */
function expected(rows: readonly (readonly string[])[], trim: boolean): Readonly<Record<number, readonly string[]>> {
  const numbered = rows.map(
    (cells, index) => [index + 1, trim ? cells.slice(0, lastFilled(cells) + 1) : cells] as const,
  )
  return Object.fromEntries(numbered.filter(([, cells]) => cells.some((text) => text !== '')))
}

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((text) => text !== '')

test('whatever text is written as CSV comes back as it was, under the number of its row', async () => {
  const header = fc.array(nonEmpty, { minLength: width, maxLength: width })
  await fc.assert(
    fc.asyncProperty(
      header,
      table,
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 40 }),
      async (first, rest, end, piece) => {
        const rows = [first.map((text) => text.trim() || '名称'), ...rest]
        const text = `sep=,${end}${stringify(rows, { record_delimiter: end, quoted: true })}`
        expect(await textsIn(memorySource(text, 'a.csv', piece))).toEqual(expected(rows, false))
      },
    ),
    { numRuns: 50 },
  )
})

test('every encoding gives the same cells', async () => {
  const word = fc
    .array(fc.constantFrom(...'甲乙丙一〇厂〈〉a1'), { minLength: 1, maxLength: 6 })
    .map((letters) => letters.join(''))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(word, word), { minLength: 3, maxLength: 9 }), async (rows) => {
      const text = ['名称,人数', ...rows.map((row) => row.join(','))].join('\r\n')
      const cells = await textsIn(memorySource(`\uFEFF${text}`))
      const swapped = Buffer.from(text, 'utf16le').swap16()
      expect(await textsIn(memorySource(text))).toEqual(cells)
      expect(await textsIn(memorySource(Buffer.from(text, 'utf16le')))).toEqual(cells)
      expect(await textsIn(memorySource(swapped))).toEqual(cells)
      expect(Object.values(cells)).toEqual([['名称', '人数'], ...rows])
    }),
    { numRuns: 50 },
  )
})

test('whatever exceljs writes comes back: texts, numbers, truths, dates', async () => {
  const date = fc.date({ min: new Date('1900-03-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  const value = fc.oneof(
    nonEmpty.map((text) => ({ put: text, text })),
    fc.integer().map((number) => ({ put: number, text: String(number) })),
    fc.boolean().map((holds) => ({ put: holds, text: holds ? 'TRUE' : 'FALSE' })),
    date.map((day) => ({ put: new Date(day.toISOString().slice(0, 10)), text: day.toISOString().slice(0, 10) })),
    fc.constant({ put: null, text: '' }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 5 }), async (rows) => {
      const workbook = new ExcelJS.Workbook()
      const sheet = workbook.addWorksheet('台账')
      for (const row of rows) sheet.addRow(row.map(({ put }) => put))
      const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
      const texts = rows.map((row) => row.map(({ text }) => text))
      expect(await textsIn(memorySource(bytes, 'a.xlsx'))).toEqual(expected(texts, true))
    }),
    { numRuns: 25 },
  )
})

test('a damaged workbook or text is a fault or is read, and never anything else', async () => {
  const workbook = Buffer.from(await fixture('libreoffice.xlsx').bytes())
  const text = Buffer.from(await fixture('libreoffice-gb18030.csv').bytes())
  const flip = fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.integer({ min: 1, max: 255 }))
  const damage = fc.record({ flips: fc.array(flip, { maxLength: 3 }), keep: fc.constantFrom(1, 1, 0.99, 0.5, 0.1) })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(workbook, text), damage, async (original, { flips, keep }) => {
      const bytes = Buffer.from(original.subarray(0, Math.ceil(original.length * keep)))
      for (const [place, mask] of flips) {
        const at = Math.floor(place * bytes.length)
        bytes.writeUInt8(bytes.readUInt8(at) ^ mask, at)
      }
      await faultOf(memorySource(bytes, 'a.xlsx'))
    }),
    { numRuns: 150 },
  )
})

test('a worksheet with damaged XML is a fault or is read, and never anything else', async () => {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1"><f>1&lt;2</f><v>3</v></c></row><row r="2"><c r="A2" s="1"><v>5</v></c></row>'
  const letters = fc.constantFrom('<', '>', '/', '"', 'r', '&', ' ', '9', '')
  const changes = fc.array(fc.tuple(fc.nat(rows.length - 1), letters), { minLength: 1, maxLength: 4 })
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  await fc.assert(
    fc.asyncProperty(changes, async (made) => {
      const damaged = made.reduce((xml, [at, letter]) => xml.slice(0, at) + letter + xml.slice(at + 1), rows)
      const parts = new Map([
        ['xl/workbook.xml', '<workbook><sheets><sheet name="a" sheetId="1" r:id="a"/></sheets></workbook>'],
        [
          'xl/_rels/workbook.xml.rels',
          `<Relationships><Relationship Id="a" Type="${office}/worksheet" Target="s.xml"/></Relationships>`,
        ],
        ['xl/s.xml', `<worksheet><sheetData>${damaged}</sheetData></worksheet>`],
      ])
      await faultOf(memorySource(storeZip(parts), 'a.xlsx'))
    }),
    { numRuns: 150 },
  )
})
