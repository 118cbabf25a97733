import type { DoubtWording } from '../doubts.ts'

export const doubtsZh: DoubtWording = {
  name: { waiting: '待补填' },
  waiting: ({ field, why, verdicts }) => {
    const what = field === null ? '这一格' : field
    const state = why === null ? '' : `（${why}）`
    return verdicts === 0 ? `${what}${state}，是否计入基数要等它。` : `${what}${state}，有 ${verdicts} 项判定要等它。`
  },
  count: '填 0 或正整数，只填数字',
  amount: '填数字，单位万元',
  date: '填日期，如 2012-05-01',
  options: (options) => `填下列之一：${options.join('、')}`,
  tick: (option) => `是“${option}”的在这一栏打“√”，不是的留空，同一组只打一个`,
  presence: '有的填名称或“有”，没有的填“无”',
  text: '填全称，没有的填“无”',
  code: '填 18 位统一社会信用代码，按文本录入',
  township: '填所在乡镇（街道）',
  column: (field) => `补上“${field}”这一列，每家都填。`,
  of: (field, wanted) => `${field}：${wanted}。`,
}
