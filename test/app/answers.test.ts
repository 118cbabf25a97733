import { describe, expect, it } from 'vitest'
import type { AuditRequest } from '../../src/app/audit-request.ts'
import { runAudit } from '../../src/app/run-audit.ts'
import { wordReport } from '../../src/wording/word-report.ts'
import { terminalSummary } from '../../src/writers/terminal.ts'
import { memoryPorts } from '../support/memory-files.ts'

const heading = '企业名称,乡镇,统一社会信用代码,职工人数,党员数,是否建立党组织,经营状况'
const listHeading = '乡镇,单位名称,统一社会信用代码,要填的项目,答复'

/** An audit of one ledger by the campaign of 2011, whose K1 asks where members are whether there is an organization. */
async function audited(
  units: readonly string[],
  answers: readonly string[],
  given: Partial<AuditRequest> & { readonly heading?: string } = {},
) {
  const { heading: own = heading, ...request } = given
  const facts = await runAudit(
    {
      ...{ ledgers: [{ path: 'a.csv', name: 'a.csv' }], columns: [], sheet: null, township: null, encoding: null },
      ...{ blankAsZero: [], pack: 'city-campaign-2011', set: new Map(), asOf: '2012-06-15', by: [], previous: null },
      ...{ redact: false, tool: { name: 'liangxin', version: '0' } },
      ...(answers.length === 0 ? {} : { answers: [{ path: 'b.csv', name: 'b.csv' }] }),
      ...request,
    },
    memoryPorts({ 'a.csv': [own, ...units].join('\n'), 'b.csv': [listHeading, ...answers].join('\n') }),
  )
  const report = wordReport(facts, 'zh')
  const codes = report.ledgerIssues.filter(({ code }) => code.startsWith('answer-'))
  const verdictOf = (name: string) => report.findings.find((each) => each.name === name && each.target === 'K1')
  return { report, codes, verdictOf }
}

const code = '91330523MA2B00001X'

