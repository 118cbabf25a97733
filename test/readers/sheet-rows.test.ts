import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnLetters } from '../../src/domain/cell.ts'
import { Fault } from '../../src/domain/fault.ts'
import type { GridRow } from '../../src/domain/grid.ts'
import { createKnownCells } from '../../src/readers/known-cells.ts'
import { readSharedStrings } from '../../src/readers/shared-strings.ts'
import { type CellContext, readRows } from '../../src/readers/sheet-cells.ts'
import { openSheet } from '../../src/readers/xlsx-sheet.ts'
import { randomRows } from './random-rows.ts'

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let start = 0, at = 0; start < bytes.length; at++) {
    const size = sizes[at % sizes.length] ?? bytes.length
    yield bytes.subarray(start, start + size)
    start += size
  }
}

async function newContext(): Promise<CellContext> {
  const part = Buffer.from('<sst><si><t>甲</t></si><si/><si><r><t>乙</t></r></si></sst>')
  const failure = (code: string) => new Fault('input-damaged', { file: 'a.xlsx', problem: code })
  const strings = await readSharedStrings(inPieces(part, [part.length]), part.length, failure)
  const formats = [{ shows: 'number' }, { shows: 'date' }, { shows: 'time' }, { shows: 'zeros', digits: 6 }] as const
  return { strings, known: createKnownCells(formats, false), failure }
}

type Said = readonly GridRow[] | 'damaged'

async function orDamaged(read: () => Promise<readonly GridRow[]>): Promise<Said> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return 'damaged'
  }
}

/** The rows of a worksheet as text, cell by cell: what is read from bytes has to be the same. */
async function asText(rows: Buffer): Promise<Said> {
  return orDamaged(async () => {
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(rows).replace(/<!--.*?-->/gs, '')
    const read = [...readRows(xml, 0, await newContext())].filter(({ cells }) =>
      cells.some((cell) => cell !== undefined),
    )
    return [...new Map(read.map((row) => [row.row, row])).values()].sort((left, right) => left.row - right.row)
  }).catch((error: unknown) => {
    if (error instanceof TypeError) return 'damaged'
    throw error
  })
}

interface Way {
  readonly sizes: readonly number[]
  readonly limits?: { readonly small: number; readonly kept: number }
}

/** The rows of a worksheet as the product reads them. */
async function fromBytes(rows: Buffer, { sizes, limits }: Way): Promise<Said> {
  const whole = Buffer.concat([Buffer.from('<worksheet><sheetData>'), rows, Buffer.from('</sheetData></worksheet>')])
  const part = { name: 'a.xml', method: 0, encrypted: false, packed: 0, unpacked: whole.length, crc: 0, offset: 0 }
  const sheet = { name: '台账', hidden: false, part }
  return orDamaged(async () => {
    const opened = await openSheet({ sheet, chunks: () => inPieces(whole, sizes) }, await newContext(), limits)
    let read: GridRow[] = []
    // Anew: a sheet says the same each time.
    for (let time = 0; time < 2; time++) {
      read = []
      for await (const batch of opened.batches()) read.push(...batch)
    }
    return read
  })
}

const all = [1 << 20]
const sizes = fc.oneof(fc.constant(all), fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }))
const aside = fc.constantFrom(
  '',
  '',
  '',
  '<!-- x -->',
  '<!-- <row r="9"><c><v>9</v></c></row> -->',
  '<?a b?>',
  '<rowx r="3"/>',
)

test('rows are what they are as text, wherever the pieces of a part end', async () => {
  await fc.assert(
    fc.asyncProperty(randomRows, aside, randomRows, sizes, async (first, between, second, pieces) => {
      const rows = Buffer.from(first + between + second)
      expect(await fromBytes(rows, { sizes: pieces })).toEqual(await asText(rows))
    }),
    { numRuns: 300 },
  )
})

test('rows are the same, whether they are kept or read anew each time', async () => {
  await fc.assert(
    fc.asyncProperty(randomRows, sizes, fc.constantFrom(0, 40, 1e9), async (made, pieces, kept) => {
      const rows = Buffer.from(made)
      expect(await fromBytes(rows, { sizes: pieces, limits: { small: 0, kept } })).toEqual(await asText(rows))
    }),
    { numRuns: 200 },
  )
})

const places = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 }), fc.constantFrom('put', 'flip', 'cut')), {
  minLength: 1,
  maxLength: 3,
})
const telling = Buffer.from('<>"\'/= \n019AZrstv\0')

