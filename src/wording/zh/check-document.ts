import type { CheckDocumentWording } from '../check-document.ts'
import { templateZh } from './template.ts'

export const checkDocumentZh: CheckDocumentWording = {
  health: { name: '台账体检报告', title: '两新组织台账体检报告' },
  fillIn: {
    name: '待核补填表',
    title: '两新组织台账待核补填表',
    signatures: '填报单位（盖章）：　　　　　　　　　　负责人：　　　　　　　　　　填报日期：　　　　年　　月　　日',
  },
  sheets: {
    sheets: '台账概览',
    columns: '表头对照',
    missing: '缺少的列',
    doubts: '疑点清单',
    goals: '未定的目标',
  },
  columns: {
    heading: '台账表头',
    became: '认作',
    how: '怎样认定',
    nearest: '最接近的已知表头',
    headings: '表头行',
    organizations: '单位数',
    read: '读入的列',
    unknownHeadings: '没认出的列',
    missing: '缺少的列',
    errors: '错误',
    warnings: '警告',
    infos: '提示',
    toFillIn: '待补填的格',
    waiting: '待核实的判定',
    verdicts: '少给的判定',
    targets: '影响的目标',
    wanted: '应当怎样填',
    decides: '等它的判定',
    goalUnits: '待核实单位',
    goalRows: '要填的行数',
    reach: '要判定为“达到”',
    miss: '要判定为“未达到”',
    asked: '要填的项目',
    present: '台账现填',
    answer: '答复',
    person: '核实人',
    date: '核实日期',
    hint: '填法',
    place: '台账位置',
  },
  matches: { exact: '表头相符', path: '按上级表头认定', values: '按下面的内容认定' },
  states: { unknown: '没有认出', 'not-needed': '用不着' },
  reading: {
    sheets: [
      '“待核实的判定”：一家单位的一项目标算一项，台账现有内容还判定不了的有多少项；补填了“待核补填表”就能判定。',
    ],
    columns: [
      '“没有认出”的列没有采用。叫法确有道理的，可以用 --columns 补充表头叫法，也可以照“最接近的已知表头”改表头。',
    ],
    missing: [
      '“少给的判定”：没有这一列，有多少项（一家单位的一项目标算一项）不能评价。一项目标同时缺几列的，每列各算一次，几列都补上才能评价。',
    ],
    doubts: [
      '等它的判定越多的越靠前：这一格不改，这些判定（一家单位的一项目标算一项）就一直待核实。同一项判定可能同时等几格。',
      '单元格地址写明文件、工作表和格子，可照着去改；个人信息不列出。',
    ],
    goals: [
      '目标值落在待核实可能造成的区间之内，达到没有说不准。“至少”：少于这个数，不论答复如何都定不下来；“这些行答复了、且结果都往这一边就够”：列出的行都有了答复，而且涉及单位的结果都往这一边走，就能定下来。往两边的都有时，可能还要再补；要填的行全部有了答复，一定能定下来（另有缺列的单位除外）。',
      '行号是“待核补填表”的序号。不是某一项目标的比率，不知道它等的是单位的哪一格，按该单位要填的行全部算。',
    ],
    fillIn: [
      '只列答了就能判定的格子。请在“答复”栏填写核实后的内容，不知道的留空，不要猜；核实人、核实日期可以不填。其他各栏不要改，行的次序可以变，不用的行可以删。',
      '填好后：liangxin audit 台账.xlsx --answers 待核补填表.xlsx。按信用代码（没有代码的按乡镇和名称）对到单位，与行号无关；台账原来已经写明的，以台账为准，有矛盾的列为疑点。',
    ],
  },
  targetKey: (targets) => `目标代号：${targets.map(({ id, title }) => `${id} ${title}`).join('；')}。`,
  rows: (first, last) => (first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`),
  blank: '（空白）',
  settling: (facts) => {
    if (facts === null) return '补填也定不下来，缺列'
    const { least, answers, shortest, rows } = facts
    const head = shortest ? `至少 ${least} 个答复；` : `至少 ${least} 个答复，这里列出 ${answers} 个；`
    return `${head}第 ${rows} 行都往这一边就够`
  },
  prompts: {
    answer: '填核实后的内容；不知道的留空，不要猜。',
    person: '可以不填。',
    date: '可以不填。如 2012-06-15。',
  },
  errors: { count: templateZh.errors.count, amount: templateZh.errors.amount, date: templateZh.errors.date },
}
