import { expect, test } from 'vitest'
import { verifiedTotals } from '../../src/app/figures-problem.ts'
import { accountOf } from '../../src/app/report-account.ts'
import { runAudit } from '../../src/app/run-audit.ts'
import { memoryPorts } from '../support/memory-files.ts'

async function auditOf(lines: readonly string[]) {
  const ledger = '台账.csv'
  const request = {
    ledgers: [{ path: ledger, name: ledger }],
    ...{ columns: [], sheet: null, township: null, encoding: null, blankAsZero: [], pack: 'guiding-opinion-2012' },
    ...{ set: new Map(), asOf: '2012-05-01', by: [], previous: null, redact: false },
    tool: { name: 'liangxin', version: '0' },
  }
  return runAudit(request, memoryPorts({ [ledger]: lines.join('\n') }))
}

async function placesIn(lines: readonly string[]) {
  const facts = await auditOf(lines)
  const { places } = accountOf(facts, verifiedTotals({ file: 'audit.json', facts }).totals)
  return places.map(({ at, township }) => [at.row, township])
}

const heading = '乡镇,企业名称,职工人数,党员数'

test('of a ledger of several townships the account tells whose a doubtful row is', async () => {
  const rows = ['桐琴镇,甲厂,30,3', '泉溪镇,乙厂,30,3', '桐琴镇,丙厂,看不清,3', '桐琴镇,丁厂,30,3']
  expect(await placesIn([heading, ...rows])).toEqual([
    [2, '桐琴镇'],
    [3, '泉溪镇'],
    [4, '桐琴镇'],
  ])
})

test('of a ledger of one township its first row tells it of all', async () => {
  expect(await placesIn([heading, '桐琴镇,甲厂,30,3', '桐琴镇,乙厂,看不清,3'])).toEqual([[2, '桐琴镇']])
})

test('a unit that is certainly of a joint organization counts as unnamed where nothing names it', async () => {
  const rows = ['甲厂,30,3,联合', '乙厂,30,3,联合', '丙厂,30,3,单独', '丁厂,30,3,']
  const { joint } = await auditOf(['企业名称,职工人数,党员数,组建方式', ...rows])
  expect(joint).toMatchObject({ groups: 0, unnamed: 2 })
})
