import type { DeadlineWording } from '../deadline-wording.ts'

export const deadlineZh: DeadlineWording = {
  name: '目标差距',
  title: '两新组织党建目标差距表',
  sheets: { goals: '目标差距', nearest: '最近的单位' },
  columns: {
    group: '分组',
    known: '还差家数',
    atBest: '最少',
    atWorst: '最多',
    between: '待核实查清后还差',
    gaps: '现有缺口',
    goalFrom: '目标值来自',
    nearest: '最近的单位（前三家）',
    place: '次序',
    steps: '至少还差几项',
    list: '所在名单',
    floating: '流动党员数',
    targets: '现有缺口的目标',
    why: '排在这里的理由',
  },
  goalFrom: { pack: '规则包', asked: '自行设定' },
  reading: {
    goals: [
      '还差家数：在现有基数内，至少还要有多少家缺口单位达标，比率才够得上目标值；按能够判定的单位算。',
      '“最少”“最多”：待核实的单位查清后，最有利和最不利时还差的家数；最不利时查成缺口的也要补上。各分组相加不等于全部合计。',
    ],
    nearest: [
      '每个分组列出可能需要的家数，离达标近的在前：先看至少还差几项，再看在名单中的条件，再比党员数、流动党员数、职工数。',
    ],
  },
  why: ({ steps, list, figures }) =>
    [
      ...(steps === null ? [] : [`至少还差 ${steps} 项`]),
      ...(list === null ? [] : [list]),
      ...(figures.length === 0 ? [] : [figures.map(([label, value]) => `${label} ${value}`).join('，')]),
    ].join('；'),
  figures: { members: '党员', floatingMembers: '流动党员', employees: '职工' },
  list: (plan, tier) => `${plan}（${tier}）`,
  nearestLine: (group, units, more) =>
    `${group}：最近的是${units.join('、')}${more === 0 ? '' : `等 ${units.length + more} 家`}`,
  noGoals: '没有可以测算的目标。',
  titled: (title, goal) => `${title}（目标值 ${goal}）`,
}
