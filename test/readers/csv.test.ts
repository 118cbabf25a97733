import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Source } from '../../src/app/ports.ts'
import { openGrid } from '../../src/readers/reader.ts'
import { encodeText } from '../support/encode-text.ts'
import { memorySource } from '../support/memory-source.ts'
import { faultOf, fixture, rowsOf, textsIn } from './read-all.ts'

/** The same file, read as one of many megabytes is. */
const asLarge = (source: Source): Source => ({ ...source, size: 50_000_000 })

const damaged = (problem: string) => ({ code: 'input-damaged', file: 'ledger.csv', problem })

test('a row has the number that a spreadsheet shows: blank lines count, line breaks in cells do not', async () => {
  const text = '名称,备注\n\n甲厂,"第一行\n第二行"\n\n乙厂,\n'
  expect(await textsIn(memorySource(text))).toEqual({
    1: ['名称', '备注'],
    3: ['甲厂', '第一行\n第二行'],
    5: ['乙厂', ''],
  })
})

test('lines may end in any of the three ways, even in one file', async () => {
  expect(await textsIn(memorySource('a,b\r\nc,d\re,f\ng,h'))).toEqual({
    1: ['a', 'b'],
    2: ['c', 'd'],
    3: ['e', 'f'],
    4: ['g', 'h'],
  })
})

test('every cell is text, as it stands in the file', async () => {
  const [row] = await rowsOf(
    (await openGrid(memorySource('0012, 45 ,2012-05-01,TRUE,,。\n'), { encoding: null })).sheets[0],
  )
  expect(row?.cells).toEqual([
    { kind: 'text', text: '0012' },
    { kind: 'text', text: ' 45 ' },
    { kind: 'text', text: '2012-05-01' },
    { kind: 'text', text: 'TRUE' },
    undefined,
    { kind: 'text', text: '。' },
  ])
})

test('the tricks that keep Excel from eating leading zeros are not part of the text', async () => {
  const text = 'a,b,c,d,e\n="0012","=""0013""",\'0014,\'甲,=SUM(A1)\n'
  expect((await textsIn(memorySource(text)))[2]).toEqual(['0012', '0013', '0014', "'甲", '=SUM(A1)'])
})

test('quotes inside a cell are kept, doubled or not', async () => {
  const text = 'a,b\n5"管,"他说""好"""\n"甲"公司,2\n'
  expect(await textsIn(memorySource(text))).toMatchObject({ 2: ['5"管', '他说"好"'], 3: ['"甲"公司', '2'] })
})

test('a cell over several lines may begin with a quotation mark of its own', async () => {
  expect((await textsIn(memorySource('a,b\n"""甲""\n乙",2\n')))[2]).toEqual(['"甲"\n乙', '2'])
})

test('a quote that nothing closes is a fault with its line, never rows glued together', async () => {
  expect(await faultOf(memorySource('a,b\n1,2\n"甲厂,3\n乙厂,4\n'))).toEqual(damaged('unterminated-quote 3'))
})

test('a stray quote that pairs up with one of a later row is a fault too', async () => {
  expect(await faultOf(memorySource('a,b\n"甲\n乙",2\n"丙厂,3\n"丁"厂,4\n'))).toEqual(damaged('unterminated-quote 4'))
})

test('an open quote does not swallow a large file', async () => {
  expect(await faultOf(memorySource(`a,b\n"甲${',1\n'.repeat(500_000)}`))).toEqual(damaged('row-too-long 2'))
})

test.each([
  ['comma', ','],
  ['tab', '\t'],
  ['semicolon', ';'],
  ['full-width comma', '，'],
  ['bar', '|'],
])('the separator is found: %s', async (_name, delimiter) => {
  const rows = [
    ['泉溪镇台账'],
    ['名称', '地址', '人数'],
    ['甲厂', 'x, y; z', '3'],
    ['乙厂', 'x, y', '4'],
    ['丙厂', 'w', '5'],
  ]
  const text = rows
    .map((row) => row.map((cell) => (delimiter === '\t' ? cell : `"${cell}"`)).join(delimiter))
    .join('\n')
  expect(Object.values(await textsIn(memorySource(text)))).toEqual(rows)
})

test('text with commas in it does not outvote the tabs', async () => {
  const text = '名称\t说明\n甲\ta，b，c，d\n乙\ta,b,c\n丙\ta,b,c\n丁\ta,b,c\n'
  const grid = await openGrid(memorySource(text, 'a.txt'), { encoding: null })
  expect(grid.format).toBe('tsv')
  expect((await rowsOf(grid.sheets[0])).map(({ cells }) => cells.length)).toEqual([2, 2, 2, 2, 2])
})

