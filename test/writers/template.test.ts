import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { writeTemplate } from '../../src/writers/template.ts'
import { printedLines } from '../../src/writers/text-width.ts'
import { runIn } from '../cli/memory-host.ts'
import { temporaryFolder } from '../cli/temporary-folder.ts'

async function filledTemplate(
  pack = 'guiding-opinion-2012',
  own: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = temporaryFolder()
  const path = join(folder, '台账.xlsx')
  await runIn({ folder }, 'template', '-r', pack, '-o', '台账.xlsx')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const sheet = workbook.worksheets[0]
  const headings = sheet?.getRow(4).values as readonly string[]
  const fill = (heading: string, value: string | number) => {
    const column = headings.indexOf(heading)
    expect(column, heading).toBeGreaterThan(0)
    if (sheet) sheet.getCell(6, column).value = value
  }
  // The example row, made a real unit by its own name, is a filled-in ledger.
  sheet?.getRow(5).eachCell((cell, column) => {
    if (column > 2 && sheet) sheet.getCell(6, column).value = cell.value
  })
  for (const [heading, value] of Object.entries({ 单位名称: '甲纺织有限公司', ...own })) fill(heading, value)
  await workbook.xlsx.writeFile(path)
  return folder
}

test('the template is the same bytes on every day', async () => {
  const [first, second] = [await writeTemplate('a.xlsx', 'zh'), await writeTemplate('a.xlsx', 'zh')]
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
})

test('a filled-in template is read back column by column, without a doubt, and without its example', async () => {
  const folder = await filledTemplate()
  const { stdout, exitCode } = await runIn({ folder }, 'check', '台账.xlsx', '--json', '--fail-on', 'data')
  const result = JSON.parse(stdout)
  expect(result.issues.filter((issue: { severity: string }) => issue.severity !== 'info')).toEqual([])
  expect(exitCode).toBe(0)
  expect(result.sheets).toHaveLength(1)
  expect(result.sheets[0].organizations).toBe(1)
  expect(result.sheets[0].skippedRows).toContainEqual({ row: 5, why: 'example' })
  const states = new Map<string, string>(
    result.sheets[0].columns.map((column: { heading: string; state: string }) => [column.heading, column.state]),
  )
  expect([...states].filter(([, state]) => state === 'unknown')).toEqual([])
  expect([...states.values()].filter((state) => state === 'read').length).toBe(37)
  expect(result.missingColumns).toEqual([])
})

test.each([
  ['guiding-opinion-2012', []],
  ['city-campaign-2011', ['活动场所', '工作制度']],
  ['five-full-coverages-2011', ['活动场所', '工作制度', '参加组织活动的流动党员数']],
  ['formation-principles-2012', []],
  ['three-hundred-percents-2011', []],
  ['branch-regulation-2018', []],
])(
  'the template of %s has every column that it asks for, and reads back without a single issue',
  async (pack, more) => {
    const own = { 党组织组建方式: '单独组建', 党组织名称: '甲纺织有限公司党支部' }
    const folder = await filledTemplate(pack, own)
    const { stdout } = await runIn({ folder }, 'check', '台账.xlsx', '-r', pack, '--json')
    const { issues, missingColumns, sheets, assumptions } = JSON.parse(stdout)
    expect([issues, missingColumns, assumptions]).toEqual([[], [], []])
    const headings = sheets[0].columns.map(({ heading }: { heading: string }) => heading)
    for (const heading of more) expect(headings.some((path: string) => path.includes(heading))).toBe(true)
    expect(headings).toHaveLength(38 + more.length)
  },
)

test('the headings of the template are locked, and its rows are not', async () => {
  const workbook = new ExcelJS.Workbook()
  const { bytes } = await writeTemplate('a.xlsx', 'zh')
  await workbook.xlsx.load(bytes.slice().buffer)
  const [sheet] = workbook.worksheets
  const isLocked = (cell: string) => sheet?.getCell(cell).protection?.locked !== false
  expect(['A3', 'B4', 'AL4'].map(isLocked)).toEqual([true, true, true])
  expect(['A5', 'B5', 'B6', 'AL34', 'C900'].map(isLocked)).toEqual([false, false, false, false, false])
  expect(sheet).toMatchObject({ sheetProtection: { sheet: true } })
})

