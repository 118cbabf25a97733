import { type Choice, type ChoiceField, choiceLists } from './choices.ts'

/**
 * How a field is read and compared. `presence` is a yes/no question that a name also answers (an
 * instructor's name means there is one); `text` may be stated to be none (无); `count` is a whole
 * number, `amount` any number; `code` is an identifier and is never compared.
 */
export type FieldType = 'text' | 'code' | 'count' | 'amount' | 'date' | 'choice' | 'boolean' | 'presence'

/** Which of the eight clears (八个清) a field answers; `identity`, `work` and `followUp` stand beside them. */
const clears = [
  'identity',
  'nature',
  'status',
  'headcount',
  'owner',
  'members',
  'organization',
  'affiliation',
  'direction',
  'work',
  'followUp',
] as const

export type Clear = (typeof clears)[number]

export interface FieldSpec {
  readonly id: string
  readonly type: FieldType
  readonly clear: Clear
  readonly zh: string
  readonly en: string
  /** Holds a person's name; masked by `--redact`. */
  readonly personal?: true
}

/** The field catalogue. Adding a field is one line here; adding a heading for it is `rules/columns.json`. */
export const fields = [
  { id: 'name', type: 'text', clear: 'identity', zh: '单位名称', en: 'name' },
  { id: 'creditCode', type: 'code', clear: 'identity', zh: '统一社会信用代码', en: 'unified social credit code' },
  { id: 'township', type: 'text', clear: 'identity', zh: '乡镇（街道）', en: 'township' },
  { id: 'village', type: 'text', clear: 'identity', zh: '村（社区）', en: 'village or community' },
  { id: 'park', type: 'text', clear: 'identity', zh: '园区（功能区）', en: 'park or functional zone' },
  { id: 'chamber', type: 'text', clear: 'identity', zh: '所属商会', en: 'chamber of commerce' },
  { id: 'market', type: 'text', clear: 'identity', zh: '专业市场', en: 'market' },
  { id: 'building', type: 'text', clear: 'identity', zh: '商务楼宇', en: 'building' },
  { id: 'industry', type: 'text', clear: 'identity', zh: '行业', en: 'industry' },
  { id: 'registeredOn', type: 'date', clear: 'identity', zh: '登记日期', en: 'registered on' },
  { id: 'sector', type: 'choice', clear: 'nature', zh: '单位性质', en: 'sector' },
  { id: 'kind', type: 'choice', clear: 'nature', zh: '单位类型', en: 'kind' },
  { id: 'status', type: 'choice', clear: 'status', zh: '经营状况', en: 'operating status' },
  { id: 'employees', type: 'count', clear: 'headcount', zh: '职工人数', en: 'headcount' },
  { id: 'regularEmployees', type: 'count', clear: 'headcount', zh: '固定员工数', en: 'regular employees' },
  { id: 'fullTimeStaff', type: 'count', clear: 'headcount', zh: '专职工作人员数', en: 'full-time staff' },
  { id: 'memberUnits', type: 'count', clear: 'headcount', zh: '会员单位数', en: 'member units' },
  {
    id: 'annualRevenue',
    type: 'amount',
    clear: 'status',
    zh: '年营业收入（万元）',
    en: 'annual revenue (10,000 yuan)',
  },
  { id: 'aboveScale', type: 'boolean', clear: 'status', zh: '是否规模以上', en: 'above designated size' },
  { id: 'ownerName', type: 'text', clear: 'owner', zh: '业主姓名', en: 'owner', personal: true },
  { id: 'ownerIdentity', type: 'choice', clear: 'owner', zh: '业主身份', en: 'owner identity' },
  { id: 'ownerIsMember', type: 'boolean', clear: 'owner', zh: '业主是否党员', en: 'owner is a Party member' },
  { id: 'ownerIsSecretary', type: 'boolean', clear: 'owner', zh: '业主是否兼任书记', en: 'owner is the secretary' },
  { id: 'members', type: 'count', clear: 'members', zh: '党员数', en: 'Party members' },
  { id: 'fullMembers', type: 'count', clear: 'members', zh: '正式党员数', en: 'full members' },
  { id: 'probationaryMembers', type: 'count', clear: 'members', zh: '预备党员数', en: 'probationary members' },
  { id: 'floatingMembers', type: 'count', clear: 'members', zh: '流动党员数', en: 'floating members' },
  {
    id: 'floatingParticipating',
    type: 'count',
    clear: 'members',
    zh: '参加组织活动的流动党员数',
    en: 'floating members taking part',
  },
  { id: 'activists', type: 'count', clear: 'members', zh: '入党积极分子数', en: 'activists' },
  {
    id: 'partyOrgEstablished',
    type: 'boolean',
    clear: 'organization',
    zh: '是否建立党组织',
    en: 'Party organization established',
  },
  { id: 'partyOrgForm', type: 'choice', clear: 'organization', zh: '党组织组建方式', en: 'form of Party organization' },
  { id: 'partyOrgLevel', type: 'choice', clear: 'organization', zh: '党组织类别', en: 'level of Party organization' },
  { id: 'partyOrgName', type: 'text', clear: 'organization', zh: '党组织名称', en: 'name of Party organization' },
  {
    id: 'partyOrgFoundedOn',
    type: 'date',
    clear: 'organization',
    zh: '党组织成立时间',
    en: 'Party organization founded on',
  },
  { id: 'secretary', type: 'text', clear: 'organization', zh: '党组织书记', en: 'secretary', personal: true },
  { id: 'meetings', type: 'count', clear: 'organization', zh: '会议次数', en: 'meetings' },
  { id: 'activities', type: 'count', clear: 'organization', zh: '活动次数', en: 'activities' },
  { id: 'venue', type: 'presence', clear: 'organization', zh: '活动场所', en: 'venue' },
  { id: 'systems', type: 'presence', clear: 'organization', zh: '工作制度', en: 'working rules' },
  { id: 'superiorPartyOrg', type: 'text', clear: 'affiliation', zh: '上级党组织', en: 'superior Party organization' },
  { id: 'plannedForm', type: 'choice', clear: 'direction', zh: '拟组建方式', en: 'planned form' },
  { id: 'plannedOn', type: 'date', clear: 'direction', zh: '拟组建时间', en: 'planned for' },
  { id: 'notEstablishedReason', type: 'choice', clear: 'direction', zh: '未建党组织原因', en: 'why not established' },
  { id: 'instructor', type: 'presence', clear: 'work', zh: '党建指导员', en: 'instructor', personal: true },
  { id: 'liaison', type: 'presence', clear: 'work', zh: '党建联络员', en: 'liaison', personal: true },
  { id: 'union', type: 'presence', clear: 'work', zh: '工会', en: 'trade union' },
  { id: 'youthLeague', type: 'presence', clear: 'work', zh: '共青团', en: 'Youth League' },
  { id: 'womensFederation', type: 'presence', clear: 'work', zh: '妇联', en: "women's federation" },
  { id: 'ownerTrained', type: 'boolean', clear: 'work', zh: '业主年度培训', en: 'owner trained this year' },
  { id: 'linkedBranch', type: 'presence', clear: 'work', zh: '联系的基层党组织', en: 'linked grassroots organization' },
  {
    id: 'responsibleLeader',
    type: 'text',
    clear: 'followUp',
    zh: '责任领导',
    en: 'responsible leader',
    personal: true,
  },
] as const satisfies readonly FieldSpec[]

export type FieldId = (typeof fields)[number]['id']

/** Every field id, in the order of the catalogue. */
export const fieldIds: readonly FieldId[] = fields.map((field) => field.id)

const positions: ReadonlyMap<string, number> = new Map(fields.map((field, index) => [field.id, index]))

/** Position of a field in the catalogue and in every record. */
export function fieldIndex(id: FieldId): number {
  return positions.get(id) ?? -1
}

/** True if the text is the id of a field. */
export function isFieldId(text: string): text is FieldId {
  return positions.has(text)
}

/** What the catalogue says of a field. */
export function fieldSpec(id: FieldId): FieldSpec {
  return fields[fieldIndex(id)] as FieldSpec
}

/** The list a field of type `choice` takes its values from; empty for other fields. */
export function choicesOf(id: FieldId): readonly Choice[] {
  return id in choiceLists ? choiceLists[id as ChoiceField] : []
}