describe('the answers of a fill-in list', () => {
  it('settle a verdict that waited for a blank cell, and the reason names the cell of the list', async () => {
    const { report, codes, verdictOf } = await audited(['甲,A镇,,60,5,,正常'], ['A镇,甲,,是否建立党组织,否'])
    expect(verdictOf('甲')).toMatchObject({ verdict: 'gap' })
    expect(verdictOf('甲')?.reason).toContain('b.csv!E2')
    expect(verdictOf('甲')?.cells.find(({ field }) => field === 'partyOrgEstablished')).toMatchObject({
      ...{ cell: 'b.csv!E2', text: '否', value: false },
    })
    expect(codes.map((issue) => [issue.code, issue.cell, issue.args['answerCell']])).toEqual([
      ['answer-used', 'F2', 'b.csv!E2'],
    ])
    expect(report.answers).toEqual([
      {
        ...{ file: 'b.csv', sheet: 'b', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        ...{ answers: 1, used: 1, conflicts: 0, unreadable: 0, unknownUnits: 0, unused: 0 },
      },
    ])
  })

  it('are found by credit code whatever the name, and by township and name where there is no code', async () => {
    const { codes } = await audited(
      [`甲,A镇,${code},60,5,,正常`, '乙,A镇,,60,5,,正常', '乙,B镇,,60,5,,正常'],
      [`B镇,改了名字,${code},是否建立党组织,是`, 'B镇,乙,,是否建立党组织,是'],
    )
    expect(codes.map(({ code: id, cell }) => [id, cell])).toEqual([
      ['answer-used', 'F2'],
      ['answer-used', 'F4'],
    ])
  })

  it('never take the place of what the ledger states, which is told as a doubt', async () => {
    const { verdictOf, codes, report } = await audited(['甲,A镇,,60,5,否,正常'], ['A镇,甲,,是否建立党组织,是'])
    expect(verdictOf('甲')).toMatchObject({ verdict: 'gap' })
    expect(codes.map((issue) => [issue.code, issue.cell])).toEqual([['answer-conflict', 'F2']])
    expect(report.answers?.[0]).toMatchObject({ used: 0, conflicts: 1 })
  })

  it('are told in the summary, with what became of them', async () => {
    const list = ['A镇,甲,,是否建立党组织,是', 'A镇,甲,,党员数,很多', 'A镇,丙,,党员数,3', 'A镇,乙,,是否建立党组织,是']
    const { report } = await audited(['甲,A镇,,60,5,否,正常', '乙,A镇,,60,5,,正常'], list)
    expect(terminalSummary(report, { color: 0, width: 100 })).toContain(
      '答复：b.csv，4 个，采用 1 个，与台账不符 1 个，看不懂 1 个，单位不明 1 个（见“台账疑点”）',
    )
  })

  it('are passed over where the ledger says the same', async () => {
    const { codes, report } = await audited(['甲,A镇,,60,5,否,正常'], ['A镇,甲,,是否建立党组织,没有'])
    expect(codes).toEqual([])
    expect(report.answers?.[0]).toMatchObject({ answers: 1, used: 0, unused: 1 })
  })

  it('take the place of what could not be read, or was said only roughly', async () => {
    const { report } = await audited(['甲,A镇,,约60,5,否,正常'], ['A镇,甲,,职工人数,45'])
    expect(report.organizations[0]?.employees).toBe(45)
    const unread = await audited(['甲,A镇,,六十几吧,5,否,正常'], ['A镇,甲,,职工人数,61'])
    expect(unread.report.organizations[0]?.employees).toBe(61)
  })

  it('settle what two cells of the ledger contradict each other about', async () => {
    const own = '企业名称,乡镇,职工人数,党员数,是否建立党组织,党组织组建方式,经营状况'
    const without = await audited(['甲,A镇,60,5,否,联合组建,正常'], [], { heading: own })
    expect(without.verdictOf('甲')).toMatchObject({ verdict: 'unknown' })
    const { verdictOf, report } = await audited(['甲,A镇,60,5,否,联合组建,正常'], ['A镇,甲,,党组织组建方式,未建'], {
      heading: own,
    })
    expect(verdictOf('甲')).toMatchObject({ verdict: 'gap' })
    // The ledger still contradicts itself, and is still told so.
    expect(report.ledgerIssues.map(({ code: id }) => id)).toContain('contradiction')
  })

  it('are not used where they would contradict what else the ledger states', async () => {
    const own = '企业名称,乡镇,职工人数,党员数,是否建立党组织,党组织组建方式,经营状况'
    const { report, codes } = await audited(['甲,A镇,60,5,是,,正常'], ['A镇,甲,,党组织组建方式,未建'], { heading: own })
    expect(codes.map(({ code: id }) => id)).toEqual(['answer-conflict'])
    expect(report.organizations[0]?.coverage).toBe('organization')
  })

  it('must be exact and readable', async () => {
    const { codes, report } = await audited(
      ['甲,A镇,,,5,否,正常'],
      ['A镇,甲,,职工人数,四十多', 'A镇,甲,,党员数,很多', 'A镇,甲,,工资,3', 'A镇,甲,,,3', 'A镇,甲,,职工人数,'],
    )
    expect(codes.map(({ code: id, file, cell }) => [id, file, cell])).toEqual([
      ['answer-unreadable', 'b.csv', 'E2'],
      ['answer-unreadable', 'b.csv', 'E3'],
      ['answer-field-unknown', 'b.csv', 'E4'],
      ['answer-field-unknown', 'b.csv', 'E5'],
    ])
    expect(report.organizations[0]?.employees).toBeNull()
    expect(report.answers?.[0]).toMatchObject({ answers: 4, unreadable: 4 })
  })

  it('for a unit that no ledger has, and two that differ, are told and not used', async () => {
    const { codes, report } = await audited(
      ['甲,A镇,,,5,否,正常'],
      ['A镇,丙,,职工人数,3', 'A镇,甲,,职工人数,3', 'A镇,甲,,职工人数,4'],
    )
    expect(codes.map(({ code: id }) => id)).toEqual(['answer-repeated', 'answer-unit-unknown'])
    expect(report.organizations[0]?.employees).toBeNull()
    expect(report.answers?.[0]).toMatchObject({ answers: 3, used: 0, unknownUnits: 1, unused: 2 })
  })

  it('may say of a field without a column nothing', async () => {
    const { codes } = await audited(['甲,A镇,,60,5,否,正常'], ['A镇,甲,,工会,有'])
    expect(codes.map(({ code: id }) => id)).toEqual(['answer-no-column'])
  })

  it('win over a blank that was to be read as zero', async () => {
    const { report } = await audited(['甲,A镇,,60,,否,正常'], ['A镇,甲,,党员数,4'], { blankAsZero: ['members'] })
    expect(report.organizations[0]?.members).toBe(4)
  })

  it('tell the nature of a unit that the ledger leaves open', async () => {
    const own = '单位名称,乡镇,职工人数,党员数,是否建立党组织,经营状况'
    const { report } = await audited(['甲,A镇,60,5,否,正常'], ['A镇,甲,,单位类型,私营企业'], { heading: own })
    expect(report.organizations[0]).toMatchObject({ kind: 'private', sector: 'enterprise' })
    expect(report.ledgerIssues.map(({ code: id }) => id)).not.toContain('nature-unknown')
  })

  it('are masked with everything else that names a person', async () => {
    const own = '企业名称,乡镇,职工人数,党员数,是否建立党组织,党建指导员,经营状况'
    const { report } = await audited(['甲,A镇,60,5,否,,正常'], ['A镇,甲,,党建指导员,诸葛某人'], {
      ...{ heading: own, redact: true },
    })
    expect(report.answers?.[0]?.used).toBe(1)
    expect(JSON.stringify(report)).not.toContain('诸葛某人')
  })

  it('are refused in a file that is no such list', async () => {
    await expect(
      audited(['甲,A镇,,60,5,,正常'], [], { answers: [{ path: 'a.csv', name: 'a.csv' }] }),
    ).rejects.toMatchObject({
      code: 'input-not-answers',
    })
  })
})
