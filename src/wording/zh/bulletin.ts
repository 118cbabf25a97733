import type { BulletinWording } from '../bulletin-wording.ts'
import { bulletinColumnsZh } from './bulletin-columns.ts'

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Chinese numerals up to ninety-nine. */
const numeral = (number: number): string => {
  const tens = Math.floor(number / 10)
  const ones = numerals[number % 10] ?? ''
  return tens === 0 ? ones : `${tens === 1 ? '' : (numerals[tens] ?? '')}十${ones}`
}

export const bulletinZh: BulletinWording = {
  fonts: {
    latin: 'Times New Roman',
    title: '方正小标宋简体',
    body: '仿宋_GB2312',
    heading: '黑体',
    lead: '楷体_GB2312',
    table: '宋体',
    pageNumber: '宋体',
    fallback: { 方正小标宋简体: '华文中宋', 仿宋_GB2312: '仿宋', 楷体_GB2312: '楷体' },
  },
  indent: 2,
  space: '',
  blanks: {
    docNumber: '　　　〔　　　　〕　　号',
    issuer: '（发文单位：　　　　　　）',
    to: '（主送单位：　　　　　　）',
    deadline: '　　年　　月　　日',
  },
  month: (iso) => `${iso.slice(0, 4)}年${Number(iso.slice(5, 7))}月`,
  docNumber: (given) => given.replace(/\s*[[［【〔（(]\s*(\d{4})\s*[\]］】〕）)]\s*/, '〔$1〕'),
  by: { township: '乡镇（街道）', sector: '单位性质', kind: '单位类型', industry: '行业', park: '园区' },
  unknownGroup: '（未注明）',
  listSeparator: '、',
  clauseSeparator: '；',
  none: '无',
  moreRows: (count) => `本表另有${count}行从略，见随文的电子表格。`,
  andOthers: (list) => `${list}等`,
  ranked: ({ name, rate, range }) => `${name}（${rate}${range === null ? '' : `，${range}，待核实后确定`}）`,
  openPlace: ({ name, range }) => `${name}（${range}）`,
  range: (best, worst) => `第${best}—${worst}名`,
  toBeSettled: (range) => `${range}，待核实后确定`,
  changed: ({ name, points }) => `${name}（${points}）`,
  change: {
    rose: (points) => `提高${points}个百分点`,
    fell: (points) => `下降${points}个百分点`,
    unchanged: () => '持平',
  },
  movement: (places) => (places === null ? '—' : places === 0 ? '持平' : places > 0 ? `↑${places}` : `↓${-places}`),
  newGroup: '新增',
  openMovement: '待定',
  places: (best, worst) => `${best}—${worst}`,
  part: {
    leftBase: '移出基数',
    becameUnknown: '转为待核实',
    newlyCovered: '新增覆盖',
    lostCoverage: '失去覆盖',
    becameKnown: '核实后计入',
    enteredBase: '新进基数',
  },
  partOf: ({ name, units, points }) => `${name}${units}家（${points}）`,
  differs: { pack: '规则包', parameters: '所用参数', assumptions: '所用假定', failures: '能读取的台账' },
  shortfall: (name, needed) => `${name}（差${needed}家）`,
  items: (name, count) => `${name}${count}项`,
  jointGroup: ({ name, township, units }) => `${township}“${name}”（${units}家）`,
  suspicious: ({ name, left, base, points, fromLeaving }) =>
    `${name}（上期基数${base}家，移出${left}家，覆盖率变动${points}个百分点，其中移出基数影响${fromLeaving}个百分点）`,
  issueCount: ({ name, errors, warnings }) =>
    `${name}（${[errors > 0 ? `错误${errors}处` : '', warnings > 0 ? `警告${warnings}处` : ''].filter(Boolean).join('、')}）`,
  withContact: (township, contact) => `${township}（联系人：${contact}）`,
  failure: (file, why) => (why.includes(file) ? why : `${file}（${why}）`),
  attained: (target) => `${target}达标率`,
  lookBack: (title, gaps) => `${title}（${gaps}家）`,
  leftReasons: {
    vanished: '本期台账中没有该单位',
    'not-applicable': '不再适用本项指标',
    'not-evaluated': '本期台账缺列，无法评估',
  },
  movedTo: (by) => `转到其他${by}`,
  section: (number, heading) => `${numeral(number)}、${heading}`,
  lead: (number, heading) => `（${numeral(number)}）${heading}`,
  leadEnd: '。',
  attachments: '附件：',
  attachmentItem: (number, title, only) => (only ? title : `${number}．${title}`),
  attachment: (number, only) => (only ? '附件' : `附件${number}`),
  pageNumber: ['— ', ' —'],
  workbook: '排名通报',
  tables: {
    ranking: {
      sheet: '排名',
      notes: [
        '按比率的准确值排名，比率相同的并列，其后名次空缺；没有计入基数单位的不参加排名。待核实单位可能改变位次的，位次以区间列示，核实后确定。',
        '比率 = 已覆盖数 ÷ 已核清的基数；待核实的单位两边都不计。最低、最高为待核实单位全部核清后可能的界限。',
      ],
    },
    changes: {
      sheet: '变动分解',
      notes: [
        '变动按固定次序逐步分解，各部分相加等于总变动；表中数字保留两位小数，各部分之和与总变动可能有0.01个百分点的尾差。',
      ],
    },
    leftBase: { sheet: '移出基数清单', notes: ['上期计入基数、本期不再计入的单位及其理由；请逐家核对依据。'] },
    suspicious: {
      sheet: '基数异常',
      notes: ['覆盖率的提高主要来自移出基数，或者移出数量占上期基数比例偏大的，列入本表。'],
    },
    trend: { sheet: '趋势', notes: ['各期比率按当期台账和当期规则计算。'] },
    nearest: { sheet: '距目标差距', notes: ['还差家数 = 现有基数不变时，达到目标还须新覆盖的单位数。'] },
    register: { sheet: '挂号销号', notes: ['期末未销号数包括已申请、待核验的；销号与核减分别统计。'] },
    joint: { sheet: '联合党组织', notes: ['覆盖单位数超过上限的联合党组织排在前面。'] },
    issues: { sheet: '台账疑点', notes: ['逐处明细见本期缺口报告中的台账疑点。'] },
  },
  columns: bulletinColumnsZh,
  yes: '是',
  no: '否',
  total: '合计',
}
