import type { RuleChange } from '../../domain/rule-set.ts'
import { fieldName } from '../choice-name.ts'

const shown = (value: number | string | boolean | null): string => {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return value === null ? '未设' : String(value)
}

const fields = (names: readonly string[]): string =>
  names.length === 0 ? '无' : names.map((name) => fieldName(name, 'zh')).join('、')

function packText({ from, to }: NonNullable<RuleChange['pack']>): string {
  if (from.id !== to.id) return `规则包 ${from.id} ${from.version}→${to.id} ${to.version}`
  return from.version === to.version
    ? `规则包 ${to.id} ${to.version} 内容有改动`
    : `规则包 ${to.id} ${from.version}→${to.version}`
}

/** 口径调整: from what to what, in one line. */
export function ruleChangeZh({ pack, parameters = [], blankAsZero }: RuleChange): string {
  return [
    ...(pack === undefined ? [] : [packText(pack)]),
    ...parameters.map(({ name, from, to }) => `参数 ${name} ${shown(from)}→${shown(to)}`),
    ...(blankAsZero === undefined ? [] : [`空白按 0 计的列：${fields(blankAsZero.from)}→${fields(blankAsZero.to)}`]),
  ].join('；')
}
