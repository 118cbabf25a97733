import { describe, expect, test } from 'vitest'
import { choiceLists } from '../../src/domain/choices.ts'
import type { FieldId } from '../../src/domain/field.ts'
import { coerce } from '../../src/ledger/coerce.ts'
import { numberCell, read, values, word } from '../support/cells.ts'

function column(field: FieldId, rows: readonly (readonly [string, string])[]) {
  test.each(rows)(`${field} %s reads %s`, (text, expected) => {
    const { value, parts = [] } = read(field, text)
    const whole = value.type === 'options' && value.why === 'unreadable' ? '? unreadable' : word(value)
    const told = parts.map((part) => `${part.field} ${word(part.value)}`)
    expect([whole, ...told].join('; ')).toBe(expected)
  })
}

const business = 'private|hkMacaoTaiwan|foreign|otherEnterprise'
const social = 'association|privateNonEnterprise|foundation|intermediary|lawFirm|accountingFirm|taxFirm|otherSocial'
const any = 'independent|joint|regional|industry|attached|grid|temporary|other'

describe('nature', () => {
  column('kind', [
    ['私营企业', 'private'],
    [' 私 营 企 业 ', 'private'],
    ['A 私营企业', 'private'],
    ['1.私营企业', 'private'],
    ['民营企业', 'private'],
    ['个人独资企业', 'private'],
    ['合伙企业', 'private'],
    ['有限责任公司（自然人独资）', 'private'],
    ['有限责任公司(自然人投资或控股)', 'private'],
    ['私营有限责任公司', 'private'],
    ['有限责任公司', business],
    ['股份有限公司', business],
    ['其他有限责任公司', business],
    ['非公有制企业', business],
    ['非公企业', business],
    ['企业', business],
    ['内资企业', `${business}|stateOwned`],
    ['混合所有制', `${business}|stateOwned`],
    ['港澳台商投资企业', 'hkMacaoTaiwan'],
    ['台资企业', 'hkMacaoTaiwan'],
    ['外商投资企业', 'foreign'],
    ['中外合资', 'foreign'],
    ['三资企业', 'hkMacaoTaiwan|foreign'],
    ['个体工商户', 'selfEmployed'],
    ['个体户', 'selfEmployed'],
    ['农民专业合作社', 'cooperative'],
    ['社会团体', 'association'],
    ['行业协会', 'association'],
    ['学会', 'association'],
    ['联合会', 'association'],
    ['商会', 'association|chamber'],
    ['行业协会(商会)', 'association'],
    ['民办非企业单位', 'privateNonEnterprise'],
    ['民非', 'privateNonEnterprise'],
    ['社会服务机构（民非）', 'privateNonEnterprise'],
    ['民办学校', 'privateNonEnterprise'],
    ['民办医院', 'privateNonEnterprise'],
    ['民办幼儿园', 'privateNonEnterprise'],
    ['民办养老院', 'privateNonEnterprise'],
    ['基金会', 'foundation'],
    ['中介组织', 'intermediary'],
    ['律师事务所', 'lawFirm'],
    ['会计师事务所', 'accountingFirm'],
    ['税务师事务所', 'taxFirm'],
    ['社会组织', social],
    ['国有企业', 'stateOwned'],
    ['国有控股', 'stateOwned'],
    ['有限责任公司（国有独资）', 'stateOwned'],
    ['集体企业', 'otherOutside'],
    ['事业单位', 'publicInstitution'],
    ['公办学校', 'publicInstitution'],
    ['机关', 'government'],
    ['机关事业单位', 'government|publicInstitution'],
    ['工会', 'massOrganization'],
    ['村股份经济合作社', 'ruralCollective'],
    ['社区', 'village'],
    ['工业园区', 'park'],
    ['专业市场', 'market'],
    ['商务楼宇', 'building'],
    ['产业集聚区', 'cluster'],
    ['幼儿园', 'private|privateNonEnterprise|publicInstitution'],
    ['非民营', '? unreadable'],
    ['私营/个体', '? unreadable'],
    ['社会团体、民非', '? unreadable'],
    ['个体工商户转企业', '? unreadable'],
    ['浙江甲乙有限公司', '? unreadable'],
    ['1', '? unreadable'],
  ])
  column('sector', [
    ['非公企业', 'enterprise'],
    ['私营企业', 'enterprise'],
    ['有限责任公司', 'enterprise'],
    ['社会组织', 'social'],
    ['行业协会', 'social'],
    ['国有企业', 'outside'],
    ['事业单位', 'outside'],
    ['工业园区', 'platform'],
    ['两新组织', 'enterprise|social'],
    ['内资企业', 'enterprise|outside'],
  ])
})

