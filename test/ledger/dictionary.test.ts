import { describe, expect, it } from 'vitest'
import { Fault } from '../../src/domain/fault.ts'
import { fields } from '../../src/domain/field.ts'
import { parseDictionary } from '../../src/ledger/dictionary.ts'
import { matchHeading } from '../../src/ledger/match-heading.ts'
import { dictionary, gather, gridOf } from './read-fixture.ts'

const columns = { file: 'columns.json', text: '{}' }

function faultOf(text: string, base = columns): Fault<'dictionary-invalid'>['args'] {
  try {
    parseDictionary(base, [{ file: 'extra.json', text }])
  } catch (error) {
    if (error instanceof Fault && error.code === 'dictionary-invalid')
      return error.args as Fault<'dictionary-invalid'>['args']
    throw error
  }
  throw new Error('no fault')
}

describe('the dictionary of headings', () => {
  it('knows every field by its id and its label', () => {
    for (const { id, zh } of fields) {
      for (const heading of [id, zh]) {
        const meaning = matchHeading([heading], dictionary, () => undefined)
        const found =
          meaning?.is === 'combined' ? meaning.combined.fields[0] : meaning?.is === 'field' ? meaning.field : undefined
        expect([heading, found]).toEqual([heading, id])
      }
    }
  })

  it('takes a heading that the user adds, by field id or by label', async () => {
    const own = parseDictionary(
      { file: 'columns.json', text: JSON.stringify({ fields: { name: ['企业名称'], members: ['党员数'] } }) },
      [
        { file: 'a.json', text: JSON.stringify({ fields: { employees: ['人头'] } }) },
        { file: 'b.json', text: JSON.stringify({ 流动党员数: { headings: ['在外党员'] } }) },
      ],
    )
    const read = await gather(
      gridOf([
        ['企业名称', '人头', '在外党员', '党员数'],
        ['甲', '3', '2', '1'],
      ]),
      { dictionary: own },
    )
    expect(read.layouts[0]?.columns.map(({ field }) => field)).toEqual([
      'name',
      'employees',
      'floatingMembers',
      'members',
    ])
  })

  it('refuses a heading that would mean two fields, and says where', () => {
    const base = { file: 'columns.json', text: JSON.stringify({ fields: { employees: ['职工人数'] } }) }
    expect(faultOf(JSON.stringify({ fields: { members: ['党员', '职工 人数'] } }), base)).toMatchObject({
      file: 'extra.json',
      pointer: '/fields/members/headings/1',
    })
  })

  it('refuses an unknown field, an unknown key, an unknown option and broken JSON', () => {
    expect(faultOf('{"fields":{"salary":["工资"]}}').pointer).toBe('/fields/salary')
    expect(faultOf('{"feilds":{}}')).toMatchObject({ file: 'extra.json' })
    expect(faultOf('{"fields":{"kind":{"options":{"甲":"privat"}}}}').pointer).toBe('/fields/kind/options/甲')
    expect(faultOf('{"groups":[{"parents":["群团"],"leaves":{"工会":"onion"}}]}').pointer).toBe('/groups/0/leaves/工会')
    expect(faultOf('{"nature":{"企业":["privat"]}}').pointer).toBe('/nature/企业')
    expect(faultOf('{').problem).not.toBe('')
  })
})

describe('a heading path', () => {
  const meaning = (...path: readonly string[]) => matchHeading(path, dictionary, () => undefined)
  const field = (...path: readonly string[]) => {
    const found = meaning(...path)
    return found?.is === 'field' || found?.is === 'leaf' ? found.field : found?.is
  }

  it.each([
    ['employees', ['从业人员情况', '总数']],
    ['employees', ['职工人数', '合计']],
    ['fullTimeStaff', ['从业人员', '专职（人）']],
    ['members', ['党员情况', '其中', '在册党员数']],
    ['floatingMembers', ['流动党员', '人数']],
    ['floatingMembers', ['流动党员情况', '党员数']],
    ['probationaryMembers', ['党员人数', '其中：预备']],
    ['ownerName', ['法定代表人', '姓名']],
    ['secretary', ['党组织负责人', '姓名']],
    ['instructor', ['未建党组织情况', '党建指导员', '姓名']],
    ['plannedForm', ['下步计划', '组建方式']],
    ['superiorPartyOrg', ['上级党组织', '名称']],
    ['union', ['群团组织', '工会']],
  ])('is %s: %j', (expected, path) => {
    expect(field(...path)).toBe(expected)
  })

  it('is nothing where only the lowest heading would say so', () => {
    expect(meaning('姓名')).toBeUndefined()
    expect(meaning('工会', '姓名')).toBeUndefined()
    expect(meaning('女性', '人数')).toBeUndefined()
    expect(field('工会', '会员人数')).toBeUndefined()
    expect(field('上级党组织', '党组织书记')).toBeUndefined()
    expect(field('离退休党员', '党员数')).toBeUndefined()
  })
})
