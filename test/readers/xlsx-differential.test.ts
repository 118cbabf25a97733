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
import { randomRows, sharedCount, stringItem } from './random-rows.ts'
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

const made: fc.Arbitrary<Made> = fc.record({
  rows: randomRows,
  strings: fc.array(stringItem, { minLength: sharedCount, maxLength: sharedCount }),
  merges: fc.constantFrom('', ...['A1:B2', 'B2:B1048576', 'A3:C3'].map((area) => `<mergeCell ref="${area}"/>`)),
  prefix: fc.constantFrom('', '', 'x:'),
})

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
