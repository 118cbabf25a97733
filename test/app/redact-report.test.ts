import { expect, it } from 'vitest'
import { redactReport } from '../../src/app/redact-report.ts'
import { runAudit } from '../../src/app/run-audit.ts'
import { memoryPorts } from '../support/memory-files.ts'

const heading = '企业名称,职工人数,党员数,组建方式,党组织书记,活动次数,党组织成立时间,经营状况'
const rows = [
  '甲厂,45,4,单独组建,欧阳震华,,2012-05-01,正常',
  '甲厂,46,4,单独组建,司徒美堂,,2012-05-01,正常',
  '乙厂,45,4,单独组建,令狐德棻,,2012-05-01,正常',
]
const names = ['欧阳震华', '司徒美堂', '令狐德棻']

async function audit(redact: boolean) {
  const request = {
    ledgers: [{ path: '1.csv', name: '1.csv' }],
    ...{ columns: [], sheet: null, township: '桐琴镇', encoding: null, blankAsZero: [], pack: 'guiding-opinion-2012' },
    ...{ set: new Map(), asOf: '2012-06-15', by: [], previous: null, redact, tool: { name: 'liangxin', version: '0' } },
  }
  return await runAudit(request, memoryPorts({ '1.csv': [heading, ...rows].join('\n') }))
}

it('a report that is masked later is the one that was masked from the start, rows set aside included', async () => {
  const plain = await audit(false)
  expect(plain.setAside).toHaveLength(1)
  expect(names.filter((name) => JSON.stringify(plain).includes(name))).toEqual(names)
  const masked = redactReport(plain)
  expect(masked).toEqual(await audit(true))
  expect(names.filter((name) => JSON.stringify(masked).includes(name))).toEqual([])
})

it('a masked report does not tell whether two rows name the same secretary', async () => {
  const differs = ({ ledgerIssues }: Awaited<ReturnType<typeof audit>>) =>
    ledgerIssues.filter(({ code }) => code === 'duplicate-organization').map(({ args }) => args['differs'])
  expect(differs(await audit(false))).toEqual(['employees, secretary'])
  expect(differs(await audit(true))).toEqual(['employees'])
})
