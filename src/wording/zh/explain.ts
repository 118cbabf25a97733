import type { ExplainWording } from '../explain.ts'

const nodeNames = { all: '以下全部成立', any: '以下任一成立', not: '以下不成立' } as const

export const explainZh: ExplainWording = {
  unit: ({ name, code, township }) =>
    `${name}${code === null ? '' : `（${code}）`}${township === null ? '' : `　${township}`}`,
  place: ({ file, sheet, row }) => `${file}　${sheet}　第 ${row} 行`,
  base: (state, reason) => {
    if (state === 'in') return '基数：计入'
    return state === 'out' ? `基数：不计入（${reason ?? '不属于两新组织'}）` : '基数：待核实，台账不足以判断是否计入'
  },
  coverage: (name) => `覆盖：${name}`,
  duplicate: (at) => `这一行与 ${at} 是同一家单位，只计一次`,
  target: ({ id, title, clause, verdict }) => `${id}　${title}（${clause}）　判定：${verdict}`,
  applies: '适用范围',
  requires: '要求',
  possible: (outcomes) => `核实后可能是：${outcomes}`,
  missing: (columns) => `台账缺列，未评价：${columns}`,
  remedy: (text) => `下一步：${text}`,
  node: (kind, least) => (kind === 'atLeast' ? `以下至少 ${least} 项成立` : nodeNames[kind]),
  parameterHolds: (name) => `参数 ${name}`,
  asked: (tests) => `：${tests}`,
  quoted: (text) => `“${text}”`,
  blank: '空白',
  parameter: (name) => `（参数 ${name}）`,
  assumed: (value) => `台账无此列，按规则包取 ${value}`,
  outcomes: { met: '达标', gap: '缺口', notApplicable: '不适用' },
}
