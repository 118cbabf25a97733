import type { RegisterAuditWording } from '../register-audit-wording.ts'

const why = {
  'legal-form': '只差企业形式',
  'similar-name': '名称相近',
  'same-name-other-code': '同名，信用代码不同',
  'similar-code': '信用代码只差一位',
  moved: '同名，在另一乡镇',
} as const

export const registerAuditZh: RegisterAuditWording = {
  title: (round) => `挂号销号（第 ${round} 轮，单位：项）`,
  signs: ({ registered, cancelled, carried, relapsed }) =>
    `+${registered} 挂号　−${cancelled} 销号　=${carried} 续挂　↺${relapsed} 反弹`,
  balance: ({ before, registered, relapsed, cancelled, struckOff, rescoped, after, organizations }) =>
    `上期在册 ${before} 项（${organizations.before} 家）＋挂号 ${registered}＋反弹 ${relapsed}－销号 ${cancelled}－核减 ${struckOff}－口径调整 ${rescoped}＝本期在册 ${after} 项（${organizations.after} 家）`,
  standing: ({ awaitingReview, unknown, missing, overdue, waived }) => [
    ...(awaitingReview === 0 ? [] : [`申请销号待核验 ${awaitingReview} 项`]),
    ...(unknown === 0 ? [] : [`待核实 ${unknown} 项`]),
    ...(missing === 0 ? [] : [`失联（台账中找不到单位）${missing} 项`]),
    ...(overdue === 0 ? [] : [`逾期 ${overdue} 项`]),
    ...(waived === 0 ? [] : [`暂缓 ${waived} 项`]),
  ],
  standingSeparator: '，',
  renamed: ({ number, name, likely, why: reason }) =>
    `疑似更名：${number}“${name}”在台账中找不到，可能就是“${likely}”（${whyText(reason)}）。确认是同一家的，输入：`,
  linkCommand: (command) => `${command} --person 经办人 --reason 事由`,
  why,
  moreRenamed: (count) => `另有 ${count} 处疑似更名，见 liangxin register list。`,
  unchanged: (path) => `登记簿 ${path} 没有变化（与上一轮相同）。`,
  updated: (path) => `已登记到 ${path}。`,
  wouldUpdate: (path) => `试运行，没有登记。将登记到 ${path}。`,
}

function whyText(reason: string): string {
  return reason in why ? why[reason as keyof typeof why] : reason
}
