import type { PlanWording } from '../plan-wording.ts'

const unit = { units: '家', townships: '个' } as const

export const plansZh: PlanWording = {
  columns: {
    plan: '名单',
    place: '次序',
    tier: '条件',
    reason: '排在这里的理由（台账单元格）',
    open: '待核实',
    lacking: '还差家数',
    township: '乡镇',
    possible: '另有待核实家数',
  },
  sheet: '重点名单和倒排名单',
  openMark: '次序待核实',
  noTier: '其他',
  value: (label, value, cell) => (cell === null ? `${label} ${value}` : `${label} ${value}（${cell}）`),
  mayBeNearer: '有的项目台账没有写明，查清后可能排得更前',
  grounds: (cells) => `依据：${cells}`,
  lacks: (units, tiers) => `还差 ${units} 家：${tiers.map(([title, count]) => `${title} ${count} 家`).join('，')}`,
  mayLackMore: (units) => `另有 ${units} 家待核实`,
  join: '；',
  separator: '，',
  note: ({ kind, clause, candidates, taken, open }) =>
    `依据：${clause}。符合条件的 ${candidates} ${unit[kind]}，${taken === candidates ? '全部列出' : `列出前 ${taken} ${unit[kind]}`}${open === 0 ? '' : `；另有 ${open} ${unit[kind]}台账没有写明，是否符合待核实`}。`,
  missing: (columns) => `有的台账没有这些列，名单和次序可能不全：${columns}。`,
  reading: {
    units:
      '排在前面的离完成最近：先看条件，同一条件内再比后面列出的数；约数按最低算，没有写明的排在后面，次序只供安排工作参考。',
    townships: '还差的家数按不利的情况排：待核实的单位都算没有完成。重点乡镇由领导确定，次序只供参考。',
  },
  page: {
    heading: '名单',
    clause: '条款',
    where: '列入',
    tiers: '先后（先看先满足哪一条）',
    order: '同一条内的次序',
    take: '列出',
    all: '全部',
    asc: '从少到多',
    desc: '从多到少',
    units: '还差的家数',
    taken: (limit, per, kind) => `${per === 'township' ? '每个乡镇' : ''}前 ${limit} ${unit[kind]}`,
    listUnits: (tier) => `“${tier}”的家数`,
  },
  line: (lists) => `名单：${lists.map(([title, taken, kind]) => `${title} ${taken} ${unit[kind]}`).join('；')}`,
}
