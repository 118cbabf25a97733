import { describe, expect, it } from 'vitest'
import { bulletinInput } from '../../src/app/bulletin-input.ts'
import { type RankRequest, rank } from '../../src/app/rank.ts'
import { runAudit } from '../../src/app/run-audit.ts'
import type { AuditFacts } from '../../src/domain/report.ts'
import { wordReport } from '../../src/wording/word-report.ts'
import { auditJson } from '../../src/writers/audit-json-writer.ts'
import { memoryPorts } from '../support/memory-files.ts'

const heading = '企业名称,乡镇,职工人数,党员数,是否建立党组织,经营状况'
const tool = { name: 'liangxin', version: '0' }

interface Audited {
  readonly asOf?: string
  readonly set?: Readonly<Record<string, string>>
  readonly pack?: string
  /** Of a ledger with other columns, whose lines are complete. */
  readonly columns?: string
}

/** The stored report of one ledger; units as lines without the operating status. */
async function stored(units: readonly string[], given: Audited = {}): Promise<string> {
  const { asOf = '2012-05-15', set = {}, pack = 'guiding-opinion-2012', columns = heading } = given
  const text = [columns, ...units.map((unit) => (unit.split(',').length > 5 ? unit : `${unit},正常`))].join('\n')
  const values = Object.entries(set).map(([name, value]) => [name, { value, from: 'flag' as const }] as const)
  const facts = await runAudit(
    {
      ...{ ledgers: [{ path: 'a.csv', name: 'a.csv' }], columns: [], sheet: null, township: null, encoding: null },
      ...{ blankAsZero: [], pack, set: new Map(values), asOf, by: [], previous: null, redact: false, tool },
    },
    memoryPorts({ 'a.csv': text }),
  )
  return auditJson(wordReport(facts, 'zh'))
}

/** Ports over stored reports in memory. */
function ports(contents: Readonly<Record<string, string>>) {
  const { files, progress } = memoryPorts(contents)
  return { files: { ...files, readText: async (path: string) => contents[path] }, progress }
}

const request: RankRequest = {
  ...{ audit: null, reports: [], previous: [], indicators: [], by: 'township', pack: null, template: null },
  ...{ redact: false, tool },
}

const ranking = async (files: Readonly<Record<string, string>>, given: Partial<RankRequest>) =>
  (await rank({ ...request, ...given }, ports(files))).ranking

const placesOf = ({ ranking: groups }: Awaited<ReturnType<typeof ranking>>) =>
  groups.map(({ group, place, placeRange }) => [group, place, placeRange])

describe('the ranking of a report', () => {
  it('is by the formation rate; units to check leave places open; a township without a base has none', async () => {
    // A 1 of 1 with one open: 1/2 to 2/2. B 2 of 3. C 1 of 2. D: all units deregistered.
    const units = [
      ...['甲,A镇,60,5,是', '乙,A镇,60,3,'],
      ...['丙,B镇,60,5,是', '丁,B镇,60,4,是', '戊,B镇,60,1,否'],
      ...['己,C镇,60,5,是', '庚,C镇,60,2,否', '辛,D镇,60,2,否,注销'],
    ]
    const facts = await ranking({ 'a.json': await stored(units) }, { reports: ['a.json'] })
    expect(placesOf(facts)).toEqual([
      ['A镇', 1, [1, 2]],
      ['B镇', 2, [1, 2]],
      ['C镇', 3, [2, 3]],
      ['D镇', null, null],
    ])
    expect(facts).toMatchObject({ indicator: 'formation-rate', previousAsOf: null, comparable: false, differs: [] })
    expect(facts.total).toMatchObject({ group: null, numerator: 4, denominator: 6, unknown: 1, place: null })
  })

  it('may be by a target, and a further indicator decides ties', async () => {
    const units = ['甲,A镇,60,5,是', '乙,A镇,60,0,否', '丙,B镇,60,5,是', '丁,B镇,60,3,否']
    const files = { 'a.json': await stored(units) }
    const alone = await ranking(files, { reports: ['a.json'] })
    expect(placesOf(alone).map(([, place]) => place)).toEqual([1, 1])
    const decided = await ranking(files, { reports: ['a.json'], indicators: ['formation-rate', 'E2'] })
    expect(decided.tieBreakers).toEqual(['target:E2'])
    expect(placesOf(decided).map(([group, place]) => [group, place])).toEqual([
      ['A镇', 1],
      ['B镇', 2],
    ])
    expect(decided.ranking[0]?.others).toEqual([
      { indicator: 'target:E2', numerator: 1, denominator: 1, unknown: 0, place: 1 },
    ])
  })

  it('is refused by a breakdown that no ledger names, with those that there are', async () => {
    const files = { 'a.json': await stored(['甲,A镇,60,5,是']) }
    await expect(ranking(files, { reports: ['a.json'], by: 'park' })).rejects.toMatchObject({
      code: 'usage-bad-value',
      args: { flag: '--by', expected: { values: ['township', 'sector'] } },
    })
  })
})

