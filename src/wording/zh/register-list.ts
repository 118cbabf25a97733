import { fieldName } from '../choice-name.ts'
import type { RegisterListWording } from '../register-list.ts'
import { listColumnsZh } from './register-list-columns.ts'
import { listNotesZh } from './register-list-notes.ts'

const dated = (iso: string): string => {
  const [year, month, day] = iso.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

const shown = (value: string): string => (value === '' ? '空白' : `“${value}”`)

export const registerListZh: RegisterListWording = {
  name: '挂号销号清单',
  title: '两新组织党建覆盖挂号销号清单',
  sheets: {
    open: '在册',
    cancelled: '已销号',
    closed: '核减与口径调整',
    changes: '本期变动',
    balance: '平衡表',
    notes: '说明',
  },
  ...listColumnsZh,
  asOf: (date, round) => `截至 ${dated(date)}（第 ${round} 轮）`,
  standing: (open, organizations) => `在册 ${open} 项、${organizations} 家`,
  balance: ({ before, registered, relapsed, cancelled, struckOff, rescoped, after }) =>
    `上期在册 ${before} ＋ 挂号 ${registered} ＋ 反弹 ${relapsed} － 销号 ${cancelled} － 核减 ${struckOff} － 口径调整 ${rescoped} ＝ 本期在册 ${after}（项）`,
  voucher: (digits, redacted) =>
    redacted ? `台账凭证 ${digits}-R（脱敏件：姓名已隐去，不作填报，填了也不回收）` : `台账凭证 ${digits}`,
  reasonHeading: '说明',
  noTownship: '（未注明乡镇）',
  total: '合计',
  item: ({ id, title, clause }) => (title === '' ? id : `${id} ${title}（${clause}）`),
  ofItem: (target, text) => `${target} ${text}`,
  relapsed: (times) => `反弹${times}次`,
  extended: (times) => `延期${times}次`,
  waivedUntil: (date) => `暂缓至${dated(date)}`,
  relapsedOn: (date) => `${dated(date)}反弹`,
  mergedInto: (number) => `并入 ${number}`,
  likely: (name) => `疑似更名为“${name}”，待确认`,
  strikes: { excluded: '不计入基数', 'not-applicable': '不再适用', merged: (into) => `并入 ${into}` },
  rescopes: { pack: '规则包更换', parameters: '参数调整', 'not-in-force': '目标不再执行' },
  returns: {
    gap: '台账又显示有缺口，退回在册',
    unknown: '台账不能证明已补上，退回在册',
    missing: '台账中找不到该单位，退回在册',
    refused: '核验不同意，退回在册',
  },
  verifiedBy: (by, on, reason) => `${by}于${dated(on)}核验同意：${reason}`,
  due: (date) => `期限${dated(date)}`,
  together: (words) => words.join('、'),
  joined: (parts) => parts.join('；'),
  grounds: (place, cells) => {
    if (place === null) return cells.join('，')
    return cells.length === 0 ? `见${place}` : `${cells.join('，')}（${place}）`
  },
  andCells: (cell, all) => `${cell}等${all}格`,
  cell: (cell, field, text) => {
    const name = fieldName(field, 'zh')
    return cell === null ? `${name}（台账无此列）` : `${cell} ${name}${shown(text ?? '')}`
  },
  signatures:
    '填表人（签字）：　　　　　　　　　　审核人（签字）：　　　　　　　　　　单位负责人（签字、盖章）：　　　　　　　　　　　　　　年　　　月　　　日',
  notes: listNotesZh,
  sections: { targets: '三、缺口项对照', round: '四、本轮依据', inputs: '五、本轮台账' },
  pack: '规则包',
  review: (required) => [
    '销号程序',
    required ? '缺口补上后先申请销号，经核验同意才销号' : '台账证明缺口已补上，即予销号',
  ],
  reading: {
    open: '浅蓝色各栏由责任单位填写；其余各栏由台账得出，改了也不回收。剩余天数：红色为逾期，黄色为十天以内。',
    cancelled: '下列单位的缺口项已全部销号；反弹的仍用原编号重新在册。',
    closed: '核减（不计入基数、不再适用、并号）与口径调整不是成绩，与销号分开统计。',
    changes: '本轮每一项变动及其依据；各类项数与平衡表一致，退回、申请销号、疑似更名不计入平衡。',
    balance: '单位：项。上期在册＋挂号＋反弹－销号－核减－口径调整＝本期在册；申请销号的在核验以前仍算在册。',
  },
  empty: '（没有）',
  notice: (notice, column) => {
    switch (notice.code) {
      case 'unknown-number': {
        const values = notice.values === '' ? '' : `，所填“${notice.values}”没有收入`
        return `${notice.file} ${notice.cell}：台账没有编号“${notice.number}”${values}。`
      }
      case 'no-number':
        return `${notice.file} ${notice.cell}：填了“${notice.text}”，但该行没有编号，没有收入。`
      case 'column-not-kept':
        return `${notice.file} ${notice.cell}：“${notice.heading}”是另加的列，不收入登记簿，新的清单里没有这一列。`
      case 'personal-number':
        return `${notice.file} ${notice.cell}：${notice.number} 的${column(notice.column)}写有身份证号码或电话号码，已隐去为 ***，不记入登记簿。`
      case 'error-cell':
        return `${notice.file} ${notice.cell}：是错误值“${notice.text}”，没有收入，登记簿中的内容不变。`
      case 'redacted-list':
        return `${notice.file} 是脱敏件，填写的内容没有回收。`
      case 'conflict':
        return `${notice.file} ${notice.cell}：${notice.number} 的${column(notice.column)}两处不同，清单填${shown(notice.given)}，登记簿为${shown(notice.current)}，现为${shown(notice.value)}，请核定。`
    }
  },
}
