import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noStrings, readSharedStrings, type SharedStrings } from '../../src/readers/shared-strings.ts'
import { runsOf } from '../../src/readers/xml-text.ts'
import { stringItem } from './random-rows.ts'

async function read(part: string | Buffer, piece = 7): Promise<SharedStrings> {
  const bytes = Buffer.from(part)
  const chunks = async function* () {
    for (let start = 0; start < bytes.length; start += piece) yield bytes.subarray(start, start + piece)
  }
  return readSharedStrings(chunks(), bytes.length, (code) => new Error(code))
}

const textsOf = (strings: SharedStrings) =>
  Array.from({ length: strings.length }, (_, index) => strings.cell(index)?.text ?? '')

test('shared strings are read in whatever way they are written, with prefixes, blanks and formats', async () => {
  const item = stringItem.chain((inner) =>
    fc.constantFrom(`<si>${inner}</si>`, `<si >${inner}</si >`, `<si a=">">${inner}</si>`.replace('">"', '"b"')),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ arbitrary: item, weight: 9 }, fc.constantFrom('<si/>', '<si></si>')), { maxLength: 8 }),
      fc.constantFrom('', '\n  '),
      fc.constantFrom('', 'x:'),
      async (items, between, prefix) => {
        const xml = `<?xml version="1.0"?><sst count="9">${between}${items.join(between)}${between}</sst>`
        const named = prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`)
        expect(textsOf(await read(`\uFEFF${named}`))).toEqual(items.map(runsOf))
      },
    ),
    { numRuns: 200 },
  )
})

test('a reading aid is no part of a text', async () => {
  const strings = await read('<sst><si><t>金华</t><rPh sb="0" eb="2"><t>キンカ</t></rPh></si></sst>')
  expect(textsOf(strings)).toEqual(['金华'])
})

test('a part that breaks off has the strings that are in it', async () => {
  expect(textsOf(await read('<sst><si><t>甲</t></si><si><t>乙</t>'))).toEqual(['甲', '乙'])
  expect(textsOf(await read('<sst><si><t>甲</t></si><si'))).toEqual(['甲'])
  expect(textsOf(await read('<sst>'))).toEqual([])
  expect(noStrings().length).toBe(0)
})

test('bytes that are no text are a fault, wherever they are', async () => {
  const bytes = Buffer.from('<sst a="?"><si><t>甲</t></si></sst>')
  for (const at of [8, 20]) {
    const damaged = Buffer.from(bytes)
    damaged.writeUInt8(0xff, at)
    await expect(read(damaged)).rejects.toThrow('damaged-part')
  }
})

test('a string is the same cell each time, unless it is one of very many to which one cell refers', async () => {
  const few = await read('<sst><si><t>甲</t></si></sst>')
  expect(few.cell(0)).toBe(few.cell(0))
  const many = await read(`<sst>${'<si><t>甲</t></si>'.repeat(30_000)}</sst>`, 100_000)
  many.noted.fill(1, 0, 2)
  many.noted.fill(2, 2, 3)
  expect(many.cell(0)).not.toBe(many.cell(0))
  expect(many.cell(2)).toBe(many.cell(2))
  expect(many.kept(1)).toBe(many.cell(1))
  many.keepAll()
  expect(many.cell(0)).toBe(many.cell(0))
})
