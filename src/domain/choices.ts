/**
 * The closed lists that fields of type `choice` take their values from, with their labels. How
 * ledgers spell them is data (`rules/values.json`); what they mean to the rules is decided here.
 */
export interface Choice {
  readonly id: string
  readonly zh: string
  readonly en: string
}

const sectors = [
  { id: 'enterprise', zh: '非公有制企业', en: 'non-public enterprise' },
  { id: 'social', zh: '社会组织', en: 'social organization' },
  { id: 'platform', zh: '区域平台', en: 'regional platform' },
  { id: 'outside', zh: '非两新组织', en: 'not a two-new organization' },
] as const

/** 单位类型: every kind belongs to one sector. */
const kinds = [
  { id: 'private', sector: 'enterprise', zh: '私营企业', en: 'private enterprise' },
  {
    id: 'hkMacaoTaiwan',
    sector: 'enterprise',
    zh: '港澳台商投资企业',
    en: 'Hong Kong, Macao and Taiwan invested enterprise',
  },
  { id: 'foreign', sector: 'enterprise', zh: '外商投资企业', en: 'foreign-invested enterprise' },
  { id: 'otherEnterprise', sector: 'enterprise', zh: '其他非公有制企业', en: 'other non-public enterprise' },
  { id: 'cooperative', sector: 'enterprise', zh: '农民专业合作社', en: "farmers' cooperative" },
  { id: 'selfEmployed', sector: 'enterprise', zh: '个体工商户', en: 'self-employed household' },
  { id: 'association', sector: 'social', zh: '社会团体', en: 'association' },
  { id: 'privateNonEnterprise', sector: 'social', zh: '民办非企业单位', en: 'private non-enterprise unit' },
  { id: 'foundation', sector: 'social', zh: '基金会', en: 'foundation' },
  { id: 'intermediary', sector: 'social', zh: '社会中介组织', en: 'intermediary' },
  { id: 'lawFirm', sector: 'social', zh: '律师事务所', en: 'law firm' },
  { id: 'accountingFirm', sector: 'social', zh: '会计师事务所', en: 'accounting firm' },
  { id: 'taxFirm', sector: 'social', zh: '税务师事务所', en: 'tax firm' },
  { id: 'otherSocial', sector: 'social', zh: '其他社会组织', en: 'other social organization' },
  { id: 'park', sector: 'platform', zh: '工业园区', en: 'industrial park' },
  { id: 'chamber', sector: 'platform', zh: '商会', en: 'chamber of commerce' },
  { id: 'market', sector: 'platform', zh: '专业市场', en: 'specialized market' },
  { id: 'building', sector: 'platform', zh: '商务楼宇', en: 'office building' },
  { id: 'cluster', sector: 'platform', zh: '产业集聚区', en: 'industrial cluster' },
  { id: 'government', sector: 'outside', zh: '机关', en: 'government body' },
  { id: 'publicInstitution', sector: 'outside', zh: '事业单位', en: 'public institution' },
  { id: 'massOrganization', sector: 'outside', zh: '群团组织', en: 'mass organization' },
  { id: 'stateOwned', sector: 'outside', zh: '国有企业', en: 'state-owned enterprise' },
  { id: 'ruralCollective', sector: 'outside', zh: '农村集体经济组织', en: 'rural collective' },
  { id: 'village', sector: 'outside', zh: '村（社区）', en: 'village or community' },
  { id: 'otherOutside', sector: 'outside', zh: '其他非两新组织', en: 'other body that is not two-new' },
] as const

const statuses = [
  { id: 'operating', zh: '正常运营', en: 'operating' },
  { id: 'preparing', zh: '筹建', en: 'in preparation' },
  { id: 'suspended', zh: '停产歇业', en: 'suspended' },
  { id: 'shell', zh: '空壳僵尸', en: 'shell or zombie' },
  { id: 'movedOut', zh: '迁出', en: 'moved out' },
  { id: 'deregistered', zh: '注销', en: 'deregistered' },
  { id: 'revoked', zh: '吊销', en: 'licence revoked' },
] as const