describe('two periods', () => {
  const units = ['甲,A镇,60,5,是', '乙,A镇,60,3,否', '丙,B镇,60,5,是']
  const later = { asOf: '2012-06-15' }

  it('of several files each are combined by their date, whatever the order', async () => {
    const files = {
      'a5.json': await stored(units.slice(0, 2)),
      'b5.json': await stored(units.slice(2)),
      'all4.json': await stored(units, { asOf: '2012-04-15' }),
      'all6.json': await stored(['甲,A镇,60,5,是', '乙,A镇,60,3,是', '丙,B镇,60,5,是'], later),
    }
    const previous = ['b5.json', 'all4.json', 'a5.json']
    const facts = await ranking(files, { reports: ['all6.json'], previous })
    expect(facts).toMatchObject({ previousAsOf: '2012-05-15', comparable: true })
    expect(facts.trend.asOf).toEqual(['2012-04-15', '2012-05-15', '2012-06-15'])
    expect(facts.total.previous).toEqual({ numerator: 2, denominator: 3, unknown: 0 })
    expect(facts.ranking[0]?.change).toMatchObject({ points: 50, units: { newlyCovered: 1, leftBase: 0 } })
    expect(await ranking(files, { reports: ['all6.json'], previous: previous.toReversed() })).toEqual(facts)
  })

  it('under one pack with another parameter are compared only by what does not depend on it', async () => {
    const pack = 'guiding-opinion-2012'
    const { pack: facts } = JSON.parse(await stored(units)) as AuditFacts
    const [name = ''] = Object.keys(facts.parameters).filter((each) => /^joint/.test(each))
    const files = {
      '5.json': await stored(units, { pack }),
      '6.json': await stored(units, { ...later, pack, set: { [name]: '7' } }),
    }
    const given = { reports: ['6.json'], previous: ['5.json'] }
    // 组建率 does not look at the limit of joint organizations.
    expect(await ranking(files, given)).toMatchObject({ comparable: true, differs: [] })
    // Without the pack nobody can know on what it depends.
    const hash = facts.sha256
    const foreign = Object.fromEntries(
      Object.entries(files).map(([file, text]) => [file, text.replaceAll(hash, 'f'.repeat(64))]),
    )
    expect(await ranking(foreign, given)).toMatchObject({ comparable: false, differs: ['parameters'] })
  })

  it('of one day may be compared, and an earlier one that is later is refused', async () => {
    const files = { '5.json': await stored(units), '6.json': await stored(units, later) }
    expect(await ranking(files, { reports: ['5.json'], previous: ['5.json'] })).toMatchObject({ comparable: true })
    await expect(ranking(files, { reports: ['5.json'], previous: ['6.json'] })).rejects.toMatchObject({
      code: 'usage-bad-value',
      args: { flag: '--previous', value: '6.json 2012-06-15' },
    })
  })
})

it('townships that should report and did not are named once, blanks in a name aside', async () => {
  const ranked = await rank({ ...request, reports: ['a.json'] }, ports({ 'a.json': await stored(['甲,A镇,60,5,是']) }))
  const options = { docNumber: null, issuer: null, to: null, deadline: null }
  const input = bulletinInput(ranked, { language: 'zh', options, townships: ['C镇', 'Ａ 镇', 'B镇', 'C镇'] })
  expect(input.notSubmitted).toEqual(['B镇', 'C镇'])
  expect(input.register).toBeNull()
})

it('without a list of townships, those of the last period that list no unit now are named', async () => {
  const both = await stored(['甲,A镇,60,5,是', '乙,B镇,60,5,是'])
  const files = { '5.json': both, '6.json': await stored(['甲,A镇,60,5,是'], { asOf: '2012-06-15' }) }
  const given = { ...request, reports: ['6.json'], previous: ['5.json'] }
  const options = { docNumber: null, issuer: null, to: null, deadline: null }
  const named = async (townships: readonly string[], by: 'township' | 'sector') => {
    const ranked = await rank({ ...given, by }, ports(files))
    return bulletinInput(ranked, { language: 'zh', options, townships }).notSubmitted
  }
  expect(await named([], 'township')).toEqual(['B镇'])
  expect(await named(['A镇'], 'township')).toEqual([])
  expect(await named([], 'sector')).toEqual([])
})

it('a unit that moved is listed under the township that it left', async () => {
  const columns = '企业名称,乡镇,职工人数,党员数,是否建立党组织,统一社会信用代码'
  const files = {
    '5.json': await stored(['甲,A镇,60,5,是,91330723155391521D', '乙,A镇,60,5,否,'], { columns }),
    '6.json': await stored(['甲,B镇,60,5,是,91330723155391521D', '乙,A镇,60,5,否,'], { columns, asOf: '2012-06-15' }),
  }
  const { ranking: facts } = await rank({ ...request, reports: ['6.json'], previous: ['5.json'] }, ports(files))
  expect(facts.leftBase).toMatchObject([{ name: '甲', township: 'A镇', group: 'A镇', reason: 'moved' }])
})