test.each([
  ['the columns of the eight clears', []],
  ['those that further packs ask for', ['venue', 'systems', 'floatingParticipating']],
] as const)(
  '%s print on two large pages side by side, each with the names, in letters of nine points',
  async (_, more) => {
    const workbook = new ExcelJS.Workbook()
    const { bytes } = await writeTemplate('a.xlsx', 'zh', new Set(more))
    await workbook.xlsx.load(bytes.slice().buffer)
    const [sheet] = workbook.worksheets
    const a3 = 8
    expect(sheet?.pageSetup).toMatchObject({
      ...{ paperSize: a3, orientation: 'landscape', fitToPage: true, fitToWidth: 2, fitToHeight: 0 },
      ...{ printTitlesRow: '3:4', printTitlesColumn: 'A:B' },
    })
    // In Excel a column is as wide as its digits, 7 pixels each of 96 an inch, and 5 pixels more; A3 is 420 mm wide, 297 mm high.
    const inches = (digits: number) => (digits * 7 + 5) / 96
    const columns = Array.from({ length: 38 + more.length }, (_, at) => inches(sheet?.getColumn(at + 1).width ?? 9))
    const width = columns.reduce((sum, each) => sum + each, 0) + (columns[0] ?? 0) + (columns[1] ?? 0)
    const { left = 1, right = 1, top = 1, bottom = 1 } = sheet?.pageSetup.margins ?? {}
    const scale = Math.min(1, (2 * (420 / 25.4 - left - right)) / width)
    expect(scale * (sheet?.getCell('B4').font?.size ?? 0)).toBeGreaterThan(9)
    // All rows that are ruled are on one page of each side.
    const last = Number(/\d+$/.exec(sheet?.pageSetup.printArea ?? '')?.[0])
    const rows = Array.from({ length: last }, (_, at) => sheet?.getRow(at + 1).height ?? 15)
    const height = rows.reduce((sum, each) => sum + each, 0) / 72
    expect(last).toBeGreaterThan(20)
    expect(height).toBeLessThan(297 / 25.4 - top - bottom)
  },
)

test('every column with a note shows it where it is filled in; codes, numbers, days and options are checked', async () => {
  const workbook = new ExcelJS.Workbook()
  const { bytes } = await writeTemplate('a.xlsx', 'zh')
  await workbook.xlsx.load(bytes.slice().buffer)
  const cell = (column: string) => workbook.worksheets[0]?.getCell(`${column}6`).dataValidation
  expect(cell('B')).toMatchObject({ type: 'custom', prompt: expect.stringContaining('单位全称') })
  expect(cell('C')).toMatchObject({ type: 'textLength', formulae: [18], errorStyle: 'warning' })
  expect(cell('K')).toMatchObject({ type: 'whole', operator: 'greaterThanOrEqual', formulae: [0] })
  expect(cell('X')).toMatchObject({ type: 'date' })
  expect(cell('AG')).toMatchObject({ type: 'list', formulae: ['"是,否"'] })
})

test('what can be chosen, and the example, fit the two lines that a row is high', async () => {
  const workbook = new ExcelJS.Workbook()
  const { bytes } = await writeTemplate('a.xlsx', 'zh', new Set(['floatingParticipating', 'venue', 'systems']))
  await workbook.xlsx.load(bytes.slice().buffer)
  const [sheet] = workbook.worksheets
  const texts: string[] = []
  sheet?.columns.forEach((column, index) => {
    const offered = sheet.getCell(6, index + 1).dataValidation?.formulae?.[0]
    const options = typeof offered === 'string' ? offered.replaceAll('"', '').split(',') : []
    const written = [...options, sheet.getCell(5, index + 1).text].filter((text) => text !== 'TRUE')
    // A Chinese character is two columns wide, and a line holds no half of one.
    const perLine = Math.floor((column.width ?? 0) / 2) * 2
    for (const text of written) if (printedLines(text, perLine) > 2) texts.push(text)
  })
  expect(texts).toEqual([])
})

test('title and reporting line stand beside the columns that every page repeats, so that no page shows a part of them', async () => {
  const workbook = new ExcelJS.Workbook()
  const { bytes } = await writeTemplate('a.xlsx', 'zh')
  await workbook.xlsx.load(bytes.slice().buffer)
  const [sheet] = workbook.worksheets
  expect(sheet?.pageSetup.printTitlesColumn).toBe('A:B')
  for (const row of [1, 2]) {
    expect([sheet?.getCell(row, 1).text, sheet?.getCell(row, 2).text]).toEqual(['', ''])
    expect(sheet?.getCell(row, 3).text).not.toBe('')
  }
})

test('the example of the template is judged as its cells say', async () => {
  const folder = await filledTemplate()
  const { stdout } = await runIn({ folder }, 'audit', '台账.xlsx', '--json', '--dry-run', '--as-of', '2012-05-01')
  const { organizations, targets } = JSON.parse(stdout)
  expect(organizations).toMatchObject([{ sector: 'enterprise', form: 'joint', employees: 45, members: 4 }])
  // 38 regular employees and members: E1; members and an organization: E2; four members in a joint branch: E3.
  expect(targets).toMatchObject([
    { id: 'E1', met: 1 },
    { id: 'E2', met: 1 },
    { id: 'E3', gap: 1 },
    ...Array.from({ length: 8 }, () => ({})),
  ])
})
