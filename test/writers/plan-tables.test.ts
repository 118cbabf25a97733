import { expect, test } from 'vitest'
import type { PlanFacts, PlanRules } from '../../src/domain/report.ts'
import { wordReport } from '../../src/wording/word-report.ts'
import { writeCsv } from '../../src/writers/csv.ts'
import { coverageSummary, plainTables } from '../../src/writers/documents.ts'
import { terminalSummary } from '../../src/writers/terminal.ts'
import { factsOf } from '../support/sample-report.ts'

const rules: PlanRules = {
  ...{ id: 'key', clause: '二', title: { zh: '重点名单', en: 'key list' }, kind: 'units', per: 'all', take: 1 },
  tiers: [{ id: 'near', title: { zh: '有三名党员', en: 'three members' } }],
  order: [{ by: 'members', direction: 'desc' }],
}

const units: PlanFacts = {
  ...rules,
  entries: [
    {
      ...{ organization: '镇/甲', name: '=甲', township: '镇', tier: 'near', place: 1, open: true },
      values: [{ by: 'members', value: 5, cell: 'M7' }],
      cells: ['M7'],
      at: { file: 'a.xlsx', sheet: '台账', row: 7 },
      units: null,
    },
  ],
  ...{ candidates: 4, taken: 1, open: 2, missingColumns: ['activists'] },
}

const report = wordReport(factsOf({ plans: [units] }), 'zh')

test('a planning list is a sheet of the summary, with how many qualify and what the ledgers lack', () => {
  const table = coverageSummary(report).tables.find(({ id }) => id === 'plan-key')
  expect(table?.sheet).toBe('重点名单')
  expect(table?.notes.slice(0, 2)).toEqual([
    '依据：二。符合条件的 4 家，列出前 1 家；另有 2 家台账没有写明，是否符合待核实。',
    '有的台账没有这些列，名单和次序可能不全：入党积极分子数。',
  ])
  expect(table?.rows).toHaveLength(1)
})

test('all lists are one file for other programs, in which a name is never a formula', async () => {
  const artifacts = await writeCsv(plainTables(report))
  const text = new TextDecoder().decode(artifacts.find(({ name }) => name === 'plans.csv')?.bytes)
  const [, line] = text.split('\r\n')
  expect(line).toContain("key,重点名单,1,'=甲")
  expect(line).toContain('有三名党员；党员数 5（M7）；有的项目台账没有写明')
})

test('the terminal has them in one line, and a pack without lists has neither line, sheet nor file', async () => {
  expect(terminalSummary(report, { color: 0, width: 80 })).toContain('名单：重点名单 1 家')
  const plain = wordReport(factsOf({}), 'zh')
  expect(terminalSummary(plain, { color: 0, width: 80 })).not.toContain('名单')
  expect(coverageSummary(plain).tables.map(({ id }) => id)).not.toContain('plan-key')
  expect((await writeCsv(plainTables(plain))).map(({ name }) => name)).not.toContain('plans.csv')
})
