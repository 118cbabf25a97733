import { Buffer } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../../src/domain/grid.ts'
import { type ByteForm, gb18030Form, utf8Form } from '../../src/readers/byte-form.ts'
import type { CellRow } from '../../src/readers/cell-columns.ts'
import { plainByteRows } from '../../src/readers/csv-byte-rows.ts'
import { textCell } from '../../src/readers/text-cell.ts'

/** What csv-parse makes of a text, as ledgers are read; undefined where it finds a fault. */
function expected(text: string, delimiter = ','): readonly CellRow[] | undefined {
  try {
    const rows: readonly (readonly string[])[] = parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    })
    return rows.map((row) => row.map(textCell))
  } catch {
    return undefined
  }
}

async function read(
  pieces: readonly Uint8Array[],
  delimiter = ',',
  form: ByteForm = utf8Form,
): Promise<{ readonly rows: readonly CellRow[]; readonly whole: boolean }> {
  const source = async function* () {
    for (const piece of pieces) yield piece
  }
  const rows: CellRow[] = []
  const plain = plainByteRows(source(), delimiter, form)
  for (;;) {
    const next = await plain.next()
    if (next.done === true) return { rows, whole: next.value }
    rows.push(...next.value)
  }
}

function readText(text: string, delimiter = ','): ReturnType<typeof read> {
  return read([Buffer.from(text)], delimiter)
}

function cut(bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
  const ends = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length]
  const sorted = ends.toSorted((left, right) => left - right)
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end))
}

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '12',
    '桐琴镇',
    '"x""y"',
    '"上\n下"',
    '"上\r\n下"',
    '5" 管',
    ' "q"',
    '"',
    '"z"z',
    'é',
    '𠀀，',
    '（甲），',
  ),
  fc.constantFrom('="0012"', "'0012", '="', "'", '=""', '"=""1"""', '""', '"a,b;c\td"', '-', '示例乙纺织厂（桐琴镇）'),
  fc.string({ maxLength: 3, unit: 'binary' }),
)

/** Texts of ledgers with cells of all kinds, divided by a delimiter. */
function texts(delimiter: string): fc.Arbitrary<string> {
  const line = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(delimiter))
  return fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 12 })
    .chain((lines) => fc.tuple(fc.constant(lines.flat().join('')), line, fc.boolean()))
    .map(([whole, last, isOpen]) => (isOpen ? whole + last : whole))
    .map((text) => Buffer.from(text).toString().replaceAll('\0', ''))
}

test.each([',', '\t', ';', '，', '|', 'é', "'"])(
  'rows are those of csv-parse, wherever the pieces of a file end; what is not plain is left to it: %s',
  async (delimiter) => {
    const places = fc.array(fc.nat(200), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(texts(delimiter), places, async (whole, cuts) => {
        const found = await read(cut(Buffer.from(whole), cuts), delimiter)
        const rows = expected(whole, delimiter)
        if (found.whole) expect(found.rows).toEqual(rows)
        else if (rows !== undefined) expect(rows.slice(0, found.rows.length)).toEqual(found.rows)
      }),
      { numRuns: 300 },
    )
  },
)

/** The units of a county: columns that repeat themselves, that never do, that begin to later on, and texts of all lengths. */
function manyRows(count: number): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, at) => [
    `${at}`,
    ['有', '无', '—', '', '/'][(at * 7) % 5] ?? '',
    `示例${at}厂𠀀`,
    `${(at * 31) % 900}`,
    `浙江省金华市武义县${['桐琴镇', '泉溪镇'][at % 2]}集聚区${at % 3000}号`,
    at < count / 2 ? `甲${at}` : '乙',
    `é${at % 6000}`,
    '长'.repeat(at % 97),
    at % 11 === 0 ? `'00${at % 40}` : `A${at % 40}`,
    at % 400 === 0 ? '武'.repeat(7_000) : 'z'.repeat(at % 70),
  ])
}

test('each cell of a large ledger is its own, whether its column repeats itself or not', async () => {
  const rows = manyRows(12_000)
  const bytes = Buffer.from(
    rows.map((row) => row.map((text) => (text === '—' ? `"${text}"` : text)).join(',')).join('\r\n'),
  )
  const found = await read(cut(bytes, [65_536, 65_537, 200_001, 1_000_003]))
  expect(found.whole).toBe(true)
  expect(found.rows.length).toBe(rows.length)
  const differ = found.rows.findIndex((row, at) => {
    const texts = rows[at] ?? []
    return row.length !== texts.length || row.some((each, column) => each?.text !== textCell(texts[column] ?? '')?.text)
  })
  expect(differ).toBe(-1)
})

