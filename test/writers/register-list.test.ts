import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { openGrid } from '../../src/readers/reader.ts'
import { renderRegister } from '../../src/writers/writer.ts'
import { memorySource } from '../support/memory-source.ts'
import { listingOf, registerOf, registerWords, sampleRegister, sampleRound } from '../support/sample-register.ts'

const { measures } = registerWords

async function bytesOf(options: { redact?: boolean; language?: 'zh' | 'en'; asOf?: string } = {}): Promise<Uint8Array> {
  const { redact = false, language = 'zh', asOf } = options
  const listing = listingOf(sampleRegister(), asOf)
  const [artifact] = await renderRegister(listing, { formats: ['xlsx'], language, redact, measures })
  return artifact?.bytes ?? new Uint8Array()
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  return workbook
}

/** The rows of a sheet as people see them, each by its headings; a line across the sheet is no row. */
async function rowsOf(bytes: Uint8Array, name: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const grid = await openGrid(memorySource(bytes, 'x.xlsx'), { encoding: null })
  const sheet = grid.sheets.find((each) => each.name === name)
  const rows: string[][] = []
  for await (const batch of sheet?.batches() ?? []) {
    for (const { cells } of batch) rows.push(Array.from(cells, (cell) => cell?.text ?? ''))
  }
  const at = rows.findIndex((row) => row.includes('序号') || row.includes('上期在册'))
  const [headings = [], ...body] = rows.slice(at)
  return body
    .filter((row) => row.filter((text) => text !== '').length > 1)
    .map((row) => Object.fromEntries(headings.map((heading, column) => [heading, row[column] ?? ''])))
}

const numbers = (rows: readonly Readonly<Record<string, string>>[]) => rows.map((row) => row['编号'])