test('the line by which Excel is told the separator is not a row', async () => {
  expect(await textsIn(memorySource('sep=;\r\na;b,c\r\nd;e,f\r\n'))).toEqual({ 1: ['a', 'b,c'], 2: ['d', 'e,f'] })
  expect(await faultOf(memorySource('sep=;\na;b\n"c;d\n'))).toEqual(damaged('unterminated-quote 3'))
})

test('a single column needs no separator', async () => {
  expect(await textsIn(memorySource('名称\n甲厂\n'))).toEqual({ 1: ['名称'], 2: ['甲厂'] })
})

test('LibreOffice writes GB18030 with quotes and line breaks', async () => {
  expect(await textsIn(fixture('libreoffice-gb18030.csv'))).toMatchObject({
    1: ['序号', '单位名称', '职工人数', '党员数', '备注', '合计', '空文本', '错误', '日期', ''],
    2: ['1', '示例甲机械有限公司', '45', '3', '含“引号”,逗号', '48', '3名', '15', '2012-05-02', '45人'],
    3: ['2', '示例乙纺织厂', '12', '0', '第一行\n第二行', '12', '0名', '#DIV/0!', '2012-05-03', 'TRUE'],
    4: ['3', '示例丙（个体）〇一商行', '2', '', '', '2', '', '#DIV/0!', '2012-05-04', ''],
  })
})

test('the Unicode text of Excel is UTF-16 with tabs', async () => {
  const expected = { 1: ['序号', '单位名称', '职工人数'], 2: ['1', '示例甲机械有限公司', '45'], 3: ['2', '一', '12'] }
  expect(await textsIn(fixture('excel-unicode.txt'))).toEqual(expected)
  expect(await textsIn(fixture('utf-16be-without-mark.csv'))).toEqual(expected)
})

test('characters are whole wherever the pieces of a file end', async () => {
  const text = '名称,人数\n示例𠀀厂,3\n'
  expect(await textsIn(memorySource(text, 'a.csv', 1))).toEqual({ 1: ['名称', '人数'], 2: ['示例𠀀厂', '3'] })
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
  expect(await textsIn(memorySource(utf16, 'a.csv', 3))).toEqual({ 1: ['名称', '人数'], 2: ['示例𠀀厂', '3'] })
})

const gb = Buffer.from('c3fbb3c62cc8cbcafd0abcd7b3a72c330a', 'hex')

test('GBK is read without being named, and as what the user names it', async () => {
  const expected = { 1: ['名称', '人数'], 2: ['甲厂', '3'] }
  expect(await textsIn(memorySource(gb))).toEqual(expected)
  expect(await textsIn(memorySource(gb), 'gbk')).toEqual(expected)
  expect(await textsIn(memorySource(gb), 'GB 2312')).toEqual(expected)
})

test('bytes that fit no encoding are a fault with their place', async () => {
  const bytes = Buffer.concat([gb, Buffer.from([0xff])])
  // Both were tried; UTF-8 fails at the second byte (C3 has to be followed by 80 to BF), GB18030 where the text ends too early.
  expect(await faultOf(memorySource(bytes))).toEqual({
    code: 'input-encoding',
    file: 'ledger.csv',
    encoding: 'utf-8 / gb18030',
    byte: 17,
  })
  expect(await faultOf(memorySource(bytes), 'gb18030')).toEqual({
    code: 'input-encoding',
    file: 'ledger.csv',
    encoding: 'gb18030',
    byte: 17,
  })
})

test('UTF-8 with one damaged place is a fault, not GB18030 by accident', async () => {
  const text = Buffer.from('单位名称,职工人数\n示例甲厂,3\n')
  // 名 is E5 90 8D; with its last byte replaced by a comma the file would pass as GB18030.
  text.writeUInt8(0x2c, 8)
  const late = Buffer.concat([Buffer.from('示例乙纺织厂,12\n'), text])
  expect(await faultOf(memorySource(late))).toEqual({
    code: 'input-encoding',
    file: 'ledger.csv',
    encoding: 'utf-8',
    byte: 30,
  })
})

test('an encoding that the user names is not questioned', async () => {
  const utf8 = memorySource('单位名称,职工人数\n')
  expect(await textsIn(utf8, 'UTF8')).toEqual({ 1: ['单位名称', '职工人数'] })
  expect(Object.values(await textsIn(utf8, 'gb18030'))[0]).not.toContain('单位名称')
})

test('an unknown encoding is a fault of usage, with the nearest name', async () => {
  const values = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk', 'gb2312', 'cp936', 'big5']
  const fault = { code: 'usage-bad-value', flag: '--encoding', expected: { kind: 'one-of', values } }
  expect(await faultOf(memorySource('a'), 'utf-88')).toEqual({ ...fault, value: 'utf-88', nearest: 'utf-8' })
  expect(await faultOf(memorySource('a'), 'gb1803')).toEqual({ ...fault, value: 'gb1803', nearest: 'gb18030' })
  expect(await faultOf(memorySource('a'), 'klingon')).toEqual({ ...fault, value: 'klingon', nearest: null })
})