describe('operating status', () => {
  column('status', [
    ['正常', 'operating'],
    ['正常运营', 'operating'],
    ['正常营业', 'operating'],
    ['在营', 'operating'],
    ['存续（在营、开业、在册）', 'operating'],
    ['开业', 'operating'],
    ['实体运营', 'operating'],
    ['生产经营正常', 'operating'],
    ['目前正常运营', 'operating'],
    ['基本正常', 'operating'],
    ['良好', 'operating'],
    ['合格', 'operating'],
    ['基本合格', 'operating'],
    ['半停产', 'operating'],
    ['恢复正常经营', 'operating'],
    ['1 正常运营', 'operating'],
    ['正常营业（2012年5月起）', 'operating'],
    ['停产', 'suspended'],
    ['停业', 'suspended'],
    ['歇业', 'suspended'],
    ['已停产', 'suspended'],
    ['停产、歇业', 'suspended'],
    ['长期停产歇业', 'suspended'],
    ['停业整顿', 'suspended'],
    ['倒闭', 'suspended'],
    ['已于2021年5月停产', 'suspended'],
    ['非正常运营', 'suspended'],
    ['空壳', 'shell'],
    ['僵尸企业', 'shell'],
    ['空挂', 'shell'],
    ['名存实亡', 'shell'],
    ['无实际经营', 'shell'],
    ['注销', 'deregistered'],
    ['已注销', 'deregistered'],
    ['2023年注销', 'deregistered'],
    ['吊销', 'revoked'],
    ['吊销未注销', 'revoked'],
    ['吊销，未注销', 'revoked'],
    ['迁出', 'movedOut'],
    ['外迁', 'movedOut'],
    ['搬迁', 'movedOut'],
    ['已迁往杭州', 'movedOut'],
    ['筹建', 'preparing'],
    ['在建', 'preparing'],
    ['不正常', 'suspended|shell'],
    ['失联', 'suspended|shell|movedOut'],
    ['注（吊）销', 'deregistered|revoked'],
    ['未注销', 'operating|preparing|suspended|shell|movedOut'],
  ])

  test.each([
    '未停产',
    '正常（停产）',
    '正常、停产',
    '营业，拟搬迁',
    '濒临停产',
    '正常？',
    '是',
    '正常或停产',
    '疑似空壳',
  ])('%s is not understood', (text) => {
    expect(read('status', text).value.why).toBe('unreadable')
  })

  test.each(['不合格', '未参检', '拟注销', '正在注销', '经营异常', '其他'])('%s leaves it open', (text) => {
    const { value, issue } = read('status', text)
    expect(value).toEqual({ type: 'options', options: choiceLists.status.map(({ id }) => id), why: 'not-stated' })
    expect(issue).toBeUndefined()
  })
})

describe('form of organization', () => {
  column('partyOrgForm', [
    ['单独组建', 'independent'],
    ['单独建立', 'independent'],
    ['单建', 'independent'],
    ['1.单独组建', 'independent'],
    ['（1）单独组建', 'independent'],
    ['A 单独', 'independent'],
    ['2012年5月单独组建', 'independent'],
    ['单独组建党支部', 'independent; partyOrgLevel branch'],
    ['联合组建', 'joint'],
    ['联建', 'joint'],
    ['企业联建', 'joint'],
    ['片区联合', 'regional'],
    ['联合组建:按行业组建', 'joint'],
    ['联合组建：按区域组建', 'joint'],
    ['联合（与甲公司）', 'joint'],
    ['与甲公司联合组建', 'joint'],
    ['联合党支部', 'joint; partyOrgLevel branch'],
    ['632联合党支部', 'joint; partyOrgLevel branch'],
    ['在业务主管部门联合建', 'joint'],
    ['区域统建', 'regional'],
    ['区域联建', 'regional'],
    ['楼宇合建', 'regional'],
    ['纳入园区党组织', 'regional'],
    ['行业统建', 'industry'],
    ['产业联建', 'industry'],
    ['商会组建', 'industry'],
    ['挂靠', 'attached'],
    ['依托建', 'attached'],
    ['挂靠村党支部', 'attached; partyOrgLevel branch'],
    ['网格建立', 'grid'],
    ['临时党支部', 'temporary; partyOrgLevel branch'],
    ['兜底统建', 'other'],
    ['其他', 'other'],
    ['龙头领建', 'joint|regional|attached|other'],
    ['党支部', `${any}; partyOrgLevel branch`],
    ['11 建立党委', `${any}; partyOrgLevel committee`],
    ['是', any],
    ['在会员中建', any],
    ['未单独组建', 'joint|regional|industry|attached|grid|temporary|other|none'],
    ['未建', 'none'],
    ['未建立党组织', 'none'],
    ['应建未建', 'none'],
    ['无', 'none'],
    ['—', 'none'],
    ['/', 'none'],
    ['否', 'none'],
    ['党小组', 'none; partyOrgLevel group'],
    ['未建（无党员）', 'none'],
    ['未组建（拟联合组建）', '? unreadable'],
    ['未建（已纳入园区）', '? unreadable'],
    ['拟单独组建', '? unreadable'],
    ['计划2013年单独组建', '? unreadable'],
    ['单独/联合', '? unreadable'],
    ['是否单独', '? unreadable'],
    ['工会', '? unreadable'],
    ['无（党员挂靠社区）', '? unreadable'],
  ])
  column('plannedForm', [
    ['拟单独组建', 'independent'],
    ['拟联合组建', 'joint'],
    ['建议联建', 'joint'],
    ['2013年6月前单独组建', 'independent'],
    ['纳入园区党组织', 'regional'],
    ['拟挂靠某村党支部', 'attached'],
    ['拟建', any],
    ['暂不具备条件', 'none'],
    ['派驻党建指导员', 'none'],
    ['无', 'none'],
    ['不单独组建', '? unreadable'],
  ])
  column('partyOrgLevel', [
    ['党委', 'committee'],
    ['党总支', 'generalBranch'],
    ['党支部', 'branch'],
    ['支部', 'branch'],
    ['联合党支部', 'branch; partyOrgForm joint'],
    ['联合支部', 'branch; partyOrgForm joint'],
    ['临时党支部', 'branch; partyOrgForm temporary'],
    ['独立党支部', 'branch; partyOrgForm independent'],
    ['甲公司党支部', 'branch'],
    ['11 建立党委', 'committee'],
    ['611 党委', 'committee'],
    ['党小组', 'group'],
    ['799 未建立党组织', 'none'],
    ['无', 'none'],
    ['单独组建', 'committee|generalBranch|branch; partyOrgForm independent'],
    ['团支部', '? unreadable'],
    ['隶属于镇党委', '? unreadable'],
  ])
})

