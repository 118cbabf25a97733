import { describe, expect, test } from 'vitest'
import { Fault } from '../../src/domain/fault.ts'
import type { RulePack } from '../../src/pack/schema.ts'
import { packOf } from '../packs/judge-unit.ts'
import { runCases } from '../packs/run-cases.ts'

const whole = packOf('guiding-opinion-2012')

/** The default pack with only some of its targets, so that little is missing. */
function only(...ids: readonly string[]): RulePack {
  return { ...whole, targets: whole.targets.filter(({ id }) => ids.includes(id)) }
}

const sound = [
  '单位类型,经营状况,党员数,是否建立党组织,target,expect,note',
  '私营企业,正常,1,是,E2,met,',
  '私营企业,正常,1,否,E2,gap,',
  '私营企业,正常,0,否,E2,n/a,',
  '私营企业,正常,,否,E2,unknown,',
]

describe('a case file', () => {
  test('is green when every line comes out and nothing is left out', async () => {
    const result = await runCases(only('E2'), sound.join('\n'))
    expect(result).toEqual({ pack: whole.id, total: 4, failed: [], missing: [], unknownHeadings: [] })
  })

  test('tells the line, what was expected, what came out and the note', async () => {
    const result = await runCases(only('E2'), [...sound, '私营企业,正常,2,否,E2,met,两名党员未建'].join('\n'))
    expect(result.failed).toEqual([{ line: 6, target: 'E2', expected: 'met', got: 'gap', note: '两名党员未建' }])
  })

  test('may name its columns by field id', async () => {
    const headings = 'kind,status,members,partyOrgEstablished,target,expect,note'
    expect(await runCases(only('E2'), [headings, ...sound.slice(1)].join('\n'))).toMatchObject({
      failed: [],
      missing: [],
    })
  })

  test('may repeat a name: a case is not a unit of a township', async () => {
    const named = sound.map((line, index) => (index === 0 ? `单位名称,${line}` : `同一单位,${line}`))
    expect(await runCases(only('E2'), named.join('\n'))).toMatchObject({ total: 4, failed: [], missing: [] })
  })

  test('names its line as a spreadsheet does, blank lines counted', async () => {
    const result = await runCases(only('E2'), [...sound, '', '私营企业,正常,1,是,E2,gap,'].join('\n'))
    expect(result.failed.map(({ line }) => line)).toEqual([7])
  })

  test('lists the headings that mean nothing', async () => {
    const lines = sound.map((line, index) => (index === 0 ? `党员薪酬标准,${line}` : `,${line}`))
    expect((await runCases(only('E2'), lines.join('\n'))).unknownHeadings).toEqual(['党员薪酬标准'])
  })
})

describe('what a line may say besides its fields', () => {
  const headings = '单位类型,经营状况,固定员工数,党员数,流动党员数,set,asOf,target,expect,note'
  const run = (...lines: readonly string[]) => runCases(only('E1'), [headings, ...lines].join('\n'))

  test('parameters of its own, several divided by semicolons', async () => {
    const result = await run(
      '私营企业,停产,20,0,0,countSuspended=true;regularEmployeesMin=20,,E1,gap,',
      '私营企业,停产,20,0,0,countSuspended=true,,E1,n/a,',
      '私营企业,停产,20,0,0,,,E1,excluded,',
    )
    expect(result.failed).toEqual([])
  })

  test.each([
    ['a parameter that the pack does not have', '私营企业,正常,30,0,0,regularMin=20,,E1,gap,', 'bad-parameter'],
    ['a parameter without a value', '私营企业,正常,30,0,0,regularEmployeesMin,,E1,gap,', 'bad-parameter'],
    ['a day that is none', '私营企业,正常,30,0,0,,2012-02-31,E1,gap,', 'bad-date'],
    ['a target that the pack does not have', '私营企业,正常,30,0,0,,,E9,gap,', 'no-such-target'],
    ['an expectation that is none', '私营企业,正常,30,0,0,,,E1,ok,', 'no-such-expectation'],
  ])('%s is a failure', async (_, line, got) => {
    expect((await run(line)).failed.map((each) => each.got)).toEqual([got])
  })

  test('a day as a spreadsheet rewrites it', async () => {
    const lines = [
      '单位类型,经营状况,是否建立党组织,党组织成立时间,党组织书记,活动次数,asOf,target,expect,note',
      '私营企业,正常,是,2011/6/1,无,0,2012/5/31,L1,n/a,',
      '私营企业,正常,是,2011/6/1,无,0,2011/12/31,L1,gap,',
    ]
    expect((await runCases(only('L1'), lines.join('\n'))).failed).toEqual([])
  })
})

describe('what a case file leaves out', () => {
  test('verdicts that no line expects', async () => {
    const { missing } = await runCases(only('E2'), sound.slice(0, 3).join('\n'))
    expect(missing).toContainEqual({ target: 'E2', what: 'unknown', threshold: null })
    expect(missing).not.toContainEqual({ target: 'E2', what: 'gap', threshold: null })
  })

  test('a side of a threshold is only held by a line that stands on it', async () => {
    const far = sound.map((line) => line.replace(/正常,1,/, '正常,7,'))
    expect((await runCases(only('E2'), far.join('\n'))).missing).toEqual([
      { target: 'E2', what: 'threshold', threshold: { field: 'members', operator: 'gte', bound: '1', side: 'holds' } },
    ])
  })

  test('a target without any line lacks everything', async () => {
    const { missing } = await runCases(only('E2', 'E3'), sound.join('\n'))
    expect(missing.map(({ target, what }) => `${target} ${what}`)).toEqual(['E3 met', 'E3 gap', 'E3 unknown'])
  })

  test('the columns target and expect are refused to be absent', async () => {
    const run = runCases(only('E2'), '单位类型,党员数,note\n私营企业,1,')
    await expect(run).rejects.toThrow(Fault)
    await expect(run).rejects.toMatchObject({ code: 'pack-cases-columns', args: { columns: 'target, expect' } })
  })
})