test('rows come in batches and can be read again', async () => {
  const text = Array.from({ length: 1201 }, (_, index) => `厂${index},${index}`).join('\n')
  const { sheets } = await openGrid(memorySource(text), { encoding: null })
  const sizes: number[] = []
  for await (const batch of sheets[0]?.batches() ?? []) sizes.push(batch.length)
  expect(Math.max(...sizes)).toBe(64)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1201)
  expect((await rowsOf(sheets[0])).at(-1)).toMatchObject({ row: 1201, hidden: false })
})

test('a large ledger is read as a small one, in every encoding and wherever its pieces end', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '3',
      '3',
      '有',
      '有',
      '"x""y"',
      '"上\n下"',
      '5"管',
      '"',
      '="0012"',
      "'0012",
      '桐琴镇，',
      '12|3',
      '"a""',
      ' ',
    ),
    fc.string({
      maxLength: 4,
      unit: fc.constantFrom('a', '1', '亅', '甲', '乙', '厂', '（', '，', '-', '~', '|', '@'),
    }),
  )
  const line = fc.array(cell, { minLength: 1, maxLength: 4 })
  const place = fc.record({
    encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'),
    delimiter: fc.constantFrom(',', '\t', ';', '，', '|'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '', '\ufeff', '\ufeff\ufeff', 'sep=;\n', '\ufeffsep=|\r\n'),
    damage: fc.option(fc.tuple(fc.nat(300), fc.constantFrom(0, 0x22, 0x0a, 0x80, 0xff)), { freq: 4 }),
    pieces: fc.integer({ min: 1, max: 40 }),
    isNamed: fc.boolean(),
  })
  const outcome = async (source: Source, encoding: string | null): Promise<unknown> =>
    (await faultOf(source, encoding)) ?? rowsOf((await openGrid(source, { encoding })).sheets[0])
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), place, async (lines, form) => {
      const text = form.mark + lines.map((cells) => cells.join(form.delimiter)).join(form.end)
      const bytes = encodeText(text, form.encoding)
      if (form.damage !== null && form.damage[0] < bytes.length) bytes[form.damage[0]] = form.damage[1]
      const source = memorySource(bytes, 'ledger.csv', form.pieces)
      const encoding = form.isNamed || form.encoding === 'big5' ? form.encoding : null
      expect(await outcome(asLarge(source), encoding)).toEqual(await outcome(source, encoding))
    }),
    { numRuns: 200 },
  )
})

test('faults of a large ledger have their line, and bytes that fit no encoding their place', async () => {
  const rows = '厂,1\n'.repeat(3_000)
  const fault = (text: string): Promise<unknown> => faultOf(asLarge(memorySource(text)))
  expect(await fault(`${rows}"甲厂,3\n乙厂,4\n`)).toEqual(damaged('unterminated-quote 3001'))
  expect(await fault(`${rows}"甲${',1\n'.repeat(500_000)}`)).toEqual(damaged('row-too-long 3001'))
  expect(await fault(`${rows}甲\0`)).toEqual({ code: 'input-not-a-ledger', file: 'ledger.csv', looksLike: 'binary' })
  const late = Buffer.concat([Buffer.from(rows), Buffer.from([0xe5, 0x8e, 0x2c])])
  expect(await faultOf(asLarge(memorySource(late)))).toEqual({
    code: 'input-encoding',
    file: 'ledger.csv',
    encoding: 'utf-8',
    byte: 18_002,
  })
})

test('a stray quote late in a large ledger leaves the rows before it as they are', async () => {
  const rows = '厂,1\n'.repeat(3_000)
  const texts = await textsIn(asLarge(memorySource(`${rows}"甲"公司,2\n乙,3\n`, 'ledger.csv', 1_000)))
  expect(texts).toMatchObject({ 1: ['厂', '1'], 3000: ['厂', '1'], 3001: ['"甲"公司', '2'], 3002: ['乙', '3'] })
  expect(Object.keys(texts).length).toBe(3_002)
})

test('a character of GB18030 that ends with the byte of the separator is not divided', async () => {
  const [crook, bar] = ['亅', '|'].map((letter) => encodeText(letter, 'gb18030'))
  expect(crook?.at(-1)).toBe(bar?.[0])
  const bytes = encodeText('名称|人数\n亅厂|3\n乙亅|4\n', 'gb18030')
  expect(await textsIn(asLarge(memorySource(bytes)))).toEqual({
    1: ['名称', '人数'],
    2: ['亅厂', '3'],
    3: ['乙亅', '4'],
  })
})
