import { describe, expect, it } from 'vitest'
import type { FieldId } from '../../src/domain/field.ts'
import { type FieldValue, fieldOf } from '../../src/domain/record.ts'
import { legendOf } from '../../src/ledger/heading-list.ts'
import { readCsv } from '../../src/readers/csv.ts'
import { memorySource } from '../support/memory-source.ts'
import { gather } from './read-fixture.ts'

describe('a legend in a heading', () => {
  it.each([
    ['类别（1.非公企业 2.社会组织）', { 1: '非公企业', 2: '社会组织' }],
    ['经营(正常1/停产2/注销3)', { 1: '正常', 2: '停产', 3: '注销' }],
    ['是否建立党组织\n（①是；②否）', { 1: '是', 2: '否' }],
    ['单位性质(1=企业,2=社会组织)', { 1: '企业', 2: '社会组织' }],
    ['建立方式①单独②联合③未建', { 1: '单独', 2: '联合', 3: '未建' }],
    ['组建方式：1、单独；2、联合；3、未建', { 1: '单独', 2: '联合', 3: '未建' }],
    ['组建方式(1)单独(2)联合(3)未建', { 1: '单独', 2: '联合', 3: '未建' }],
    ['是否建立党组织1是0否', { 1: '是', 0: '否' }],
    ['组建方式（A单独，B联合，C未建）', { a: '单独', b: '联合', c: '未建' }],
  ])('%s says what its numbers mean', (heading, expected) => {
    expect(Object.fromEntries(legendOf([heading]) ?? [])).toEqual(expected)
  })

  it.each([
    '组建方式(1)',
    '成立时间(2011年3月)',
    '职工(1正式1临时)',
    '党员数',
    '组建方式（单独/联合/未建）',
    '企业(50人以上)',
    '2011年营业收入',
    '截至2012年5月底党员数',
    '35岁以下党员',
    '规模1000万元以上',
    '组建方式1单独3联合',
  ])('%s has none', (heading) => {
    expect(legendOf([heading])).toBeUndefined()
  })
})

/** What a field says in a ledger of one unit with one column more. */
async function fieldBelow(heading: string, cell: string, field: FieldId): Promise<FieldValue | undefined> {
  const text = `单位名称,职工人数,${heading}\n甲有限公司,60,${cell}\n`
  const { records } = await gather(await readCsv(memorySource(text, '甲镇.csv'), { encoding: null }))
  return records[0] && fieldOf(records[0], field)
}

const option = (id: string) => ({ value: { type: 'options', options: [id] } })

describe('a number below such a heading', () => {
  const status = '经营(正常1/停产2/注销3)'

  it('is read as its words and quoted as it stands', async () => {
    expect(await fieldBelow(status, '3', 'status')).toMatchObject({
      ...option('deregistered'),
      cells: [{ row: null, column: 2, text: '3' }],
    })
    expect(await fieldBelow(status, ' ２ ', 'status')).toMatchObject(option('suspended'))
    expect(await fieldBelow(status, '正常', 'status')).toMatchObject(option('operating'))
  })

  it('stays unknown if the heading does not name it, or names it by words that nobody knows', async () => {
    expect(await fieldBelow(status, '7', 'status')).toMatchObject({ value: { why: 'unreadable' } })
    const unknown = await fieldBelow('是否建立党组织（1甲 2乙）', '1', 'partyOrgEstablished')
    expect(unknown?.value).toMatchObject({ options: ['yes', 'no'] })
  })

  it.each([
    ['是否建立党组织（1否 2是）', 'partyOrgEstablished', '1', 'no'],
    ['是否建立党组织（1否 2是）', 'partyOrgEstablished', '2', 'yes'],
    ['是否注销（1否 2是）', 'status', '1', 'operating'],
    ['是否注销（1否 2是）', 'status', '2', 'deregistered'],
    ['有无党建指导员(1无2有)', 'instructor', '1', 'no'],
  ] as const)('below %s means what it says: %s of %s is %s', async (heading, field, cell, expected) => {
    expect(await fieldBelow(heading, cell, field)).toMatchObject(option(expected))
  })

  it('is a count below a heading that asks for one', async () => {
    expect(await fieldBelow('活动次数（1上半年2下半年）', '2', 'activities')).toMatchObject({
      value: { low: 2, high: 2 },
    })
  })
})

describe('parts of a count in a heading', () => {
  it.each([
    ['党员数（正式+预备）', '2+1', [3, 2, 1]],
    ['党员数（正式/预备）', '２／１', [3, 2, 1]],
    ['党员数（预备、正式）', '1、2', [3, 2, 1]],
    ['党员数（1正式2预备）', '3（2正式1预备）', [3, 2, 1]],
    ['党员数（其中预备）', '3（1）', [3, 2, 1]],
  ])('%s says what %s is made of', async (heading, cell, [members, full, probationary]) => {
    const exactly = (number: number | undefined) => ({ value: { low: number, high: number } })
    expect(await fieldBelow(heading, cell, 'members')).toMatchObject(exactly(members))
    expect(await fieldBelow(heading, cell, 'fullMembers')).toMatchObject(exactly(full))
    expect(await fieldBelow(heading, cell, 'probationaryMembers')).toMatchObject(exactly(probationary))
  })

  it('is no other count: 党员数（流动） counts floating members only', async () => {
    expect(await fieldBelow('党员数（流动）', '2', 'members')).toBeUndefined()
    expect(await fieldBelow('党员数（流动）', '2', 'floatingMembers')).toMatchObject({ value: { low: 2, high: 2 } })
  })
})

describe('what a heading counts in', () => {
  it.each([
    ['营收/元', '12000000', 'annualRevenue', 1200],
    ['营业收入 单位：万元', '1200', 'annualRevenue', 1200],
    ['党员数 单位：人', '3', 'members', 3],
    ['截至2012年5月底党员数', '3', 'members', 3],
  ] as const)('%s is understood', async (heading, cell, field, number) => {
    expect(await fieldBelow(heading, cell, field)).toMatchObject({ value: { low: number, high: number } })
  })
})

describe('a bare number below a heading without a list', () => {
  it('is a code that nobody explains, never a yes', async () => {
    const read = await fieldBelow('组建方式', '1', 'partyOrgForm')
    expect(read?.value).toMatchObject({ why: 'unreadable' })
    expect((await fieldBelow('组建方式', '1', 'partyOrgEstablished'))?.value).toMatchObject({ options: ['yes', 'no'] })
    expect((await fieldBelow('是否建立党组织', '1', 'partyOrgEstablished'))?.value).toMatchObject({ options: ['yes'] })
  })
})
