import { describe, expect, it } from 'vitest'
import { doubtsOf } from '../../src/app/doubts-of.ts'
import { runAudit } from '../../src/app/run-audit.ts'
import type { Language } from '../../src/domain/text.ts'
import { wordReport } from '../../src/wording/word-report.ts'
import { memoryPorts } from '../support/memory-files.ts'

async function doubts(lines: readonly string[], language: Language = 'zh') {
  const facts = await runAudit(
    {
      ...{ ledgers: [{ path: 'a.csv', name: 'a.csv' }], columns: [], sheet: null, township: 'A镇', encoding: null },
      ...{ blankAsZero: [], pack: 'city-campaign-2011', set: new Map(), asOf: '2012-06-15', by: [], previous: null },
      ...{ redact: false, tool: { name: 'liangxin', version: '0' } },
    },
    memoryPorts({ 'a.csv': lines.join('\n') }),
  )
  return doubtsOf(wordReport(facts, language))
}

const heading = '企业名称,职工人数,党员数,是否建立党组织,经营状况'

describe('the doubts of a ledger', () => {
  it('name a blank cell once, with every verdict that waits for it and what would be accepted', async () => {
    // K1 asks of every unit whether it has an organization; the rest of the pack has no column here.
    const found = await doubts([heading, '甲,60,5,,正常', '乙,60,5,是,正常'])
    const [first] = found.filter(({ code }) => code === 'waiting')
    expect(first).toMatchObject({ cell: 'D2', row: 2, organization: '甲', text: null, severity: 'warning' })
    expect(first?.targets).toContain('K1')
    expect(first?.decides).toBe(first?.targets.length)
    expect(first?.wanted).toBe('是否建立党组织：填下列之一：是、否。')
    expect(found.filter(({ cell }) => cell === 'D2')).toHaveLength(1)
  })

  it('name a cell that could not be read by its issue, with the verdicts that wait for it', async () => {
    const found = await doubts([heading, '甲,60,5,待查看,正常'])
    const at = found.filter(({ cell }) => cell === 'D2')
    expect(at.map(({ code, text }) => [code, text])).toEqual([['cell-unreadable', '待查看']])
    expect(at[0]?.decides).toBeGreaterThan(0)
  })

  it('put first what most verdicts wait for', async () => {
    const found = await doubts([heading, '甲,约60,5,,正常', '乙,60,很多,是,正常'])
    const decides = found.map((doubt) => doubt.decides)
    expect(decides).toEqual([...decides].sort((left, right) => right - left))
  })

  it('say of a missing column how many verdicts it costs: its targets times the units that may count', async () => {
    const found = await doubts(['企业名称,职工人数,党员数,经营状况', '甲,60,5,正常', '乙,60,5,正常', '丙,1,0,注销'])
    const column = found.find(({ code, field }) => code === 'column-missing' && field === 'partyOrgEstablished')
    // 丙 is out of the base.
    expect(column).toMatchObject({ cell: null, row: null, organization: null })
    expect(column?.decides).toBe((column?.targets.length ?? 0) * 2)
    expect(column?.wanted).toBe('补上“是否建立党组织”这一列，每家都填。')
  })

  it('say that the place of a unit in the base waits for a cell', async () => {
    const found = await doubts([heading, '甲,60,5,否,'])
    expect(found.find(({ cell }) => cell === 'E2')).toMatchObject({ code: 'waiting', field: 'status' })
  })

  it('are worded in English with the options as ledgers spell them', async () => {
    const found = await doubts([heading, '甲,60,5,,正常'], 'en')
    expect(found.find(({ cell }) => cell === 'D2')?.wanted).toBe('Party organization established: one of 是, 否.')
  })
})

describe('what would be accepted in a cell', () => {
  it('follows the heading of its own column where several columns answer one question', async () => {
    const own = '企业名称,职工人数,党员数,是否建立党组织,党组织组建方式,经营状况'
    const found = await doubts([own, '甲,60,5,,,正常'])
    const wanted = (cell: string) => found.find((doubt) => doubt.cell === cell && doubt.code === 'waiting')?.wanted
    expect(wanted('D2')).toBe('是否建立党组织：填下列之一：是、否。')
    expect(wanted('E2')).toMatch(/^党组织组建方式：填下列之一：单独组建、联合组建、.*未建。$/)
  })
})
