import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashSource } from '../../src/readers/hash-source.ts'
import { detectFormat, formatNames, openGrid } from '../../src/readers/reader.ts'
import { memorySource } from '../support/memory-source.ts'
import { faultOf, fixture, textsIn } from './read-all.ts'

const notALedger = (file: string, looksLike: string) => ({ code: 'input-not-a-ledger', file, looksLike })
const oldFormat = (file: string, looksLike: string) => ({ code: 'input-old-format', file, looksLike })

test('the content decides what a file is, not its extension', async () => {
  expect(await detectFormat(fixture('libreoffice.xlsx', '台账.xls'))).toBe('xlsx')
  expect(await detectFormat(fixture('libreoffice-gb18030.csv', '台账.xlsx'))).toBe('csv')
  expect(await detectFormat(memorySource('a\tb\n', '台账.tsv'))).toBe('tsv')
  expect(formatNames).toEqual(['csv', 'tsv', 'xlsx'])
})

test('a web page that is named .xls is an old format, not a ledger of tags', async () => {
  expect(await faultOf(fixture('web-page.xls'))).toEqual(oldFormat('web-page.xls', 'html'))
  expect(await faultOf(memorySource('\uFEFF  <TABLE><tr><td>1</td></tr></TABLE>', 'a.xls'))).toEqual(
    oldFormat('a.xls', 'html'),
  )
  const spreadsheet = '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook></Workbook>'
  expect(await faultOf(memorySource(spreadsheet, 'a.xls'))).toEqual(oldFormat('a.xls', 'xml'))
})

test('old workbooks and OpenDocument have to be saved as xlsx first', async () => {
  expect(await faultOf(fixture('libreoffice.xls'))).toEqual(oldFormat('libreoffice.xls', 'xls'))
  expect(await faultOf(fixture('libreoffice.xls', '台账.xlsx'))).toEqual(oldFormat('台账.xlsx', 'xls'))
  expect(await faultOf(fixture('libreoffice.ods'))).toEqual(oldFormat('libreoffice.ods', 'ods'))
  const bare = Uint8Array.from([9, 8, 8, 0, 0, 5, 16, 0])
  expect(await faultOf(memorySource(bare, 'old.xls'))).toEqual(oldFormat('old.xls', 'xls'))
})

test('a workbook with a password is named as such', async () => {
  expect(await faultOf(fixture('encrypted.xlsx'))).toEqual({ code: 'input-encrypted', file: 'encrypted.xlsx' })
})

test('pictures and documents are not ledgers, whatever they are called', async () => {
  expect(await faultOf(fixture('image.xlsx'))).toEqual(notALedger('image.xlsx', 'png'))
  expect(await faultOf(fixture('document.docx', '台账.xlsx'))).toEqual(notALedger('台账.xlsx', 'docx'))
  const start = (text: string) => memorySource(Buffer.from(text, 'latin1'), 'a.csv')
  expect(await faultOf(start('%PDF-1.4\n'))).toEqual(notALedger('a.csv', 'pdf'))
  expect(await faultOf(start('\xff\xd8\xff\xe0\0\x10JFIF'))).toEqual(notALedger('a.csv', 'jpeg'))
  expect(await faultOf(start('GIF89a\x01\0'))).toEqual(notALedger('a.csv', 'gif'))
  expect(await faultOf(start('Rar!\x1a\x07\0'))).toEqual(notALedger('a.csv', 'rar'))
  expect(await faultOf(start("7z\xbc\xaf'\x1c"))).toEqual(notALedger('a.csv', '7z'))
  expect(await faultOf(start('{"schemaVersion": 1}'))).toEqual(notALedger('a.csv', 'json'))
  expect(await faultOf(start('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff'))).toEqual(notALedger('a.csv', 'binary'))
})

test('a zero character after the beginning also means that it is no text', async () => {
  const long = `${'名称,人数\n'.repeat(9000)}甲\0,1\n`
  expect(await faultOf(memorySource(long))).toEqual(notALedger('ledger.csv', 'binary'))
})

test('an empty file is told as such, also when it has a byte order mark or blank lines', async () => {
  const empty = { code: 'input-empty', file: 'ledger.csv' }
  expect(await faultOf(memorySource(''))).toEqual(empty)
  expect(await faultOf(memorySource('\uFEFF'))).toEqual(empty)
  expect(await faultOf(memorySource(' \r\n\n'))).toEqual(empty)
})

test('a workbook that was cut off is damaged', async () => {
  const truncated = { code: 'input-damaged', file: 'truncated.xlsx', problem: 'truncated' }
  expect(await faultOf(fixture('truncated.xlsx'))).toEqual(truncated)
})

test('a workbook whose content does not match its check sum is damaged, and the part is named', async () => {
  const bytes = Buffer.from(await fixture('libreoffice.xlsx').bytes())
  const name = bytes.indexOf('xl/worksheets/sheet1.xml')
  bytes.writeUInt8(bytes.readUInt8(name + 300) ^ 1, name + 300)
  const problem = 'damaged-part xl/worksheets/sheet1.xml'
  expect(await faultOf(memorySource(bytes, 'a.xlsx'))).toEqual({ code: 'input-damaged', file: 'a.xlsx', problem })
})

test('a workbook that claims to unpack to gigabytes is refused before anything is unpacked', async () => {
  const bytes = Buffer.from(await fixture('libreoffice.xlsx').bytes())
  const entry = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46
  bytes.writeUInt32LE(4_000_000_000, entry + 24)
  const problem = 'absurd-size xl/worksheets/sheet1.xml'
  expect(await faultOf(memorySource(bytes, 'a.xlsx'))).toEqual({ code: 'input-too-large', file: 'a.xlsx', problem })
})

test('a part that unpacks to more than it claims is not read to its end', async () => {
  const bytes = Buffer.from(await fixture('libreoffice.xlsx').bytes())
  const entry = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46
  bytes.writeUInt32LE(10, entry + 24)
  expect(await faultOf(memorySource(bytes, 'a.xlsx'))).toMatchObject({ code: 'input-damaged' })
})

test('bytes before an archive and a comment behind it do no harm', async () => {
  const bytes = Buffer.from(await fixture('libreoffice.xlsx').bytes())
  bytes.writeUInt16LE(3, bytes.length - 2)
  const padded = memorySource(Buffer.concat([bytes, Buffer.from('abc')]), 'a.xlsx')
  expect((await textsIn(padded))[2]?.[1]).toBe('示例甲机械有限公司')
})

test('the hash of a file is that of all of its bytes', async () => {
  const text = '台账'.repeat(1000)
  const expected = createHash('sha256').update(text).digest('hex')
  expect(await hashSource(memorySource(text, 'a.csv', 7))).toBe(expected)
})

test('the sheet of a text file has its name', async () => {
  const grid = await openGrid(memorySource('a,b\n', '2012/泉溪镇.台账.csv'), { encoding: null })
  expect(grid).toMatchObject({ file: '2012/泉溪镇.台账.csv', format: 'csv' })
  expect(grid.sheets.map(({ name, hidden, merges }) => ({ name, hidden, merges }))).toEqual([
    { name: '泉溪镇.台账', hidden: false, merges: [] },
  ])
})