describe('the list of the sample county, 15 June 2012', () => {
  let bytes: Uint8Array
  let workbook: ExcelJS.Workbook
  beforeAll(async () => {
    bytes = await bytesOf()
    workbook = await open(bytes)
  })

  test('has its sheets in the order in which they are read', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      ...['在册', '已销号', '核减与口径调整', '本期变动', '平衡表', '说明'],
    ])
  })

  test('has every number exactly once', async () => {
    const open = await rowsOf(bytes, '在册')
    const cancelled = await rowsOf(bytes, '已销号')
    const closed = await rowsOf(bytes, '核减与口径调整')
    expect(numbers(open)).toEqual([
      ...['桐琴镇-2012-0001', '泉溪镇-2012-0001', '泉溪镇-2012-0002', '王宅镇-2012-0001', '白洋街道-2012-0001'],
    ])
    expect(numbers(cancelled)).toEqual(['壶山街道-2012-0002'])
    expect(numbers(closed)).toEqual(['壶山街道-2012-0001'])
  })

  test('says the state of every item on a line of its own', async () => {
    const states = (await rowsOf(bytes, '在册')).map((row) => row['状态'])
    expect(states).toEqual([
      'E2 失联、逾期\nW1 失联、逾期',
      'E1 逾期\nE2 反弹1次',
      'E2 待核实、逾期\nW1 销号',
      'S2 挂号\nW1 挂号',
      'E1 暂缓\nE2 逾期\nW1 核减',
    ])
  })

  test('counts the days from dates: 15 April to 15 June are 61, a day due on 30 May is 16 days gone', async () => {
    const [, steel, tools, tea] = await rowsOf(bytes, '在册')
    expect(tools).toMatchObject({ 挂号日期: '2012-04-15', 到期日: '2012-05-30', 在册天数: '61', 剩余天数: '-16' })
    expect(steel).toMatchObject({ 到期日: 'E1 2012-05-30\nE2 2012-07-30', 在册天数: 'E1 61\nE2 0' })
    expect(tea).toMatchObject({ 在册天数: '0', 剩余天数: 'S2 45\nW1 15' })
  })

  test('colours what is overdue red and what is due within ten days yellow', async () => {
    const fillAt = (book: ExcelJS.Workbook, number: string) => {
      const sheet = book.getWorksheet('在册')
      const columns = sheet?.getRow(4).values as readonly string[]
      const row = sheet?.getRows(5, 5)?.find((each) => each.getCell(2).value === number)
      const fill = row?.getCell(columns.indexOf('剩余天数')).fill
      return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined
    }
    expect(fillAt(workbook, '泉溪镇-2012-0002')).toBe('FFFBE4E2')
    expect(fillAt(workbook, '王宅镇-2012-0001')).toBeUndefined()
    // W1 of 王宅镇-2012-0001 is due on 30 June: on 20 June ten days are left, on 19 June eleven.
    expect(fillAt(await open(await bytesOf({ asOf: '2012-06-20' })), '王宅镇-2012-0001')).toBe('FFFFF2D6')
    expect(fillAt(await open(await bytesOf({ asOf: '2012-06-19' })), '王宅镇-2012-0001')).toBeUndefined()
  })

  test('says on what a number rests, to the cell', async () => {
    const [closed] = await rowsOf(bytes, '核减与口径调整')
    expect(closed?.['销号依据/说明']).toBe('注销、吊销；F10 经营状况“注销”（两新组织台账.xlsx《壶山街道》第 10 行）')
    const [lost] = await rowsOf(bytes, '在册')
    expect(lost?.['单位名称']).toBe('桐琴镇新星包装有限公司\n疑似更名为“桐琴镇新星包装有限责任公司”，待确认')
  })

  test('lists every change of the round as often as the balance counts it', async () => {
    const changes = await rowsOf(bytes, '本期变动')
    const count = (kind: string) => changes.filter((row) => row['变动'] === kind).length
    const { balance } = listingOf(sampleRegister()).view
    expect(count('新挂号')).toBe(balance.registered)
    expect(count('反弹')).toBe(balance.relapsed)
    expect(count('销号')).toBe(balance.cancelled)
    expect(count('核减')).toBe(balance.struckOff)
    expect(count('口径调整')).toBe(balance.rescoped)
    // By hand: S2 and W1 of 王宅镇 are new, E2 of 泉溪镇-0001 relapsed, E2 of 壶山街道 and W1 of 白洋街道 struck off.
    expect(changes.map((row) => `${row['变动']} ${row['编号']}`)).toEqual([
      '新挂号 王宅镇-2012-0001',
      '新挂号 王宅镇-2012-0001',
      '反弹 泉溪镇-2012-0001',
      '核减 壶山街道-2012-0001',
      '核减 白洋街道-2012-0001',
      '疑似更名 桐琴镇-2012-0001',
    ])
  })

  test('prints the balance by township and in all: 8 + 2 + 1 − 0 − 2 − 0 = 9', () => {
    const sheet = workbook.getWorksheet('平衡表')
    const row = (label: string) => sheet?.getRows(1, 20)?.find((each) => each.getCell(1).value === label)?.values
    expect(row('合计')).toEqual([undefined, '合计', 8, 2, 1, 0, 2, 0, 9, 5, 5, 0, 1, 2, 1])
    expect(row('泉溪镇')).toEqual([undefined, '泉溪镇', 2, 0, 1, 0, 0, 0, 3, 2, 2, 0, 1, 0, 0])
  })

  test('prints on A3, lying, with headings on every page, page numbers, a filter and lines to sign', () => {
    const sheet = workbook.getWorksheet('在册')
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 })
    expect(sheet?.pageSetup.printTitlesRow).toBe('4:4')
    expect(sheet?.headerFooter.oddFooter).toContain('&P')
    expect(sheet?.autoFilter).toBe('A4:T9')
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 4, xSplit: 4 })
    expect(String(sheet?.getCell(10, 1).value)).toMatch(/^填表人.*审核人.*年.*月.*日$/u)
  })

  test('opens the columns of people: unlocked, a drop-down that refuses nothing, a date that asks', () => {
    const sheet = workbook.getWorksheet('在册')
    const headings = sheet?.getRow(4).values as readonly string[]
    const cell = (heading: string, row = 6) => sheet?.getRow(row).getCell(headings.indexOf(heading))
    for (const heading of ['责任领导', '责任单位', '责任人', '措施', '完成时限', '佐证', '备注']) {
      expect(cell(heading)?.protection, heading).toMatchObject({ locked: false })
    }
    expect(cell('措施')?.dataValidation).toMatchObject({ type: 'list' })
    expect(cell('措施')?.dataValidation.showErrorMessage ?? false).toBe(false)
    expect(cell('措施')?.dataValidation.formulae[0]).toBe(`"${measures.join(',')}"`)
    expect(cell('完成时限')?.dataValidation).toMatchObject({ type: 'date', errorStyle: 'information' })
    expect(cell('完成时限')?.value).toEqual(new Date('2012-07-31T00:00:00Z'))
    expect(cell('佐证')?.numFmt).toBe('@')
    expect(cell('编号')?.protection?.locked ?? true).toBe(true)
  })

  test('holds no formula, though a unit is named like one', () => {
    const formulas: string[] = []
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => cell.type === ExcelJS.ValueType.Formula && formulas.push(cell.address)),
      )
    expect(formulas).toEqual([])
    const named = workbook.getWorksheet('核减与口径调整')?.getCell(5, 4).value
    expect(named).toBe('=HYPERLINK("http://x")塑料厂')
  })
})

