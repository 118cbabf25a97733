import { expect, test } from 'vitest'
import type { Cell } from '../../src/domain/grid.ts'
import { openGrid } from '../../src/readers/reader.ts'
import { storeZip } from '../../src/readers/zip-store.ts'
import { memorySource } from '../support/memory-source.ts'
import { faultOf, fixture, rowsOf, textsIn, textsOf } from './read-all.ts'

/** 2012-05-01 as days since 1970: 15,461. */
const mayDay = Date.UTC(2012, 4, 1) / 86_400_000

const open = (file: string) => openGrid(fixture(file), { encoding: null })

/** Column B of the sheet of single cells, by what column A says it is. */
async function singleCells(): Promise<ReadonlyMap<string, Cell | undefined>> {
  const rows = await rowsOf((await open('openpyxl-cells.xlsx')).sheets[0])
  return new Map(rows.map(({ cells }) => [cells[0]?.text ?? '', cells[1]]))
}

test('the cells that openpyxl writes are what a person sees', async () => {
  const expected: Readonly<Record<string, Cell>> = {
    text: { kind: 'text', text: ' 前后有空格 ' },
    integer: { kind: 'number', text: '45', number: 45 },
    fraction: { kind: 'number', text: '0.3', number: 0.3 },
    percent: { kind: 'number', text: '0.5012', number: 0.5012 },
    'leading zeros': { kind: 'number', text: '000723', number: 723 },
    'unit in the format': { kind: 'number', text: '30', number: 30 },
    true: { kind: 'boolean', text: 'TRUE', holds: true },
    error: { kind: 'error', text: '#N/A' },
    date: { kind: 'date', text: '2012-05-01', day: mayDay },
    'date and time': { kind: 'date', text: '2012-05-01 08:30', day: mayDay },
    'Chinese date': { kind: 'date', text: '2012-05-01', day: mayDay },
    month: { kind: 'date', text: '2012-05-01', day: mayDay },
    time: { kind: 'text', text: '08:30' },
    duration: { kind: 'text', text: '49:30' },
    'General in Chinese': { kind: 'number', text: '41030', number: 41030 },
    accounting: { kind: 'number', text: '41030', number: 41030 },
    'serial in red': { kind: 'number', text: '41030', number: 41030 },
    'escaped return': { kind: 'text', text: '第一行\r第二行' },
    hyperlink: { kind: 'text', text: '示例网站' },
    comment: { kind: 'text', text: '有批注' },
  }
  const cells = await singleCells()
  expect(Object.fromEntries(Object.keys(expected).map((what) => [what, cells.get(what)]))).toEqual(expected)
})

test('an eighteen-digit code stored as a number shows the fifteen digits that are left of it', async () => {
  expect((await singleCells()).get('credit code as number')?.text).toBe('913307230123457000')
})

test('a formula that was never computed is an error that shows the formula', async () => {
  expect((await singleCells()).get('formula never computed')).toEqual({ kind: 'error', text: '=SUM(B3:B4)' })
})

test('dates around the leap day of 1900 that never was', async () => {
  const cells = await singleCells()
  expect(cells.get('before the leap day that never was')).toMatchObject({ text: '1900-02-28' })
  expect(cells.get('after it')).toMatchObject({ text: '1900-03-01' })
})

test('sheets keep their order and say that they are hidden; a chart is no sheet', async () => {
  const { sheets } = await open('openpyxl-cells.xlsx')
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['单元格', false],
    ['后面', false],
    ['隐藏', true],
    ['深藏', true],
    ['空表', false],
  ])
  expect(await textsOf(sheets[1])).toEqual({ 3: ['', '', '孤立'] })
  expect(await rowsOf(sheets[4])).toEqual([])
})

test('a merged area has content in its top left cell only', async () => {
  const sheet = (await open('openpyxl-cells.xlsx')).sheets[0]
  expect(sheet?.merges).toEqual([{ top: 27, left: 1, bottom: 29, right: 3 }])
  expect(await textsOf(sheet)).toMatchObject({ 27: ['merged', '合并'] })
})

test('a hidden row says so', async () => {
  const rows = await rowsOf((await open('openpyxl-cells.xlsx')).sheets[0])
  expect(rows.filter(({ hidden }) => hidden).map(({ row }) => row)).toEqual([30])
})

test('workbooks that count from 1904 have the same days', async () => {
  const rows = await rowsOf((await open('openpyxl-1904.xlsx')).sheets[0])
  expect(rows.map(({ cells }) => cells[0])).toEqual([
    { kind: 'date', text: '2012-05-01', day: mayDay },
    { kind: 'date', text: '1999-12-31 23:59:59', day: Date.UTC(1999, 11, 31) / 86_400_000 },
  ])
})

