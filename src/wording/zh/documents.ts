import type { DocumentWording } from '../document-wording.ts'
import { columns } from './columns.ts'

const dated = (iso: string): string => {
  const [year, month, day] = iso.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

const difference = {
  pack: '两期的规则包',
  parameters: '所用参数',
  assumptions: '所用假定',
  failures: '能读取的台账',
} as const

export const documents: DocumentWording = {
  documents: {
    gapReport: { name: '缺口报告', title: '两新组织党建覆盖缺口报告' },
    coverageSummary: { name: '覆盖率汇总', title: '两新组织党建覆盖率汇总' },
    tables: { name: '审核明细', title: '两新组织党建覆盖审核明细' },
  },
  fonts: { title: '黑体', body: '宋体' },
  sheets: {
    overview: '概览',
    gaps: '缺口',
    coverage: '组织覆盖',
    work: '工作覆盖',
    lookBack: '回头看',
    group: '联合党组织超限',
    unknown: '待核实',
    excluded: '基数核减清单',
    issues: '台账疑点',
    notes: '说明',
    indicators: '总体指标',
    targets: '目标完成情况',
    partition: '建立党组织情况',
    joint: '联合党组织',
    comparison: '与上期比较',
    summary: '覆盖率汇总',
  },
  columns,
  sections: {
    base: '一、基数',
    coverage: '二、覆盖状态',
    rates: '三、比率',
    targets: '四、各项目标',
    urgent: '五、应当先办的单位',
    next: '六、下一步怎么办',
    pack: '规则依据',
    parameters: '参数',
    assumptions: '本次用到的假定',
    inputs: '审核的台账',
    reading: '怎样看这些数',
  },
  items: {
    organizations: '台账所列单位',
    inBase: '计入基数',
    baseUnknown: '是否计入基数待核实',
    gaps: '缺口',
    packId: '规则包',
    packSource: '依据文件',
    packHash: '规则包校验值（SHA-256）',
    tool: '审核工具',
    asOf: '审核基准日',
    noAssumption: '没有用到假定',
    noParameter: '规则包没有参数',
  },
  date: dated,
  asOf: (date) => `审核基准日：${dated(date)}`,
  pack: (title, id, version) => `规则依据：${title}（${id} ${version}）`,
  base: ({ base, out, unknown }) =>
    `计入基数 ${base} 家，核减 ${out} 家${unknown === 0 ? '' : `，是否计入待核实 ${unknown} 家`}`,
  place: ({ file, sheet, row }) => `${file}《${sheet}》第 ${row} 行`,
  target: ({ id, title, clause }) => `${id} ${title}（${clause}）`,
  inBaseQuestion: '是否计入基数',
  verdictOf: (verdict, force) => `${verdict}\n（${force}）`,
  sheetBy: (breakdown) => `分${breakdown}`,
  sheetOf: (sheet, part) => `${sheet}·${part}`,
  titled: (title, sheet) => `${title}——${sheet}`,
  interval: (low, high) => `${low} 至 ${high}`,
  indicatorNote: ({ numerator, denominator, unknown, interval, goal, verdict }) =>
    `${numerator} ÷ ${denominator}；待核实 ${unknown}${unknown === 0 ? '' : `，查清后在 ${interval} 之间`}${goal === null ? '' : `；目标值 ${goal}，${verdict}`}`,
  targetNote: ({ met, gap, unknown, rate, interval }) =>
    `达标 ${met}，缺口 ${gap}，待核实 ${unknown}，完成率 ${rate}${interval === '' ? '' : `（查清后在 ${interval} 之间）`}`,
  notEvaluated: (why) => `未评价：${why}`,
  because: (why, missing) => (missing === '' ? why : `${why}（${missing}）`),
  urgentNote: (township, targets) => (township === '' ? `缺口：${targets}` : `${township}；缺口：${targets}`),
  excludedBaseNote: (reason) => `核减：${reason}`,
  jointNote: ({ groups, units, unnamed, average, largest }) =>
    `联合党组织 ${groups} 个，覆盖单位 ${units} 家，平均每个 ${average} 家，最多的一个 ${largest} 家${unnamed === 0 ? '' : `；另有 ${unnamed} 家已联合组建但台账没有写党组织名称`}`,
  comparisonNote: ({ baseChanged, comparable, differs }) => {
    if (!comparable) return `${differs.map((each) => difference[each]).join('、')}不同，不能直接比较`
    return baseChanged ? '基数有变化，升降不全是新建所致' : ''
  },
  comparisonTitle: (previous, current) => `上期：${dated(previous)}；本期：${dated(current)}`,
  inputNote: ({ rows, organizations, skipped, headerFirst, headerLast }) =>
    `共 ${rows} 行，表头第 ${headerFirst}${headerFirst === headerLast ? '' : `–${headerLast}`} 行，读出单位 ${organizations} 家，略过 ${skipped} 行`,
  parameterNote: ({ from, since, assumption }) =>
    `${from}${since === null ? '' : `，自 ${dated(since)} 起`}${assumption ? '；文件没有写明，系假定' : ''}`,
  notSet: '未设',
  emptyTable: '（没有需要列出的内容）',
  pages: '第 {page} 页，共 {pages} 页',
  readingRates: [
    '比率 = 分子 ÷ 分母，只算台账能够判定的单位；“待核实”是台账说不清、还不能判定的单位，不算进分子，也不算进分母。',
    '“最低”“最高”是待核实的单位全部查清以后，比率可能落到的两头。',
    '最低都够得上目标值的为“达到”，最高也够不上的为“未达到”，其余为“未定”，要等待核实的单位查清。',
    '覆盖按单位计，不按党组织个数计：一个联合党支部覆盖几家单位，就计几家。“—”表示分母为零。',
  ],
  readingGaps: [
    '“缺口”是台账已经说明没有做到的；理由中的单元格可在台账里直接核对。（必须）为文件要求百分之百的，（力争）为文件要求争取做到的。',
    '一家单位有几项缺口就列几行；同一家的首要缺口是按条款顺序的第一项。',
  ],
  readingUnknowns: [
    '这些单位台账写得不清楚，不能算做到，也不能算没做到。请核实所列单元格，改好台账后重新审核。',
    '一家单位一项目标一行，只列还可能成为达标或缺口的；是否计入基数还不能确定的单位只列一行，全部条目见 audit.json。',
  ],
  readingExcluded: ['下列单位没有计入基数。每一家都应当有凭据，不能为了提高比率而核减。'],
  readingIssues: ['错误会使判定落空，应当先改；警告请逐条核实；提示是读取时作过的处理，供查对。'],
  readingPartition: ['按党内统计年报的分法列出，只计入基数的单位；台账说不清的单独列为待核实。'],
  readingJoint: ['一个联合党组织覆盖的单位不宜过多，防止“打包”组建；具备条件的单位应当及时单独组建。'],
}
