import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { AuditReport } from '../../src/domain/report.ts'
import { wordReport } from '../../src/wording/word-report.ts'
import type { LongDocument, SheetDocument } from '../../src/writers/document.ts'
import { coverageSummary, gapReport, plainTables } from '../../src/writers/documents.ts'
import { sheetNames } from '../../src/writers/sheet-names.ts'
import { inSheets, writeXlsx } from '../../src/writers/xlsx.ts'
import { factsOf, hostileTexts, organization, sampleFacts, sampleReports } from '../support/sample-report.ts'

async function opened(document: SheetDocument): Promise<ExcelJS.Workbook> {
  const [artifact] = await writeXlsx(document)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(artifact?.bytes ?? []).buffer)
  return workbook
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name)
  if (sheet === undefined) throw new Error(`no sheet ${name} among ${workbook.worksheets.map((each) => each.name)}`)
  return sheet
}

/** Row number of the headings and position of a heading. */
function find(sheet: ExcelJS.Worksheet, heading: string) {
  let place: { row: number; column: number } | undefined
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      if (cell.value === heading) place ??= { row: number, column }
    })
  })
  if (place === undefined) throw new Error(`no heading ${heading}`)
  return place
}

function below(sheet: ExcelJS.Worksheet, heading: string): ExcelJS.Cell {
  const { row, column } = find(sheet, heading)
  return sheet.getCell(row + 1, column)
}

const facts = sampleFacts()

describe('the gap report', () => {
  let workbook: ExcelJS.Workbook
  beforeAll(async () => {
    workbook = await opened(gapReport(wordReport(facts, 'zh')))
  })

  test('has an overview, a sheet for each group of targets, and everything that needs a second look', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '概览',
      '组织覆盖·非公有制企业',
      '组织覆盖·社会组织',
      '工作覆盖',
      '回头看',
      '联合党组织超限',
      '待核实',
      '基数核减清单',
      '台账疑点',
      '说明',
    ])
  })

  test('puts every gap on exactly one sheet', () => {
    const gaps = facts.findings.filter(({ verdict }) => verdict === 'gap').length
    const names = ['组织覆盖·非公有制企业', '组织覆盖·社会组织', '工作覆盖', '回头看']
    const listed = names.map((name) => {
      const sheet = sheetOf(workbook, name)
      const { row } = find(sheet, '序号')
      return sheet
        .getColumn(1)
        .values.slice(row + 1)
        .filter((value) => typeof value === 'number').length
    })
    expect(listed).toEqual([30, 6, 10, 0])
    expect(listed.reduce((sum, count) => sum + count)).toBe(gaps)
  })

  test('is printed on A4 across, all columns on a page, headings on every page, numbered', () => {
    for (const sheet of workbook.worksheets) {
      const landscape = sheet.name !== '概览' && sheet.name !== '说明'
      expect(sheet.pageSetup.paperSize).toBe(9)
      expect(sheet.pageSetup.orientation).toBe(landscape ? 'landscape' : 'portrait')
      expect(sheet.pageSetup).toMatchObject({
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: sheet.name === '概览' ? 1 : 0,
      })
      expect(sheet.pageSetup.printTitlesRow).toMatch(/^\d+:\d+$/)
      expect(sheet.headerFooter.oddFooter).toContain('&P')
    }
  })

  test('keeps headings and names in sight and can be filtered', () => {
    const sheet = sheetOf(workbook, '待核实')
    const { row } = find(sheet, '序号')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: row })
    expect(sheet.autoFilter).toBe(`A${row}:I${row + 8}`)
  })

  test('keeps credit codes as text', () => {
    const code = below(sheetOf(workbook, '组织覆盖·非公有制企业'), '统一社会信用代码')
    expect(code.value).toBe('91330523MA2B00001X')
    expect(code.numFmt).toBe('@')
  })

  test('says of an unknown which cell would decide it', () => {
    expect(below(sheetOf(workbook, '待核实'), '需要核实的单元格').value).toBe('F6 党员数（空白）')
  })

  test('says why a unit was left out, and what the reason rests on', () => {
    const sheet = sheetOf(workbook, '基数核减清单')
    expect(below(sheet, '核减原因').value).toBe('个体工商户')
    expect(below(sheet, '依据').value).toBe('C60')
  })

  test('makes a row high enough for a reason of several lines', () => {
    const sheet = sheetOf(workbook, '工作覆盖')
    const reason = below(sheet, '理由（台账单元格）')
    const lines = Math.ceil((String(reason.value).length * 2) / (sheet.getColumn(reason.col).width ?? 1))
    expect(sheet.getRow(Number(reason.row)).height).toBeGreaterThan(lines * 10)
    expect(reason.alignment.wrapText).toBe(true)
  })
})