/** 组织设置: the way in which a unit is covered by a Party organization. */
const partyOrgForms = [
  { id: 'independent', zh: '单独组建', en: 'independent' },
  { id: 'joint', zh: '联合组建', en: 'joint' },
  { id: 'regional', zh: '区域组建', en: 'regional' },
  { id: 'industry', zh: '行业组建', en: 'industry' },
  { id: 'attached', zh: '挂靠（依托）组建', en: 'attached' },
  { id: 'grid', zh: '网格组建', en: 'grid' },
  { id: 'temporary', zh: '临时组建', en: 'temporary' },
  { id: 'other', zh: '其他方式组建', en: 'other form' },
  { id: 'none', zh: '未建', en: 'none' },
] as const

const partyOrgLevels = [
  { id: 'committee', zh: '党委', en: 'committee' },
  { id: 'generalBranch', zh: '党总支', en: 'general branch' },
  { id: 'branch', zh: '党支部', en: 'branch' },
  { id: 'group', zh: '党小组', en: 'Party group' },
  { id: 'none', zh: '未建', en: 'none' },
] as const

const identities = [
  { id: 'member', zh: '中共党员', en: 'Party member' },
  { id: 'probationaryMember', zh: '预备党员', en: 'probationary member' },
  { id: 'leagueMember', zh: '共青团员', en: 'Youth League member' },
  { id: 'democraticParty', zh: '民主党派', en: 'member of a democratic party' },
  { id: 'nonParty', zh: '群众', en: 'not a member' },
  { id: 'other', zh: '其他', en: 'other' },
] as const

const reasons = [
  { id: 'due', zh: '应建未建', en: 'due but not formed' },
  { id: 'fewMembers', zh: '党员不足三名', en: 'fewer than three members' },
  { id: 'noMembers', zh: '没有党员', en: 'no members' },
  { id: 'ownerUnsupportive', zh: '出资人（负责人）不支持', en: 'the owner does not support it' },
  { id: 'notGuided', zh: '上级党组织未及时指导', en: 'not guided by the superior organization' },
  { id: 'other', zh: '其他原因', en: 'other reason' },
] as const

/** Ways of being left out of the base that no pack has to name: a repeated row, and a unit that a pack does not include. */
export const duplicateReason: Choice = Object.freeze({ id: 'duplicate', zh: '重复登记', en: 'repeats another row' })
export const notIncludedReason: Choice = Object.freeze({
  id: 'outside-two-new',
  zh: '不属于两新组织',
  en: 'not a two-new organization',
})

export const choiceLists = {
  sector: sectors,
  kind: kinds,
  status: statuses,
  partyOrgForm: partyOrgForms,
  partyOrgLevel: partyOrgLevels,
  ownerIdentity: identities,
  plannedForm: partyOrgForms,
  notEstablishedReason: reasons,
} as const satisfies Readonly<Record<string, readonly Choice[]>>

export type ChoiceField = keyof typeof choiceLists
export type Sector = (typeof sectors)[number]['id']
export type Kind = (typeof kinds)[number]['id']

/** The sector a kind of organization belongs to, by kind id. */
export const sectorOfKind: Readonly<Record<Kind, Sector>> = Object.freeze(
  Object.fromEntries(kinds.map((kind) => [kind.id, kind.sector])) as Record<Kind, Sector>,
)

/** Kind ids of a sector, in the order of the list. */
export function kindsOfSector(sector: string): readonly Kind[] {
  return kinds.filter((kind) => kind.sector === sector).map((kind) => kind.id)
}

/** How people answer an option or a parameter with yes or no, in small letters. */
export const yesNoAnswers: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['是', true],
  ['false', false],
  ['0', false],
  ['no', false],
  ['否', false],
])