test('a text that its column repeats is the same cell again, quoted or not', async () => {
  const { rows } = await readText(`${'甲,有,2012-05-01\n'.repeat(100)}甲,"有",x\n`)
  const [first, ...others] = rows
  expect(new Set(others.map((row) => row[1]))).toEqual(new Set([first?.[1]]))
  const ofColumn = (column: number): ReadonlySet<Cell | undefined> => new Set(rows.map((row) => row[column]))
  expect([0, 1, 2].map((column) => ofColumn(column).size)).toEqual([1, 1, 2])
})

test('texts that are alike at both ends, or as numbers of bytes, are different cells', async () => {
  const texts = [
    'a',
    'aa',
    'aaa',
    'aaaa',
    'aaaaa',
    'aaaaaa',
    'aaabaaa',
    'aaacaaa',
    '1',
    '01',
    '10',
    '100',
    '甲',
    '甲甲',
    '甲乙甲',
  ]
  const { rows } = await readText([...texts, ...texts].join('\n'))
  expect(rows.map(([each]) => each?.text)).toEqual([...texts, ...texts])
  expect(new Set(rows.map(([each]) => each)).size).toBe(texts.length)
})

test('a text of which every quote opens and closes a cell is read whole', async () => {
  const written = '单位,备注\r\n甲公司,"上\n下,""左"""\r\n\r\n乙公司,5" 管'
  const { rows, whole } = await readText(written)
  expect(whole).toBe(true)
  expect(rows.map((row) => row.map((each) => each?.text))).toEqual([
    ['单位', '备注'],
    ['甲公司', '上\n下,"左"'],
    [undefined],
    ['乙公司', '5" 管'],
  ])
})

test('a quote that is not closed, or is followed by more, ends the plain part', async () => {
  expect(await readText('a,b\nc,"d\ne,f')).toEqual({ rows: expected('a,b'), whole: false })
  expect(await readText('a,b\n"c"d,e\n')).toEqual({ rows: expected('a,b'), whole: false })
})

test('bytes that are no text end the plain part', async () => {
  const begun = Buffer.from('a,b\n')
  for (const bytes of [[0x61, 0x00], [0xff], [0xe5, 0x8e], [0xed, 0xa0, 0x80]])
    expect(await read([begun, Buffer.from(bytes)])).toEqual({ rows: expected('a,b'), whole: false })
})

test('a row longer than any of a ledger ends the plain part', async () => {
  const found = await readText(`a,b\n${'示例,'.repeat(60_000)}\nc,d\n`)
  expect(found).toEqual({ rows: expected('a,b'), whole: false })
})

test('rows of any width are read', async () => {
  const text = ['', ','.repeat(3_000), 'a', `${'b,'.repeat(600)}c`, ',,'].join('\n')
  expect(await readText(text)).toEqual({ rows: expected(text), whole: true })
})

test('bytes of GB18030 are divided as they are, wherever the pieces of a file end', async () => {
  const decoder = new TextDecoder('gb18030')
  const codes = [
    [0x41],
    [0x80],
    [0x81, 0x40],
    [0xb0, 0xa1],
    [0xfe, 0xfe],
    [0x81, 0x30, 0x81, 0x30],
    [0x90, 0x30, 0x81, 0x30],
  ]
  const byte = (from: number, to: number): fc.Arbitrary<number> => fc.integer({ min: from, max: to })
  const two = fc.tuple(byte(0x81, 0xfe), fc.oneof(byte(0x40, 0x7e), byte(0x80, 0xfe)))
  const pair = fc.tuple(byte(0x90, 0xe2), byte(0x30, 0x39), byte(0x81, 0xfe), byte(0x30, 0x39))
  const code: fc.Arbitrary<readonly number[]> = fc.oneof(fc.constantFrom(...codes), two, pair)
  const text = fc.array(code, { maxLength: 6 }).map((letters) => letters.flat())
  const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 200 })
  await fc.assert(
    fc.asyncProperty(rows, fc.array(fc.nat(3_000), { maxLength: 3 }), async (lines, cuts) => {
      const bytes = Buffer.from(lines.flatMap((cells) => [...cells.flatMap((each) => [...each, 0x2c]), 0x0a]))
      const found = await read(cut(bytes, cuts), ',', gb18030Form)
      const texts = lines.map((cells) => [...cells.map((each) => decoder.decode(Buffer.from(each))), ''])
      expect(found).toEqual({ rows: texts.map((row) => row.map(textCell)), whole: true })
    }),
    { numRuns: 300 },
  )
})
