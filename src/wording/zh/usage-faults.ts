import type { FaultWording } from '../fault-wording.ts'
import { expectedText } from '../problem-wording.ts'
import { problemsZh } from './problems.ts'

/** Asks whether another name was meant. */
export const nearest = (name: string | null): string => (name === null ? '' : `您要写的是不是“${name}”？`)

/** What is wrong with a command. */
export const usageFaults = {
  'usage-unknown-flag': ({ flag, nearest: name }) => ({
    problem: `不认识选项 ${flag}。`,
    advice: `${nearest(name)}用 liangxin --help 查看全部选项。`,
  }),
  'usage-unknown-command': ({ command, group, valid, nearest: name }) =>
    group === null
      ? {
          problem: `没有“${command}”这个命令，也没有叫这个名字的台账文件。`,
          advice: `${nearest(name)}审核台账请写 liangxin audit 台账.xlsx；全部命令见 liangxin --help。`,
        }
      : {
          problem: `${group} 下面没有“${command}”这个命令。`,
          advice: `${nearest(name)}可用的有：${valid}；写法见 liangxin ${group} --help。`,
        },
  'usage-missing-argument': ({ argument }) => ({
    problem: `命令没有写完，缺少 ${argument}。`,
    advice: '在命令后加 --help，可以看到写法和例子。',
  }),
  'usage-excess-arguments': ({ given }) => ({
    problem: `多写了内容：${given}。`,
    advice: '文件名中有空格时，请用双引号括起来；在命令后加 --help 可以看到写法。',
  }),
  'usage-missing-value': ({ flag }) => ({
    problem: `选项 ${flag} 后面没有写值。`,
    advice: `请在 ${flag} 后面写上要用的值；加 --help 可以看到例子。`,
  }),
  'usage-bad-value': ({ flag, value, expected, nearest: name }) => ({
    problem: `选项 ${flag} 的值“${value}”不能用，应为${expectedText(expected, problemsZh)}。`,
    advice: `${nearest(name)}改正后重新运行。`,
  }),
  'usage-unknown-parameter': ({ name, pack, valid, nearest: near }) => ({
    problem: `规则包 ${pack} 没有参数“${name}”。`,
    advice: `${nearest(near)}可以设置的参数：${valid}。`,
  }),
  'usage-unit-not-found': ({ unit, file, nearest: name }) => ({
    problem: `在 ${file} 中没有找到单位“${unit}”。`,
    advice: `${nearest(name)}请写单位全称或统一社会信用代码。`,
  }),
  'usage-unit-ambiguous': ({ unit, candidates }) => ({
    problem: `“${unit}”对应不止一家单位：${candidates}。`,
    advice: '请写单位全称或统一社会信用代码。',
  }),
} satisfies Partial<FaultWording>
