import type { PackProblem } from '../../domain/fault.ts'
import type { PackProblemWording } from '../fault-wording.ts'
import { problemsZh } from './problems.ts'

const choose = (valid: string): string => (valid === '' ? '' : `，可用的有：${valid}`)

/** Types of JSON by their names in this language. */
const typeNames = (valid: string): string =>
  valid
    .split(', ')
    .map((type) => problemsZh.types[type] ?? type)
    .join('或')

export const packProblems: PackProblemWording = {
  'json-syntax': ({ given }) => `不是正确的 JSON：${given}`,
  'unknown-key': ({ given, valid }) => `不认识的键“${given}”${choose(valid)}`,
  'missing-key': ({ given }) => `缺少键“${given}”`,
  'wrong-type': ({ given, valid }) => `类型不对：写的是 ${given}，应为 ${typeNames(valid)}`,
  'wrong-value': ({ given, valid }) => `值“${given}”不能用${choose(valid)}`,
  'unknown-field': ({ given, valid }) => `没有字段“${given}”${choose(valid)}`,
  'unknown-operator': ({ given, valid }) => `不认识的比较方式“${given}”${choose(valid)}`,
  'operator-count': ({ given }) => `一个条件只能有一种比较方式，这里是：${given || '没有'}`,
  'operator-field-mismatch': ({ given, valid }) => `这个字段不能用“${given}”比较${choose(valid)}`,
  'operand-type': ({ given, valid }) => `比较的值“${given}”类型不对，应为 ${valid}`,
  'unknown-choice': ({ given, valid }) => `没有选项“${given}”${choose(valid)}`,
  'unknown-parameter': ({ given, valid }) => `没有参数“${given}”${choose(valid)}`,
  'parameter-type': ({ given, valid }) => `参数值“${given}”不合要求，应为 ${valid}`,
  'unknown-definition': ({ given, valid }) => `没有名为“${given}”的定义${choose(valid)}`,
  'definition-cycle': ({ given }) => `定义互相引用，绕成了圈：${given}`,
  'duplicate-key': ({ given }) => `键“${given}”写了两遍，只能写一遍`,
  'duplicate-id': ({ given }) => `编号“${given}”重复`,
  'retired-id': ({ given }) => `编号“${given}”已经停用，不能再用`,
  'empty-list': ({ given }) => `“${given}”不能是空的`,
  'bad-date': ({ given }) => `日期“${given}”不对，应写成 2012-05-15 的样子`,
  'bad-period': ({ given }) => `起止日期颠倒：${given}`,
  'condition-constant': ({ given }) => `这个条件不论台账怎么填结果都一样：${given}`,
}

/** One problem as a line: pointer, what is wrong, the nearest valid name. */
export function packProblemLine(problem: PackProblem): string {
  const near = problem.nearest === null ? '' : `；是不是“${problem.nearest}”？`
  return `${problem.pointer || '/'}：${packProblems[problem.code](problem)}${near}`
}
