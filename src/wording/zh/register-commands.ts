import type { RegisterCommandWording } from '../register-command-wording.ts'
import { registerAuditZh } from './register-audit.ts'

const states = {
  open: '在册',
  awaitingReview: '申请销号',
  cancelled: '已销号',
  struckOff: '已核减',
  rescoped: '口径调整',
} as const

const didYouMean = (name: string | null): string => (name === null ? '' : `您要写的是不是“${name}”？`)

export const registerCommandsZh: RegisterCommandWording = {
  states,
  columns: {
    unit: '编号、单位',
    township: '乡镇（街道）',
    target: '缺口项',
    state: '状态',
    registered: '挂号日期',
    due: '期限',
    left: '剩余天数',
  },
  title: (asOf, round) =>
    asOf === null ? '挂号销号登记簿，还没有登记过' : `挂号销号登记簿，第 ${round} 轮，截至 ${asOf}`,
  shown: (items, organizations) => `以上 ${items} 项，${organizations} 家单位。`,
  nothingShown: '没有符合条件的缺口项。',
  verifiedSince: (items, open) =>
    `最近一轮之后又核验销号 ${items} 项，记入下一轮的平衡数；除去这些，现在在册 ${open} 项。`,
  unknownTownship: (name, nearest) => `登记簿中没有乡镇（街道）“${name}”的单位。${didYouMean(nearest)}`,
  proposal: (number, name, why) =>
    `疑似更名：${number} 可能就是“${name}”（${registerAuditZh.why[why]}）；确认后用 liangxin register link 并号。`,

  code: (code) => `统一社会信用代码：${code ?? '未填'}`,
  township: (township) => `乡镇（街道）：${township ?? '未填'}`,
  mergedInto: (number) => `已并入编号 ${number}。`,
  itemsTitle: '缺口项',
  item: ({ target, state, registeredOn, reopenedOn, dueOn, closedOn, daysLeft, relapses }, flags) => {
    const left = daysLeft === null ? '' : daysLeft < 0 ? `（已过 ${-daysLeft} 天）` : `（还有 ${daysLeft} 天）`
    return [
      [`${target} ${states[state]}`, ...flags].join(' '),
      `${registeredOn} 挂号`,
      ...(relapses === 0 ? [] : [`反弹 ${relapses} 次${reopenedOn === null ? '' : `，最近 ${reopenedOn}`}`]),
      ...(dueOn === null && left === '' ? [] : [`期限 ${dueOn ?? ''}${left}`]),
      ...(closedOn === null ? [] : [`${closedOn} ${states[state]}`]),
    ].join('，')
  },
  peopleTitle: '责任与措施',
  personLine: (heading, value) => `${heading}：${value}`,
  historyTitle: '全部经过',
  inRound: (round, asOf, pack) => `${asOf} 第 ${round} 轮（${pack.id} ${pack.version}）`,
  onDay: (on, by) => `${on} ${by}`,
  historyMissing: (file) => `找不到旧簿 ${file}，更早的经过没有列出。`,

  dayTaken: (date, isToday) =>
    isToday
      ? `办理日期未指定，按今天 ${date} 计（可用 --on 指定）。`
      : `办理日期未指定，按最近一轮的截止日期 ${date} 计（可用 --on 指定）。`,
  nothingToDo: '没有需要记下的变化。',
  written: (path, events) => `已记入 ${path}：${events} 条。`,
  wouldWrite: (path, events) => `试运行，没有写。将记入 ${path}：${events} 条。`,
  actOf: (number, name, text) => `${number} ${name}　${text}`,

  sound: (path, { lines, rounds, entries }) =>
    `登记簿 ${path} 完好：${lines} 行，${rounds} 轮，${entries} 个编号，逐行核对并重演无误。`,
  head: (hash) => `最后一行的指纹：${hash}`,
  unproven: (path) =>
    `警告：登记簿 ${path} 旁边没有 ${path}.head，不能证明末尾没有被删掉记录。请拿一份最近印出的清单，用 liangxin register verify-log --expect 台账凭证 核对它所在的那一行还在不在。`,
  voucherFound: (voucher, { file, line, round }) =>
    `台账凭证 ${voucher} 在登记簿 ${file} 第 ${line} 行（第 ${round} 轮），该行还在。`,
  voucherMissing: (voucher, path) =>
    `登记簿 ${path} 中没有台账凭证 ${voucher} 的那一行：记录被删改过，或者清单出自另一本登记簿。`,
  unsound: (path, problems) => `登记簿 ${path} 有 ${problems} 处问题：`,
  problem: (line, text) => (line === 0 ? text : `第 ${line} 行：${text}`),
  compacted: (path, history, { before, after }) =>
    `已另起新簿 ${path}（${after} 行）；旧簿（${before} 行）保留为 ${history}，请一并保存。`,
  wouldCompact: (path, history, { before, after }) =>
    `试运行，没有写。将另起新簿 ${path}（${after} 行），旧簿（${before} 行）保留为 ${history}。`,
  entryOf: ({ number, name }) => `${number} ${name}`,
}
