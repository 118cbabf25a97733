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
    expect(await fieldBelow(status, '3', 'status')).toEqual({
      ...option('deregistered'),
      cells: [{ row: 2, column: 2, text: '3' }],
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
