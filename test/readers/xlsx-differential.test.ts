import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Source } from '../../src/app/ports.ts'
import { Fault } from '../../src/domain/fault.ts'
import type { Grid } from '../../src/domain/grid.ts'
import { readXlsx } from '../../src/readers/xlsx.ts'
import { storeZip } from '../../src/readers/zip-store.ts'
import { memorySource } from '../support/memory-source.ts'
import { readWithExceljs } from './exceljs-oracle/read-with-exceljs.ts'
import { rowsOf } from './read-all.ts'

/** Everything that a grid says, or the code of the fault that it ends with. */
async function saidBy(read: (source: Source) => Promise<Grid>, source: Source): Promise<unknown> {
  try {
    const { sheets } = await read(source)
    const said = []
    for (const sheet of sheets) {
      const { name, hidden, merges, uses1904 } = sheet
      said.push({ name, hidden, merges, uses1904, rows: await rowsOf(sheet) })
    }
    return said
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return error.code
  }
}

const workbooks = ['fixtures', 'test'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xlsx'))
    .map((path) => join(folder, path)),
)

describe('our reader says of a workbook what exceljs says', () => {
  test.each(workbooks)('%s', async (path) => {
    const source = memorySource(readFileSync(path), path)
    expect(await saidBy(readXlsx, source)).toEqual(await saidBy(readWithExceljs, source))
  })

  test('there is something to compare', () => {
    expect(workbooks.length).toBeGreaterThan(20)
  })
})

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`

interface Made {
  readonly rows: string
  readonly strings: readonly string[]
  readonly merges: string
  readonly prefix: string
}

/** A workbook of one sheet whose styles are: a number, a date, a time, a code with zeros, a percentage. */
function workbookOf({ rows, strings, merges, prefix }: Made): Source {
  const named = (xml: string) => (prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`))
  const formats = '<numFmts><numFmt numFmtId="170" formatCode="000000"/></numFmts>'
  const styles = [0, 14, 20, 170, 10].map((id) => `<xf numFmtId="${id}"/>`).join('')
  const parts = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="台账" sheetId="1" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('a', 'worksheet', 'sheet.xml')}${relation('b', 'styles', 'styles.xml')}${relation('c', 'sharedStrings', 'strings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet>${formats}<cellXfs>${styles}</cellXfs></styleSheet>`,
    'xl/strings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/sheet.xml': named(`<worksheet><sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`),
  }
  return memorySource(storeZip(new Map(Object.entries(parts))), 'made.xlsx')
}

const text = fc
  .array(fc.constantFrom('金华', '３', 'a', '&amp;', '&lt;', '&#x4e2d;', '\n', ' ', '_x0041_', '"'), { maxLength: 4 })
  .map((parts) => parts.join(''))
const rich = (inner: string) =>
  `<r><rPr><b/><sz val="11"/></rPr><t>${inner}</t></r><r><t xml:space="preserve"> ${inner}</t></r>`
const stringItem = text.chain((inner) =>
  fc.constantFrom(`<t>${inner}</t>`, rich(inner), '<t/>', `<t xml:space="preserve">${inner}</t>`),
)
const number = fc.oneof(
  fc.integer({ min: -5, max: 60_000 }),
  fc.double({ min: 0, max: 50_000, noNaN: true, noDefaultInfinity: true }),
)

/** The type of a cell and what is in it. */
const content: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  number.map((value) => ['', `<v>${value}</v>`] as const),
  number.map((value) => ['n', `<f>A1*2</f><v>${value}</v>`] as const),
  fc.nat({ max: 2 }).map((index) => ['s', `<v>${index}</v>`] as const),
  text.map((inner) => ['inlineStr', `<is><t>${inner}</t></is>`] as const),
  text.map((inner) => ['str', `<f>B1&amp;"x"</f><v>${inner}</v>`] as const),
  fc.constantFrom('0', '1').map((value) => ['b', `<v>${value}</v>`] as const),
  fc.constantFrom('#N/A', '#DIV/0!').map((value) => ['e', `<v>${value}</v>`] as const),
  fc.constantFrom<readonly [string, string]>(
    ['', ''],
    ['', '<v></v>'],
    ['', '<f>SUM(A1)</f>'],
    ['d', '<v>2012-05-01T00:00:00</v>'],
  ),
)

const cell = fc.record({
  content,
  style: fc.option(fc.nat({ max: 4 })),
  gap: fc.nat({ max: 8 }),
  quote: fc.constantFrom('"', "'"),
})
const row = fc.record({
  cells: fc.array(cell, { maxLength: 5 }),
  skip: fc.nat({ max: 3 }),
  hidden: fc.boolean(),
  addressed: fc.boolean(),
})

const made: fc.Arbitrary<Made> = fc
  .record({
    rows: fc.array(row, { maxLength: 6 }),
    strings: fc.array(stringItem, { minLength: 3, maxLength: 3 }),
    merge: fc.option(fc.constantFrom('A1:B2', 'B2:B1048576', 'A3:C3')),
    prefix: fc.constantFrom('', 'x:'),
  })
  .map(({ rows, strings, merge, prefix }) => ({
    rows: rowsXml(rows),
    strings,
    merges: merge === null ? '' : `<mergeCell ref="${merge}"/>`,
    prefix,
  }))

type Row = typeof row extends fc.Arbitrary<infer Of> ? Of : never

/** Rows from top to bottom, their cells from left to right; a row that gives no addresses has no gaps. */
function rowsXml(rows: readonly Row[]): string {
  let number = 0
  return rows
    .map(({ cells, skip, hidden, addressed }) => {
      number += skip + 1
      let column = -1
      const inside = cells.map(({ content: [type, inner], style, gap, quote }) => {
        column += 1 + (addressed ? gap : 0)
        const address = !addressed ? '' : ` r=${quote}${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[column % 26]}${number}${quote}`
        const attributes = `${address}${style === null ? '' : ` s=${quote}${style}${quote}`}${type === '' ? '' : ` t=${quote}${type}${quote}`}`
        return column > 25 ? '' : `<c${attributes}>${inner}</c>`
      })
      return `<row r="${number}"${hidden ? ' hidden="1"' : ''} spans="1:3">${inside.join('')}</row>`
    })
    .join('')
}

test('our reader says of any workbook what exceljs says', async () => {
  await fc.assert(
    fc.asyncProperty(made, async (workbook) => {
      const source = workbookOf(workbook)
      expect(await saidBy(readXlsx, source)).toEqual(await saidBy(readWithExceljs, source))
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('whatever is in a worksheet, reading it ends with rows or with a fault of the file', async () => {
  const tags = [
    '<row',
    '<row r="2">',
    '</row>',
    '<c',
    '<c r="A1" t="s">',
    '</c>',
    '<v>',
    '</v>',
    '<f>',
    '<is><t>',
    '>',
    '/',
    '"',
    '1',
    '<',
    '&',
    '<![CDATA[',
  ]
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...tags), { maxLength: 30 }), async (pieces) => {
      const source = workbookOf({ rows: pieces.join(''), strings: ['<t>a</t>'], merges: '', prefix: '' })
      const said = await saidBy(readXlsx, source)
      expect(Array.isArray(said) || String(said).startsWith('input-')).toBe(true)
    }),
    { numRuns: 500 },
  )
}, 60_000)
