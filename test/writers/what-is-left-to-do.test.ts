import { expect, test } from 'vitest'
import type { AuditFacts, AuditReport } from '../../src/domain/report.ts'
import { wordReport } from '../../src/wording/word-report.ts'
import { writeCsv } from '../../src/writers/csv.ts'
import type { LongTable, Table } from '../../src/writers/document.ts'
import { coverageSummary, gapReport, plainTables } from '../../src/writers/documents.ts'
import { nextSteps } from '../../src/writers/next-steps.ts'
import { wholeTable } from '../../src/writers/table-of.ts'
import { terminalSummary } from '../../src/writers/terminal.ts'
import { cell, factsOf, organization, sampleFacts, sampleReports } from '../support/sample-report.ts'

const onTerminal = (report: AuditReport) => terminalSummary(report, { color: 0, width: 100 })

function tableOf(tables: readonly LongTable[], id: string): Table {
  const table = tables.find((each) => each.id === id)
  if (table === undefined) throw new Error(`no table ${id}`)
  return wholeTable(table)
}

/** What stands in one column, by its id. */
const columnOf = (table: Table, id: string) =>
  table.rows.map(({ cells }) => cells[table.columns.findIndex((column) => column.id === id)])

const group: AuditFacts['jointGroups'][number] = {
  name: '五金联合支部',
  superior: null,
  township: '青溪镇',
  units: 7,
  limit: 5,
  verdict: 'gap',
  organizations: [],
}

test('a joint organization over the limit is a gap, also where no unit has one', () => {
  const facts = factsOf({ jointGroups: [group] })
  const report = wordReport({ ...facts, summary: { ...facts.summary, organizations: 7, base: 7 } }, 'zh')
  expect(onTerminal(report)).not.toContain('没有发现缺口')
  expect(onTerminal(report)).toContain('有 1 个联合党组织覆盖的单位超过上限')
  expect(nextSteps(report).join()).toContain('处理 1 个超过上限的联合党组织')
  expect(nextSteps(report).join()).not.toContain('没有缺口')
  const overview = JSON.stringify(gapReport(report).tables[0]?.rows)
  expect(overview).toContain('处理 1 个超过上限的联合党组织')
})

test('the text tables list every joint organization with its verdict', async () => {
  const artifacts = await writeCsv(plainTables(wordReport(factsOf({ jointGroups: [group] }), 'zh')))
  const joint = artifacts.find(({ name }) => name === 'joint.csv')
  expect(Buffer.from(joint?.bytes ?? []).toString('utf8')).toMatch(/五金联合支部,,青溪镇,7,5,gap,缺口,/)
})

test('what is to be verified is counted in rows of its sheet', () => {
  for (const report of Object.values(sampleReports()).filter(({ lang }) => lang === 'zh')) {
    const rows = tableOf(gapReport(report).tables, 'unknown').rows.length
    const step = nextSteps(report).find((each) => each.includes('“待核实”表'))
    expect(step?.match(/\d+/)?.[0]).toBe(rows === 0 ? undefined : String(rows))
  }
})

test('a unit that may not count has one row, which is about that and about no target', () => {
  const unit = organization(1, { base: 'unknown', sector: 'social', kind: 'association', outCells: ['C6'] })
  const asked = cell('status', { cell: 'C6', text: '', why: 'blank', test: { op: 'is', holds: 'unknown' } })
  const members = cell('members', { cell: 'F6', text: '', why: 'blank', test: { holds: 'unknown' } })
  const finding = (target: string): AuditFacts['findings'][number] => ({
    ...{ organization: unit.key, name: unit.name, township: unit.township, at: unit.at },
    ...{ target, verdict: 'unknown', primary: false, force: 'must', kind: 'coverage', clause: '一' },
    ...{ remedyText: { zh: '', en: '' }, cells: [asked, members], alternatives: null, missing: ['status'] },
    possible: ['met', 'gap', 'notApplicable'],
  })
  const report = wordReport(factsOf({ organizations: [unit], findings: [finding('E1'), finding('S2')] }), 'zh')
  const table = tableOf(gapReport(report).tables, 'unknown')
  expect(columnOf(table, 'targetLine')).toEqual(['是否计入基数'])
  expect(columnOf(table, 'possibleLine')).toEqual([{ text: '计入基数、不计入基数', tone: 'doubt' }])
  expect(columnOf(table, 'reason')[0]).toContain('C6 经营状况')
  expect(columnOf(table, 'reason')[0]).not.toContain('党员数')
  expect(columnOf(tableOf(plainTables(report).tables.map(wholeTable), 'unknown'), 'target')).toEqual(['E1', 'S2'])
})

test('the column of kinds of targets is called so, and every target shows what the unknowns leave open', () => {
  const facts = sampleFacts()
  const [first] = facts.indicators
  if (first === undefined) throw new Error('no indicator')
  const low = { numerator: 12, denominator: 18 }
  const indicators = [...facts.indicators, { ...first, id: 'target:E2', by: 'all' as const, group: null, low }]
  const report = wordReport({ ...facts, indicators }, 'zh')
  const table = tableOf(coverageSummary(report).tables, 'targets')
  expect(table.columns.find(({ id }) => id === 'kind')?.heading).toBe('目标类别')
  expect(columnOf(table, 'low')[1]).toEqual(low)
  expect(JSON.stringify(gapReport(report).tables[0]?.rows)).toContain('查清后在 66.67% 至')
})

test('a code in a text table has its label beside it', () => {
  for (const table of plainTables(wordReport(sampleFacts(), 'zh')).tables) {
    const ids = table.columns.filter(({ only }) => only !== 'page').map(({ id }) => id)
    for (const coded of [
      'kind',
      'verdict',
      'force',
      'form',
      'outReason',
      'severity',
      'field',
      'by',
      'group',
      'possible',
    ])
      if (ids.includes(coded)) expect(ids[ids.indexOf(coded) + 1], `${table.id} ${coded}`).toBe(`${coded}Text`)
  }
})