describe('identity of the owner', () => {
  column('ownerIdentity', [
    ['中共党员', 'member'],
    ['党员', 'member'],
    ['党员、人大代表', 'member'],
    ['中国共产党党员', 'member'],
    ['预备党员', 'probationaryMember'],
    ['中国共产党预备党员', 'probationaryMember'],
    ['中共党员（含预备党员）', 'member|probationaryMember'],
    ['团员', 'leagueMember'],
    ['民革', 'democraticParty'],
    ['民革党员', 'democraticParty'],
    ['农工党', 'democraticParty'],
    ['九三学社', 'democraticParty'],
    ['民建会员', 'democraticParty'],
    ['群众', 'nonParty'],
    ['无党派民主人士', 'nonParty'],
    ['非党员', 'leagueMember|democraticParty|nonParty|other'],
    ['非中共党员', 'leagueMember|democraticParty|nonParty|other'],
    ['入党积极分子', 'leagueMember|nonParty|other'],
    ['政协委员', 'member|probationaryMember|leagueMember|democraticParty|nonParty|other'],
    ['党员？', '? unreadable'],
  ])
})

describe('why there is no organization', () => {
  column('notEstablishedReason', [
    ['没有党员', 'noMembers'],
    ['无党员', 'noMembers'],
    ['1.没有党员', 'noMembers'],
    ['不足三名党员', 'fewMembers'],
    ['正式党员不足三人', 'fewMembers'],
    ['仅有个别党员的', 'fewMembers'],
    ['有党员但不符合建立党组织条件', 'fewMembers'],
    ['应建未建', 'due'],
    ['符合建立党组织条件但尚未建立', 'due'],
    ['企业出资人不支持', 'ownerUnsupportive'],
    ['上级党组织未及时指导', 'notGuided'],
    ['其他原因', 'other'],
    ['新成立企业', 'other'],
  ])
})

test('every label of the catalog is read as its option, but for the chamber that may be an association', () => {
  const wrong = Object.entries(choiceLists).flatMap(([field, list]) =>
    list
      .filter(({ id, zh }) => word(read(field as FieldId, zh).value) !== id)
      .map(({ id, zh }) => `${field} ${id} ${zh}`),
  )
  expect(wrong).toEqual(['kind chamber 商会'])
})

test('a remark of a choice is left aside and reported', () => {
  expect(read('partyOrgForm', '联合（与甲公司）').issue).toEqual({
    code: 'cell-ignored-note',
    args: { text: '联合（与甲公司）', note: '与甲公司' },
  })
})

test('a code without its label is unreadable', () => {
  expect(coerce('partyOrgForm', numberCell(3), values).value.why).toBe('unreadable')
})

describe('whom a unit is joined with', () => {
  column('partyOrgForm', [
    ['与甲电器有限公司联合', 'joint'],
    ['同甲茶业联建', '? unreadable'],
    ['与甲公司联建', 'joint'],
    ['拟与甲公司联合', '? unreadable'],
    ['与甲公司不联合', '? unreadable'],
    ['单独。', 'independent'],
  ])
  column('plannedForm', [
    ['与周边企业联合', 'joint'],
    ['拟与甲公司联合', 'joint'],
  ])
})
