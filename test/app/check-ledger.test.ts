import { describe, expect, it } from 'vitest'
import type { AuditRequest } from '../../src/app/audit-request.ts'
import { checkOf } from '../../src/app/check-ledger.ts'
import { runAudit } from '../../src/app/run-audit.ts'
import { ledgerCheckSchema } from '../../src/domain/ledger-check.ts'
import { wordReport } from '../../src/wording/word-report.ts'
import { memoryPorts } from '../support/memory-files.ts'

/** The health report of one ledger by the campaign of 2011, of which K1 must be met by every unit with members or staff. */
async function checked(lines: readonly string[], given: Partial<AuditRequest> = {}) {
  const facts = await runAudit(
    {
      ...{ ledgers: [{ path: 'a.csv', name: 'a.csv' }], columns: [], sheet: null, township: null, encoding: null },
      ...{ blankAsZero: [], pack: 'city-campaign-2011', set: new Map(), asOf: '2012-06-15', by: [], previous: null },
      ...{ redact: false, tool: { name: 'liangxin', version: '0' } },
      ...given,
    },
    memoryPorts({ 'a.csv': lines.join('\n') }),
  )
  return checkOf(wordReport(facts, 'zh'))
}

const heading = '企业名称,乡镇,职工人数,党员数,是否建立党组织,党组织组建方式,经营状况'

describe('the health report', () => {
  it('fits its contract', async () => {
    const check = await checked([heading, '甲,A镇,60,5,,,正常', '乙,A镇,约60,,是,,'])
    expect(ledgerCheckSchema.safeParse(check).error).toBeUndefined()
  })

  it('counts for every sheet what waits, and over all what was given and what was not', async () => {
    const check = await checked([heading, '甲,A镇,60,5,,,正常', '乙,A镇,60,5,是,单独组建,正常'])
    const unknown = check.verdicts.unknown
    expect(unknown).toBeGreaterThan(0)
    expect(check.sheets.map(({ waiting }) => waiting)).toEqual([unknown])
  })
})

describe('the fill-in list', () => {
  it('asks once where one answer settles another question', async () => {
    // Form and yes/no are both open: who tells the form has told that there is an organization.
    const { fillIn } = await checked([heading, '甲,A镇,60,5,,,正常'])
    expect(fillIn.filter(({ field }) => field.startsWith('partyOrg')).map(({ field }) => field)).toHaveLength(1)
  })

  it('is in the order of townships, then of units by what they decide, and numbered', async () => {
    const { fillIn } = await checked([
      heading,
      '甲,B镇,60,5,,,正常',
      '乙,A镇,60,,是,单独组建,正常',
      '丙,A镇,60,5,否,未建,',
    ])
    expect(fillIn.map(({ no }) => no)).toEqual(fillIn.map((_, at) => at + 1))
    const townships = fillIn.map(({ township }) => township)
    expect(townships).toEqual([...townships].sort())
    const inA = fillIn.filter(({ township }) => township === 'A镇')
    expect(inA[0]?.decides).toBe(Math.max(...inA.map(({ decides }) => decides)))
  })

  it('asks nothing that decides nothing, and not for a column that is not there', async () => {
    const full = await checked([heading, '甲,A镇,60,5,是,单独组建,正常'])
    expect(full.fillIn).toEqual([])
    const without = await checked(['企业名称,乡镇,职工人数,党员数,经营状况', '甲,A镇,60,5,正常'])
    expect(without.fillIn).toEqual([])
    expect(without.missingColumns.length).toBeGreaterThan(0)
  })

  it('offers what may be answered, also that a unit is not two-new', async () => {
    const { fillIn } = await checked(['单位名称,乡镇,职工人数,党员数,是否建立党组织,经营状况', '甲,A镇,60,5,否,正常'])
    const nature = fillIn.find(({ field }) => field === 'kind' || field === 'sector')
    expect(nature?.options.some((each) => each.includes('非两新组织'))).toBe(true)
    expect(nature?.cells).toEqual([])
  })
})

describe('an undecided goal', () => {
  it('names the rows of the list that settle it either way', async () => {
    // Three units that K1 asks about, one met and two open: reached if both are met, missed by one gap.
    const { goals, fillIn } = await checked([
      heading,
      '甲,A镇,60,5,是,单独组建,正常',
      '乙,A镇,60,5,,,正常',
      '丙,A镇,60,5,,,正常',
    ])
    const whole = goals.find(({ indicator, by }) => indicator === 'target:K1' && by === 'all')
    const rows = fillIn.filter(({ targets }) => targets.includes('K1')).map(({ no }) => no)
    expect(whole).toMatchObject({ units: 2, unasked: 0, rows })
    expect(whole?.reach).toEqual({ least: 2, answers: 2, units: 2, shortest: true, rows })
    expect(whole?.miss).toMatchObject({ least: 1, answers: 1, units: 1, shortest: true })
  })

  it('is none where the unknowns cannot change it', async () => {
    const { goals } = await checked([heading, '甲,A镇,60,5,否,未建,正常', '乙,A镇,60,5,,,正常'])
    expect(goals.filter(({ indicator, by }) => indicator === 'target:K1' && by === 'all')).toEqual([])
  })
})
