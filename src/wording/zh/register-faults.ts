import type { LogProblemCode } from '../../domain/fault.ts'
import type { FaultWording } from '../fault-wording.ts'

const problemsOfLog = {
  'not-an-event': '不是登记事件',
  changed: '内容被改动过',
  'chain-broken': '与上一行接不上（有行被删除、插入或调换）',
  'round-incomplete': '这一轮没有记完',
  'line-ends': '行尾被改成了 CRLF，或者插入了空行（多半是用文本编辑器存过盘），以后各行不再逐一指出',
  'last-line-open': '行末缺少换行符（多半是用文本编辑器存过盘，或文件没有传完）',
  'anchor-damaged': '记着末行的 .head 文件是空的或者已损坏',
  'lines-missing': '后面应当还有记录，被删掉了',
  impossible: '与前面的记录矛盾',
  'history-missing': '找不到它所接续的历史文件',
  'history-changed': '它所接续的历史文件被改动过',
} as const satisfies Readonly<Record<LogProblemCode, string>>

const stateNames = {
  open: '在册',
  awaitingReview: '申请销号',
  cancelled: '已销号',
  struckOff: '已核减',
  rescoped: '已作口径调整',
} as const

const actNames = { verify: '核验', extend: '延期', waive: '暂缓', link: '并号' } as const

/** What is wrong with a line of the log. */
export function logProblemText(problem: LogProblemCode): string {
  return problemsOfLog[problem]
}

export const registerFaults = {
  'register-damaged': ({ file, line, problem }) => ({
    problem:
      problem === 'anchor-damaged'
        ? `挂号销号登记簿旁边的 ${file}.head 是空的或者已损坏，不能证明登记簿 ${file} 的末尾没有被删掉记录。`
        : `挂号销号登记簿 ${file} 第 ${line} 行有问题：${problemsOfLog[problem]}。`,
    advice:
      '登记簿只能由本工具续写。请用 liangxin register verify-log 查看全部问题，并从备份恢复；这一次什么都没有写。只审核不登记，可加 --no-register。',
  }),
  'register-earlier-round': ({ file, asOf, last }) => ({
    problem: `登记簿 ${file} 的最近一轮是 ${last}，不能再登记更早的 ${asOf}。`,
    advice:
      '请核对 --as-of 的日期；只想看旧日期的审核结果，可加 --no-register，或用 --register 指定另一本登记簿。这一次什么都没有写。',
  }),
  'register-locked': ({ file, lock, holder }) => {
    if (holder === null)
      return {
        problem: `登记簿 ${file} 正被另一个程序使用。`,
        advice: `请等它结束后再运行；这一次什么都没有写。没有程序在用的，可以删除锁文件 ${lock}。`,
      }
    const { command, pid, host, since, elsewhere } = holder
    const who = `${host} 上的 ${command}（进程 ${pid}，始于 ${since}）`
    if (!elsewhere)
      return {
        problem: `登记簿 ${file} 正被另一个程序使用：${who}。`,
        advice: '请等它结束后再运行；这一次什么都没有写。',
      }
    return {
      problem: `登记簿 ${file} 被另一台电脑锁住：${who}；锁文件是 ${lock}。`,
      advice: `本机无法得知那台电脑上的程序是否还在运行。请先到 ${host} 上查看；确已不再运行的，删除 ${lock} 后再试。这一次什么都没有写。`,
    }
  },
  'register-masked-list': ({ file, cell }) => ({
    problem: `脱敏件 ${file} 的 ${cell} 填写了内容。脱敏件不回收，再生成清单会把它覆盖掉。`,
    advice: '请把它移到别处，或者把填写的内容抄到未脱敏的清单里，再运行；这一次什么都没有写。',
  }),
  'register-none': ({ file }) => ({
    problem: `没有找到登记簿 ${file}。`,
    advice: '先用 liangxin audit 审核台账，登记簿会自动建立；登记簿在别处的，用 --register 指明文件。',
  }),
  'register-no-number': ({ file, number, nearest }) => ({
    problem: `登记簿 ${file} 中没有“${number}”。`,
    advice: `${nearest === null ? '' : `您要写的是不是“${nearest}”？`}请写编号、单位全称或统一社会信用代码；全部编号见 liangxin register list --state all。`,
  }),
  'register-no-item': ({ number, target, valid }) => ({
    problem: `编号 ${number} 下没有目标“${target}”。`,
    advice: `这个编号下的目标：${valid}。`,
  }),
  'register-wrong-state': ({ number, target, state, act }) => ({
    problem: `编号 ${number} 的 ${target} 现在是“${stateNames[state]}”，不能${actNames[act]}。`,
    advice: '用 liangxin register show 加编号，可以看到它的全部经过。',
  }),
  'usage-column-twice': ({ flag, column }) => ({
    problem: `${flag} 中“${column}”写了两次。`,
    advice: '一栏只能填写一次，请只留一个；这一次什么都没有写。',
  }),
  'usage-unknown-column': ({ column, valid, nearest }) => ({
    problem: `清单没有“${column}”这一栏。`,
    advice: `${nearest === null ? '' : `您要写的是不是“${nearest}”？`}可以填写的栏目：${valid}。`,
  }),
  'register-not-a-list': ({ file }) => ({
    problem: `${file} 不像挂号销号清单：没有找到“编号”一栏和要填写的栏目。`,
    advice: '请用本工具生成的清单填写，不要删去表头；这一次什么都没有写。',
  }),
} satisfies Partial<FaultWording>