test('the built-in formats of East Asia are dates and times', async () => {
  const rows = await rowsOf((await open('east-asian-formats.xlsx')).sheets[0])
  const times = [32, 33]
  const timesInChina = [34, 35, 52, 53, 55, 56]
  expect(rows.map(({ cells }) => [cells[0]?.text, cells[1]?.text, cells[2]?.text])).toEqual(
    [27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((format) => [
      String(format),
      times.includes(format) ? '12:00' : '2012-05-01 12:00',
      times.includes(format) || timesInChina.includes(format) ? '12:00' : '0.5',
    ]),
  )
})

test('LibreOffice has the values of its formulas: numbers, texts, an empty text, a truth and errors', async () => {
  const grid = await open('libreoffice.xlsx')
  const rows = await rowsOf(grid.sheets[0])
  expect(rows[1]?.cells.slice(5)).toEqual([
    { kind: 'number', text: '48', number: 48 },
    { kind: 'text', text: '3名' },
    { kind: 'number', text: '15', number: 15 },
    { kind: 'date', text: '2012-05-02', day: mayDay + 1 },
    { kind: 'text', text: '45人' },
  ])
  expect(rows[2]?.cells.slice(7)).toEqual([
    { kind: 'error', text: '#DIV/0!' },
    { kind: 'date', text: '2012-05-03', day: mayDay + 2 },
    { kind: 'boolean', text: 'TRUE', holds: true },
  ])
  // =IF(D4="","",D4&"名") of a blank cell: blank, not an error.
  expect(rows[3]?.cells[6]).toBeUndefined()
  expect(rows[3]?.cells[1]).toEqual({ kind: 'text', text: '示例丙（个体）〇一商行' })
})

test('a drop-down over whole columns does not keep anybody waiting', async () => {
  const texts = await textsIn(fixture('drop-down-over-whole-columns.xlsx'))
  expect(Object.keys(texts)).toEqual(['1', '2', '3', '4'])
  expect(texts[2]).toEqual(['1', '示例甲机械有限公司', '45', '3', '含“引号”,逗号'])
})

test('other exporters write prefixes, no addresses, texts in the cell, ISO dates and unusual paths', async () => {
  const grid = await open('prefixed-by-hand.xlsx')
  expect(grid.sheets[0]).toMatchObject({ name: '甲&乙', merges: [{ top: 4, left: 0, bottom: 1_048_576, right: 0 }] })
  expect(await textsOf(grid.sheets[0])).toEqual({
    1: ['单位\n名称', 'A&amp;B'],
    3: ['', '2012-05-01', '共享_x000D_'],
    4: ['甲乙', '7'],
  })
})

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of one worksheet with this content. */
function workbookOf(sheet: string, more: Readonly<Record<string, string>> = {}) {
  const relation = `<Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`
  const styles = `<Relationship Id="b" Type="${office}/styles" Target="styles.xml"/>`
  const parts = {
    'xl/workbook.xml': `<workbook><sheets><sheet name="台账" sheetId="1" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation}${styles}</Relationships>`,
    'xl/styles.xml': '<styleSheet/>',
    'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
    ...more,
  }
  return memorySource(storeZip(new Map(Object.entries(parts))), 'made.xlsx')
}

test('a sheet that is formatted down to its last row has only the rows with content', async () => {
  const styled = Array.from({ length: 20_000 }, (_, index) => {
    const row = index + 3
    return `<row r="${row}" s="1"><c r="A${row}" s="1"/><c r="B${row}" s="1"></c><c r="C${row}" s="1"><v></v></c></row>`
  })
  const last = '<row r="1048575"/><row r="1048576"><c r="XFD1048576"><v>9</v></c></row>'
  const rows = `<row r="1"><c r="A1" s="1"/><c r="B1"><v>1</v></c></row><row r="2"/>${styled.join('')}${last}`
  const grid = await openGrid(workbookOf(`<dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData>`), {
    encoding: null,
  })
  expect((await rowsOf(grid.sheets[0])).map(({ row, cells }) => [row, cells.length])).toEqual([
    [1, 2],
    [1_048_576, 16_384],
  ])
})

test('a sheet without rows, and one without a place for rows', async () => {
  expect(await textsIn(workbookOf('<sheetData/>'))).toEqual({})
  const problem = 'damaged-part xl/worksheets/sheet1.xml'
  const damaged = { code: 'input-damaged', file: 'made.xlsx', problem }
  expect(await faultOf(workbookOf(''))).toEqual(damaged)
  expect(await faultOf(workbookOf('<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'))).toEqual(damaged)
  expect(await faultOf(workbookOf('<sheetData><row r="9999999"><c r="A1"><v>1</v></c></row></sheetData>'))).toEqual(
    damaged,
  )
})

test('a worksheet that is not there is a fault, not an empty sheet', async () => {
  const source = workbookOf('<sheetData/>', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' })
  expect(await faultOf(source)).toEqual({ code: 'input-damaged', file: 'made.xlsx', problem: 'missing-part 台账' })
  const strings = `<Relationships><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>
    <Relationship Id="b" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
  const withoutStrings = workbookOf('<sheetData/>', { 'xl/_rels/workbook.xml.rels': strings })
  expect(await faultOf(withoutStrings)).toMatchObject({ problem: 'missing-part sharedStrings' })
})

test('a shared string that is not there is a fault, not an empty cell', async () => {
  const source = workbookOf('<sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row></sheetData>')
  expect(await faultOf(source)).toEqual({ code: 'input-damaged', file: 'made.xlsx', problem: 'unreadable-workbook' })
})

test('a formula keeps the type of its value: blank, text of blanks, shared, truth, error', async () => {
  const cells = [
    '<c r="A1"><f>B1</f></c>',
    '<c r="B1" t="str"><f>IF(1,"")</f><v></v></c>',
    '<c r="C1" t="str"><f>" "</f><v> </v></c>',
    '<c r="D1"><f t="shared" ref="D1:E1" si="0">A1&lt;2</f><v>1</v></c>',
    '<c r="E1"><f t="shared" si="0"/><v>2.5</v></c>',
    '<c r="F1" t="b"><f>1=2</f><v>0</v></c>',
    '<c r="G1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    '<c r="H1" t="n"><f t="shared" si="0"/><v/></c>',
  ]
  const grid = await openGrid(workbookOf(`<sheetData><row r="1">${cells.join('')}</row></sheetData>`), {
    encoding: null,
  })
  expect((await rowsOf(grid.sheets[0]))[0]?.cells).toEqual([
    { kind: 'error', text: '=B1' },
    undefined,
    { kind: 'text', text: ' ' },
    { kind: 'number', text: '1', number: 1 },
    { kind: 'number', text: '2.5', number: 2.5 },
    { kind: 'boolean', text: 'FALSE', holds: false },
    { kind: 'error', text: '#DIV/0!' },
    { kind: 'error', text: '=' },
  ])
})

test('what lies hidden under a merged area is not read', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>'
  const merges = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'
  expect(await textsIn(workbookOf(`<sheetData>${rows}</sheetData>${merges}`))).toEqual({ 1: ['1', '', '3'] })
})

test('the format of a cell without a style is that of style 0', async () => {
  const styles =
    '<styleSheet><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="14"/><xf numFmtId="0"/></cellXfs></styleSheet>'
  const sheet = '<sheetData><row r="1"><c r="A1"><v>41030</v></c><c r="B1" s="1"><v>41030</v></c></row></sheetData>'
  expect(await textsIn(workbookOf(sheet, { 'xl/styles.xml': styles }))).toEqual({ 1: ['2012-05-01', '41030'] })
})

test('a worksheet too large to be kept is read in pieces, again and again, and says the same', async () => {
  const padding = `${' x="'.padEnd(6_000, '.')}"`
  const rows = Array.from(
    { length: 3_000 },
    (_, index) =>
      `<row r="${index + 1}"${padding}><c r="A${index + 1}"><v>${index}</v></c><c t="str"><v>甲</v></c></row>`,
  )
  const merges = '<mergeCells><mergeCell ref="A2:B2"/><mergeCell ref="A2999:A1048576"/></mergeCells>'
  const grid = await openGrid(workbookOf(`<sheetData>${rows.join('')}</sheetData>${merges}`), { encoding: null })
  const [sheet] = grid.sheets
  expect(sheet?.merges).toHaveLength(2)
  for (let time = 0; time < 2; time++) {
    const read = await rowsOf(sheet)
    expect(read).toHaveLength(3_000)
    const texts = [0, 1, 2_998, 2_999].map((at) => read[at]?.cells.map((cell) => cell?.text))
    expect(texts).toEqual([['0', '甲'], ['1'], ['2998', '甲'], [undefined, '甲']])
  }
  const outOfOrder = rows.with(1, '<row r="2500"><c r="A2500"><v>1</v></c></row>')
  expect(await faultOf(workbookOf(`<sheetData>${outOfOrder.join('')}</sheetData>`))).toMatchObject({
    code: 'input-damaged',
  })
})

test('rows that jump about are put in order, and a row that comes twice is as its later one', async () => {
  const row = (number: number, value: string) => `<row r="${number}"><c r="A${number}"><v>${value}</v></c></row>`
  const sheet = `<sheetData>${row(3, '3')}${row(1, '0')}${row(2, '2')}${row(1, '1')}</sheetData>`
  expect(await textsIn(workbookOf(sheet))).toEqual({ 1: ['1'], 2: ['2'], 3: ['3'] })
})

test('a cell without an address stands right of the one before it, also of an empty one', async () => {
  const sheet = '<sheetData><row><c r="B1"/><c><v>3</v></c><c/><c><v>5</v></c></row></sheetData>'
  expect(await textsIn(workbookOf(sheet))).toEqual({ 1: ['', '', '3', '', '5'] })
})

test('texts marked as such, comments between rows, blanks and line breaks within tags', async () => {
  const sheet = `<sheetData><!-- <row r="9"><c><v>9</v></c></row> --><row
    r = '1' ><c\tt="inlineStr" r='A1'
    ><is><t><![CDATA[a<b & c]]></t></is></c ><c r="B1"><v>  7 </v></c><cx r="C1"><v>8</v></cx></row></sheetData>`
  expect(await textsIn(workbookOf(sheet))).toEqual({ 1: ['a<b & c', '7'] })
})