test('the list is the same bytes again', async () => {
  expect(Buffer.from(await bytesOf()).equals(Buffer.from(await bytesOf()))).toBe(true)
})

test('masked names show the first character, and nobody is asked to fill in the list', async () => {
  const bytes = await bytesOf({ redact: true })
  const [, steel] = await rowsOf(bytes, '在册')
  expect(steel?.['责任领导']).toBe('张*、李*')
  const sheet = (await open(bytes)).getWorksheet('在册')
  expect(String(sheet?.getCell(2, 1).value)).toMatch(/台账凭证 [0-9a-f]{12}-R（脱敏件/u)
  expect(sheet?.getCell(6, 17).dataValidation).toBeUndefined()
})

test('the list is in English where asked, under the same file name', async () => {
  const workbook = await open(await bytesOf({ language: 'en' }))
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    ...['Open', 'Cancelled', 'Struck off and re-scoped', 'This round', 'Balance', 'Notes'],
  ])
})

test('as text it has a row an item, ASCII headings, and nothing that a spreadsheet takes for a formula or a number', async () => {
  const options = { formats: ['csv'], language: 'zh', redact: false, measures } as const
  const [artifact] = await renderRegister(listingOf(sampleRegister()), options)
  const text = Buffer.from(artifact?.bytes ?? []).toString()
  const [header = '', ...rows] = text.replace(/^\uFEFF/u, '').split('\r\n')
  expect(artifact?.name).toBe('register.csv')
  expect(header).toMatch(/^[\x20-\x7e]+$/u)
  expect(rows.filter((row) => row !== '')).toHaveLength(14)
  expect(text).toContain(`"'=HYPERLINK(""http://x"")塑料厂"`)
  expect(text).toContain(`"'+86 自建厂房\n业主出差"`)
  expect(text).toMatch(/,v[0-9a-f]{12}\r\n/u)
})

test('a register whose gaps are all closed has a list that says so', async () => {
  const closed = registerOf(sampleRound('2012-06-15', [{ row: 5, name: '甲厂' }]))
  const [artifact] = await renderRegister(listingOf(closed), {
    formats: ['xlsx'],
    language: 'zh',
    redact: false,
    measures,
  })
  const sheet = (await open(artifact?.bytes ?? new Uint8Array())).getWorksheet('在册')
  expect(sheet?.getCell(5, 1).value).toBe('（没有）')
})

test('the changes say which version and which parameters an item was re-scoped by', async () => {
  const unit = (verdict: 'gap' | 'met') => [{ row: 5, name: '泉溪精工五金制造有限公司', says: { E2: verdict } }]
  const first = sampleRound('2012-04-15', unit('gap'), { parameters: { minMeasures: 2, countSuspended: false } })
  const pack = { ...first.pack, version: '1.1.0', sha256: 'c'.repeat(64) }
  const parameters = { minMeasures: 1, countSuspended: true }
  const second = sampleRound('2012-05-15', unit('met'), { pack, parameters })
  const said = async (language: 'zh' | 'en') => {
    const listing = listingOf(registerOf(first, second))
    const [artifact] = await renderRegister(listing, { formats: ['xlsx'], language, redact: false, measures })
    const workbook = await open(artifact?.bytes ?? new Uint8Array())
    return workbook.worksheets[3]?.getSheetValues().flat()
  }
  expect(await said('zh')).toContain(
    '规则包更换；规则包 guiding-opinion-2012 1.0.0→1.1.0；参数 countSuspended 否→是；参数 minMeasures 2→1',
  )
  expect(await said('en')).toContain(
    'another rule pack; pack guiding-opinion-2012 1.0.0 → 1.1.0; parameter countSuspended no → yes; parameter minMeasures 2 → 1',
  )
})