function damage(rows: Buffer, changes: readonly (readonly [number, number, string])[]): Buffer {
  let bytes = Buffer.from(rows)
  for (const [place, value, how] of changes) {
    if (bytes.length === 0) break
    const at = place % bytes.length
    if (how === 'cut') bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + (value % 4))])
    else if (how === 'put') bytes.writeUInt8(telling[value % telling.length] ?? 0, at)
    else bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (value % 8)), at)
  }
  return bytes
}

test('damaged rows are what they are as text, or refused, and refused where the text is', async () => {
  let read = 0
  await fc.assert(
    fc.asyncProperty(randomRows, places, sizes, async (made, changes, pieces) => {
      const rows = damage(Buffer.from(made), changes)
      if (rows.includes('</sheetData')) return
      const [text, bytes] = [await asText(rows), await fromBytes(rows, { sizes: pieces })]
      if (bytes === 'damaged') return
      read++
      expect(bytes).toEqual(text)
    }),
    { numRuns: 1_500 },
  )
  expect(read).toBeGreaterThan(300)
}, 120_000)

test.each([
  '<row r="1"><c r="A1" s=2"><v>22</v></c></row>',
  '<row r="1"><c r="A1" t=s"><v>1</v></c></row>',
  '<row r="1"><c r="A1" s="2><v>22</v></c></row>',
  '<row r="1"><c r="A1"><v>2</v></c>',
  '<row r="1"><c r="A1"><v>2</v></row>',
  '<row r="1.5"><c r="A1"><v>2</v></c></row>',
  '<row r="1048577"><c r="A1"><v>2</v></c></row>',
  '<row r="1"><c r="XFE1"><v>2</v></c></row>',
  '<row r="1"><c r="1"><v>2</v></c></row>',
  '<row r="1"><c r="A1" t="s"><v>3</v></c></row>',
  '<row r="1"><c r="A1" t="zz"><v>3</v></c></row>',
  '<row r="1"><c r="A1"><f>B1</sheetData></f><v>3</v></c></row>',
])('%s is refused', async (row) => {
  expect(await fromBytes(Buffer.from(row), { sizes: all })).toBe('damaged')
})

test('numbers of any length are what they are as text, in every style', async () => {
  const numbers = [
    '12345678',
    '123456789',
    '536870911',
    '536870912',
    '1073741824',
    '9999999999',
    '123456789012345',
    '1234567890123456789',
  ]
  const others = [
    '0',
    '007',
    '-0',
    '-12',
    '1.0',
    '0.1',
    '1E5',
    '1e400',
    '1e-320',
    '+5',
    '.',
    '12a',
    '0.30000000000000004',
  ]
  const cells = [...numbers, ...others].flatMap((value) =>
    ['', ' s="1"', ' s="3"', ' t="n"', ' s="9" t="n"'].map((attributes) => `<c${attributes}><v>${value}</v></c>`),
  )
  const addressed = cells.map((cell, at) => cell.replace('<c', `<c r="${columnLetters(at)}1"`))
  const rows = Buffer.from(`<row r="1">${addressed.join('')}</row><row r="2">${cells.join('')}</row>`)
  const read = await fromBytes(rows, { sizes: all })
  expect(read).toEqual(await asText(rows))
  expect(read[0] === undefined || typeof read === 'string' ? 0 : read[0].cells.length).toBe(cells.length)
})

test('a large sheet says what is wrong with a row to whoever comes to it, and not before', async () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>9</v></c></row>'
  const whole = Buffer.from(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)
  const part = { name: 'a.xml', method: 0, encrypted: false, packed: 0, unpacked: whole.length, crc: 0, offset: 0 }
  const sheet = { name: '台账', hidden: true, part }
  const bytes = { sheet, chunks: () => inPieces(whole, [60]) }
  const opened = await openSheet(bytes, await newContext(), { small: 0, kept: 1e9 })
  await expect(opened.batches()[Symbol.asyncIterator]().next()).rejects.toThrow('unreadable-workbook')
  await expect(openSheet(bytes, await newContext())).rejects.toThrow('unreadable-workbook')
})

test('equal cells of a sheet are one, however they are written', async () => {
  const rows = Buffer.from(
    `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t='s'><v> 0 </v></c><c r="C1"><v>5</v></c><c r="D1" t="n"><f>1+4</f><v>5</v></c></row>
     <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>是</t></is></c><c r="C2"><v>5.0</v></c><c r="D2" t="str"><v>是</v></c></row>`,
  )
  const read = await fromBytes(rows, { sizes: all })
  if (read === 'damaged') throw new Error('damaged')
  const [[text, sameText, number, computed] = [], [again, inline, decimal, value] = []] = read.map(({ cells }) => cells)
  expect([sameText, again].every((cell) => cell === text)).toBe(true)
  expect([computed, decimal].every((cell) => cell === number)).toBe(true)
  expect(value).toBe(inline)
})