describe('the coverage summary', () => {
  let workbook: ExcelJS.Workbook
  beforeAll(async () => {
    workbook = await opened(coverageSummary(wordReport(facts, 'zh')))
  })

  test('has the indicators as a whole and by every breakdown, the targets, the partition, joint organizations, the change', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '总体指标',
      '目标完成情况',
      '分乡镇',
      '分单位性质',
      '建立党组织情况',
      '联合党组织',
      '与上期比较',
      '说明',
    ])
  })

  test('writes rates as numbers with a percent format, and a dash for an empty base', () => {
    const sheet = sheetOf(workbook, '分乡镇')
    const rate = find(sheet, '比率')
    const first = sheet.getCell(rate.row + 2, rate.column)
    expect(first.value).toBeCloseTo(10 / 60, 12)
    expect(first.numFmt).toBe('0.00%')
    expect(sheet.getCell(rate.row + 7, rate.column).value).toBe('—')
  })

  test('gives the average of the joint organizations with one decimal', () => {
    const texts = sheetOf(workbook, '联合党组织').getColumn(1).values.join()
    expect(texts).toContain('联合党组织 42 个，覆盖单位 803 家，平均每个 19.1 家，最多的一个 57 家')
  })

  test('warns that the base has changed since the last period', () => {
    const sheet = sheetOf(workbook, '与上期比较')
    expect(find(sheet, '增减（百分点）').column).toBeGreaterThan(1)
    expect(sheet.getColumn(find(sheet, '增减（百分点）').column).values).toContain('+5.34')
    expect(sheet.getColumn(find(sheet, '备注').column).values).toContain('基数有变化，升降不全是新建所致')
  })
})

describe('hostile text', () => {
  const report = sampleReports()['hostile text'] as AuditReport

  test('never becomes a formula, and stays readable', async () => {
    const workbook = await opened(gapReport(report))
    const kinds = new Set<ExcelJS.ValueType>()
    for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell((cell) => kinds.add(cell.type)))
    expect([...kinds]).not.toContain(ExcelJS.ValueType.Formula)
    const names = sheetOf(workbook, '组织覆盖·非公有制企业').getColumn(2).values.map(String)
    expect(names).toContain("=cmd|' /C calc'!A0")
    expect(names).toContain('<script>alert("&")</script>')
    expect(names).toContain('bell�and�more�')
    expect(hostileTexts.length).toBe(12)
  })

  test('is cut where a cell can hold no more', async () => {
    const workbook = await opened(gapReport(report))
    const values = sheetOf(workbook, '组织覆盖·非公有制企业').getColumn(2).values
    const names = values.filter((value) => typeof value === 'string')
    expect(Math.max(...names.map((name) => name.length))).toBe(32_767)
  })
})

test('units whose sector is unknown have a sheet of their own if they have gaps', () => {
  const unit = organization(1, { sector: null })
  const gap = { ...(facts.findings[0] as (typeof facts.findings)[number]), organization: unit.key }
  const document = gapReport(wordReport(factsOf({ organizations: [unit], findings: [gap] }), 'zh'))
  const sheet = document.tables.find((table) => table.sheet === '组织覆盖·（未注明）')
  expect(sheet?.rows).toHaveLength(1)
})

test('a unit that may not be in the base is listed once for all targets that cannot matter, and in full for scripts', () => {
  const unit = organization(1, { base: 'unknown', outCells: ['E9'] })
  const open = facts.findings.find(({ verdict }) => verdict === 'unknown') as (typeof facts.findings)[number]
  const never = (target: string) => ({ ...open, organization: unit.key, target, possible: ['notApplicable' as const] })
  const matters = { ...open, organization: 'other', target: 'E3', possible: ['gap' as const, 'notApplicable' as const] }
  const findings = [never('E1'), never('E2'), { ...never('E1'), organization: 'other' }, matters]
  const report = wordReport(factsOf({ organizations: [unit], findings }), 'zh')
  const rowsIn = ({ tables }: LongDocument) => [...(tables.find(({ id }) => id === 'unknown')?.rows ?? [])].length
  expect(rowsIn(gapReport(report))).toBe(2)
  expect(rowsIn(plainTables(report))).toBe(4)
})

test('a table longer than a sheet goes on on the next, and loses no row', () => {
  const [table] = gapReport(wordReport(facts, 'zh')).tables.slice(1)
  if (table === undefined) throw new Error('no table')
  const parts = inSheets(table, 13)
  expect(parts.map(({ rows }) => rows.length)).toEqual([13, 13, 4])
  expect(parts.flatMap(({ rows }) => [...rows])).toEqual(table.rows)
})

test('its further sheets have names and headings of their own, and the rows go on where the last sheet ended', async () => {
  const document = gapReport(wordReport(facts, 'zh'))
  const [table] = document.tables.slice(1)
  if (table === undefined) throw new Error('no table')
  const workbook = new ExcelJS.Workbook()
  const [artifact] = await writeXlsx({ ...document, tables: [table] }, 13)
  await workbook.xlsx.load(Uint8Array.from(artifact?.bytes ?? []).buffer)
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([table.sheet, `${table.sheet} (2)`, `${table.sheet} (3)`])
  const numbers = workbook.worksheets.map((sheet) => {
    const { row, column } = find(sheet, '序号')
    const cells = sheet.getColumn(column).values.slice(row + 1)
    return cells.filter((value) => typeof value === 'number')
  })
  expect(numbers.map(({ length }) => length)).toEqual([13, 13, 4])
  expect(numbers.flat()).toEqual(Array.from({ length: 30 }, (_, at) => at + 1))
})

test('sheet names are allowed, short and different from each other', () => {
  const names = sheetNames(['a/b:c', 'A b c', 'x'.repeat(40), `${'x'.repeat(40)}y`, "'''", '组织'])
  expect(names).toEqual(['a b c', 'A b c (2)', 'x'.repeat(31), `${'x'.repeat(27)} (2)`, 'Sheet', '组织'])
})
