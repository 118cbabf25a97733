import { describe, expect, it } from 'vitest'
import { deadlineView } from '../../src/app/deadline-view.ts'
import { runAudit } from '../../src/app/run-audit.ts'
import { deadlineFacts } from '../../src/domain/deadline.ts'
import { Fault } from '../../src/domain/fault.ts'
import { memoryPorts } from '../support/memory-files.ts'

const heading = '企业名称,乡镇,职工人数,党员数,是否建立党组织,经营状况'

/** The report of one ledger; units as lines without the operating status. */
async function reportOf(pack: string, ...units: readonly string[]) {
  const text = [heading, ...units.map((unit) => `${unit},正常`)].join('\n')
  const facts = await runAudit(
    {
      ...{ ledgers: [{ path: 'a.csv', name: 'a.csv' }], columns: [], sheet: null, township: null, encoding: null },
      ...{ blankAsZero: [], pack, set: new Map(), asOf: '2012-06-15', by: ['sector'], previous: null, redact: false },
      tool: { name: 'liangxin', version: '0' },
    },
    memoryPorts({ 'a.csv': text }),
  )
  return { file: 'audit.json', facts }
}

const city = 'city-campaign-2011'
const units = ['甲,A镇,60,5,否', '乙,A镇,90,1,否', '丙,A镇,40,1,是', '丁,A镇,40,2,', '戊,B镇,10,0,是', '己,B镇,20,0,否']
const request = { by: 'township', indicators: ['formation-rate'], goal: 50, naming: 'every-goal' } as const

describe('what is still lacking', () => {
  it('is told of every group, although the report has another breakdown, and fits the contract', async () => {
    const view = deadlineView(await reportOf(city, ...units), request)
    expect(deadlineFacts.safeParse(view).error).toBeUndefined()
    // A: 1 of 3 known, one open. Half of 3 is 2; with the open one met 2 of 4 is a half, with it a gap 1 of 4 lacks one.
    expect(
      view.rows.map(({ group, numerator, denominator, needed }) => [group, numerator, denominator, needed]),
    ).toEqual([
      [null, 2, 5, { known: 1, atBest: 0, atWorst: 1 }],
      ['A镇', 1, 3, { known: 1, atBest: 0, atWorst: 1 }],
      ['B镇', 1, 2, { known: 0, atBest: 0, atWorst: 0 }],
    ])
  })

  it('names the nearest first, as many as may be needed, with the list and the tier that each is on', async () => {
    const view = deadlineView(await reportOf(city, ...units), { ...request, goal: 100 })
    const [, town] = view.rows
    expect(town).toMatchObject({ gaps: 2, needed: { atWorst: 3 } })
    expect(town?.nearest.map(({ name, steps, list, gaps }) => [name, steps, list?.tier, gaps])).toEqual([
      ['甲', 1, 'independent', ['K1']],
      ['乙', 1, 'joint', ['K1']],
    ])
  })

  it('names nobody where several goals are shown and only one goal is to have names', async () => {
    const asked = { ...request, indicators: ['formation-rate', 'K1'], goal: 100 }
    const report = await reportOf(city, ...units)
    const all = deadlineView(report, asked).rows
    expect(new Set(all.map(({ indicator }) => indicator)).size).toBe(2)
    expect(all.some(({ nearest }) => nearest.length > 0)).toBe(true)
    expect(deadlineView(report, { ...asked, naming: 'one-goal' }).rows).toEqual(
      all.map((row) => ({ ...row, nearest: [] })),
    )
    const one = deadlineView(report, { ...request, goal: 100, naming: 'one-goal' }).rows
    expect(one.map(({ nearest }) => nearest.length)).toEqual([0, 2, 1])
  })

  it('is measured against the goals of the pack where none is given: every unit for what must be', async () => {
    const view = deadlineView(await reportOf(city, ...units), { ...request, by: 'sector', indicators: [], goal: null })
    expect(view.rows.map(({ indicator, by, goalFrom, needed }) => [indicator, by, goalFrom, needed.known])).toEqual([
      ['target:K1', 'all', 'pack', 2],
      ['target:K1', 'sector', 'pack', 2],
    ])
  })

  it('takes the id of a target, and with a goal alone the formation rate', async () => {
    const report = await reportOf(city, ...units)
    const idsOf = (asked: Partial<Parameters<typeof deadlineView>[1]>) =>
      deadlineView(report, { ...request, ...asked }).rows.map(({ indicator }) => indicator)
    expect(new Set(idsOf({ indicators: ['K1'], goal: null }))).toEqual(new Set(['target:K1']))
    expect(new Set(idsOf({ indicators: [] }))).toEqual(new Set(['formation-rate']))
  })

  it('is refused without a goal, and for an indicator that there is not', async () => {
    const report = await reportOf(city, ...units)
    const codeOf = (indicators: readonly string[], goal: number | null) => {
      try {
        return deadlineView(report, { ...request, indicators, goal }).rows.length
      } catch (error) {
        return error instanceof Fault ? [error.code, error.args] : error
      }
    }
    expect(codeOf(['formation-rate'], null)).toEqual(['usage-missing-argument', { argument: '--goal' }])
    expect(codeOf(['K2'], null)).toEqual(['usage-bad-value', expect.objectContaining({ flag: '--indicator' })])
  })
})
