import type { ReasonWording } from '../reason-wording.ts'

export const reason: ReasonWording = {
  cellSeparator: '；',
  testSeparator: '、',
  readFrom: (text, value) => `${text}（${value}）`,
  span: (low, high) => (high === null ? `${low} 以上` : `${low}–${high}`),
  should: (phrases) => `（应${phrases}）`,
  undecided: (phrases) => (phrases === '' ? '，无法判断' : `，无法判断是否${phrases}`),
  unknown: (why, text) => (text === null ? why : `“${text}”${why}`),
  absent: '台账无此列',
  assumed: (value) => `按 ${value} 计（无此列）`,
  fromContext: (value) => `${value}（据表名、表头或代码）`,
  alternatives: ({ holding, unknown, all, least }) =>
    `${all} 项措施中具备 ${holding} 项${unknown === 0 ? '' : `，另有 ${unknown} 项待核实`}（至少 ${least} 项）`,
  alternativesWith: (head, cells) => `${head}：${cells}`,
  toCheck: (cell, why) => `${cell}（${why}）`,
  noCell: '台账所载不足以判定',
}
