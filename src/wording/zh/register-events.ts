import type { EvidenceCell } from '../../domain/register-event.ts'
import { fieldName } from '../choice-name.ts'
import { entryChanges } from '../entry-changes.ts'
import type { RegisterEventsWording } from '../register-events.ts'
import { registerAuditZh } from './register-audit.ts'
import { ruleChangeZh } from './rule-change.ts'

const rescopeReasons = {
  pack: '规则包换了',
  parameters: '参数改了',
  'not-in-force': '这项目标不再执行',
} as const
const returnReasons = {
  gap: '台账又显示有缺口',
  unknown: '台账不能证明缺口已经补上',
  missing: '台账中找不到这家单位',
  refused: '核验不同意',
} as const
const flagNames = { unknown: '待核实', missing: '失联' } as const

const due = (dueOn: string | null): string => (dueOn === null ? '，未定期限' : `，期限 ${dueOn}`)
const shown = (value: string): string => (value === '' ? '空白' : `“${value}”`)

function cellText({ field, cell, text }: EvidenceCell): string {
  const value = text === null || text === '' ? '空白' : `“${text}”`
  return cell === null ? `${fieldName(field, 'zh')}（台账没有这一列）` : `${cell} ${fieldName(field, 'zh')}${value}`
}

const changes = {
  organization: '单位标识',
  name: '名称',
  creditCode: '信用代码',
  township: '乡镇',
  kind: '类型',
} as const

export const registerEventsZh: RegisterEventsWording = {
  sentences: {
    entered: ({ name }) => `立号：${name}`,
    'entry-changed': (event) => {
      const parts = entryChanges(event).map(({ key, value }) => `${changes[key]}改为${value ?? '空白'}`)
      return `单位变更：${parts.join('，')}`
    },
    registered: ({ target, dueOn }) => `挂号 ${target}${due(dueOn)}`,
    relapsed: ({ target, dueOn }) => `反弹 ${target}：销号后又有缺口${due(dueOn)}`,
    cancelled: ({ target }) => `销号 ${target}`,
    submitted: ({ target }) => `申请销号 ${target}，等待核验`,
    'struck-off': ({ target, reason, detail }, { exclusion }) => {
      if (reason === 'merged') return `核减 ${target}：并入编号 ${detail ?? ''}`
      return `核减 ${target}：${reason === 'excluded' ? exclusion(detail ?? '') : '不再适用'}`
    },
    rescoped: ({ target, reason, detail }) => {
      const changed = detail === undefined ? '' : `（${ruleChangeZh(detail)}）`
      return `口径调整 ${target}：${rescopeReasons[reason]}${changed}`
    },
    returned: ({ target, reason }) => `退回 ${target}：${returnReasons[reason]}`,
    flagged: ({ target, flags }) =>
      flags.length === 0
        ? `${target} 不再待核实或失联`
        : `${target} ${flags.map((flag) => flagNames[flag]).join('、')}`,
    proposed: ({ name, township, why }) =>
      `疑似更名：可能就是“${name}”${township === null ? '' : `（${township}）`}，${registerAuditZh.why[why]}`,
    annotated: ({ column, value, previous, source }, names) =>
      `填写${names.column(column)}：${shown(value)}，原为${shown(previous)}${source === null ? '' : `（${source.file} ${source.cell}）`}`,
    conflict: ({ column, value, given, source }, names) =>
      `${names.column(column)}两处填写不同：清单写${shown(given)}，现保留${shown(value)}${source === null ? '' : `（${source.file} ${source.cell}）`}`,
    verified: ({ target, decision, reason }) =>
      `核验 ${target}：${decision === 'confirmed' ? '同意销号' : '不同意，退回在册'}；${reason}`,
    extended: ({ target, dueOn, reason }) => `延期 ${target} 到 ${dueOn}；${reason}`,
    waived: ({ target, until, reason }) => `暂缓 ${target} 到 ${until}；${reason}`,
    linked: ({ number, into, organization, reason }) =>
      organization === undefined
        ? `并号：${number} 并入 ${into}，下一轮起生效；${reason}`
        : `更名：${into} 就是 ${organization}，下一轮起生效；${reason}`,
    kept: () => '转入新簿（以前的经过见旧簿）',
  },
  grounds: (at, cells) => {
    const place = `${at.file} [${at.sheet}] 第 ${at.row} 行`
    return cells.length === 0 ? `依据 ${place}` : `依据 ${place}：${cells.map(cellText).join('；')}`
  },
  ruleChange: ruleChangeZh,
}
