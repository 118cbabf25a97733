import { describe, expect, it } from 'vitest'
import { Fault } from '../../src/domain/fault.ts'
import { fields } from '../../src/domain/field.ts'
import { matchHeading } from '../../src/ledger/match-heading.ts'
import { parseDictionary } from '../../src/ledger/parse-dictionary.ts'
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

describe('a heading of its own', () => {
  const shown = (heading: string): string => {
    const found = matchHeading([heading], dictionary, () => undefined)
    if (found?.is === 'field') return found.rank > 0 ? `${found.field}, weak` : found.field
    if (found?.is === 'flag') return `${found.flag.field} is ${found.flag.yes}`
    if (found?.is === 'combined') return found.combined.fields.join(' ')
    if (found?.is === 'choice') return found.choice.fields.join(' or ')
    return found?.is ?? 'unknown'
  }

  it.each([
    ['name', '企业名 商户名称 工商登记名称 法人单位名称 协会名称 营业执照名称 经营户名称'],
    ['township', '归属乡镇 所在镇 乡镇名称 所属镇（街道） 所在街道名称'],
    ['township, weak', '地区 所在地区 属地 填报单位'],
    ['village', '所属村居 所在村（居） 所属行政村 归属社区'],
    [
      'park',
      '所在工业区 是否在工业园区 是否处于园区（功能区）内 是否入园 入园情况 是否属于工业功能区企业 所处园区 是否在园区或功能区 所在工业区（功能区）',
    ],
    ['chamber', '商会会员单位 是否为商会会员企业 参加商会名称 参加商会情况 加入商会情况 所属行业协会商会'],
    ['park chamber', '所在园区（功能区）、商会 园区（商会）'],
    ['kind', '登记类别 法人类型 企业种类 市场主体类别'],
    ['status', '运转情况 目前状况 企业现状 存续状况'],
    ['status is operating', '是否正常生产 是否正常经营 经营状况是否正常'],
    ['status is suspended', '是否停产 是否停业、歇业 是否已停产'],
    ['status is deregistered', '是否注销 是否已注销'],
    ['employees', '企业人数 企业总人数 单位人数 年末从业人员 年末职工人数 用工总量'],
    ['employees, weak', '参保人数 社保人数 缴纳社保人数 参保职工数'],
    ['regularEmployees', '固定工 长期职工 长期工 稳定员工数 其中：固定工'],
    ['memberUnits', '会员企业（家） 会员个数 团体会员数 单位会员'],
    ['ownerIsMember', '企业主是否为中共党员 实际控制人是否党员'],
    ['ownerIsSecretary', '业主兼任书记 法人是否兼书记 是否担任党组织书记 负责人是否任书记'],
    ['members', '组织关系在册党员 组织关系在本单位党员 隶属本单位党员 党员名数 党员（含预备党员）'],
    ['members, weak', '在职党员 在编党员'],
    ['probationaryMembers', '预备 其中：预备 其中预备党员'],
    [
      'floatingMembers',
      '组织关系不在本企业的党员 组织关系不在本单位党员 关系不在本单位党员 关系未转入党员数 未转党员 流动(口袋)党员 组织关系在外党员 非在册党员 口袋党员数 隐性党员 流动党员（口袋党员） 挂靠党员',
    ],
    ['floatingParticipating', '参加活动流动党员 参加组织生活的流动党员数'],
    ['partyOrgEstablished', '是否纳入党组织覆盖 有否党组织 建党情况'],
    ['partyOrgForm', '设置方式 单独/联合 组建模式'],
    ['partyOrgLevel', '党组织种类'],
    ['partyOrgLevel or partyOrgForm', '支部类型 党组织设置类型'],
    ['partyOrgName', '挂靠党组织名称 隶属支部 党组织（全称） 党(总)支部名称 所属联合党支部'],
    ['partyOrgName or superiorPartyOrg', '所属党组织 所属党组织名称'],
    ['superiorPartyOrg', '党组织隶属关系 归口党委 隶属于 上级主管党组织'],
    ['secretary', '支书 党组织带头人 党支部负责人姓名'],
    ['activities', '活动情况 活动开展情况 开展活动情况 党组织活动情况 主题活动次数 党日活动次数'],
    ['meetings', '三会一课 开会次数 支部会议次数'],
    ['plannedForm', '计划组建方向 下一步组建方向 拟采取的组建方式 组建打算'],
    ['plannedForm or plannedOn', '组建计划'],
    ['notEstablishedReason', '尚未组建原因 未建党组织的主要原因'],
    [
      'instructor',
      '驻企指导员 下派指导员 联系指导员 党建指导员派驻情况 指导员配备情况 是否落实指导员 党建指导员是否派驻',
    ],
    [
      'liaison',
      '派驻联络员 是否派驻联络员 是否选派联络员 选派联络员 联络员派驻情况 是否确定联络员 驻企联络员 有无联络员 党建联络员是否落实',
    ],
    ['union', '基层工会 工会主席 工会建立情况 是否建有工会组织 有否工会'],
    ['youthLeague', '是否建团 建团情况 团支部书记 有无团支部'],
    ['union youthLeague womensFederation', '工会、共青团、妇联建立情况 是否建立工会、团组织、妇女组织'],
    [
      'ownerTrained',
      '企业主培训 是否参加培训 是否参加业主培训 出资人是否参加培训 业主参训情况 业主是否受训 业主培训次数 负责人轮训情况',
    ],
    ['linkedBranch', '结对支部 结对基层党组织 结对联系党组织 挂联党组织 帮扶党组织 村企结对'],
    ['responsibleLeader', '责任人 联系干部 分管领导 包企干部'],
  ])('is %s: %s', (expected, headings) => {
    const wrong = headings.split(' ').filter((heading) => shown(heading) !== expected)
    expect(wrong.map((heading) => `${heading}: ${shown(heading)}`)).toEqual([])
  })

  it('is nothing where it only looks like one of ours', () => {
    const unlike =
      '企业数 组织数 党组织数 支部数 流出党员数 发展党员数 非党员职工数 未单独组建原因 未建工会原因 拟纳入党组织名称 拟组建党组织名称 ' +
      '党务工作者学历 换届时间 停业时间 注销时间 未转组织关系原因 社保缴纳情况 是否缴纳社保 是否独立法人 党建覆盖率 是否有党员 联系人 主管部门 ' +
      '书记培训 党员教育培训 结对单位 联建党组织 所在区域 情况 组建情况说明 本地职工数 会员企业从业人员'
    const known = unlike.split(' ').filter((heading) => !['unknown', 'ignored'].includes(shown(heading)))
    expect(known.map((heading) => `${heading}: ${shown(heading)}`)).toEqual([])
  })

  it('stands for all the headings of a pattern in braces', async () => {
    const text = JSON.stringify({ fields: { name: ['企业名称'], park: ['{所在|所属|}园子{名称|}'] } })
    const own = parseDictionary({ file: 'columns.json', text }, [])
    const park = ['所在园子', '所属园子', '园子', '所在园子名称', '园子名称'].map(
      (heading) => matchHeading([heading], own, () => undefined)?.is,
    )
    expect(park).toEqual(['field', 'field', 'field', 'field', 'field'])
    expect(matchHeading(['位于园子'], own, () => undefined)).toBeUndefined()
  })
})
