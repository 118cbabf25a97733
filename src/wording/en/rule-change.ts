import type { RuleChange } from '../../domain/rule-set.ts'
import { fieldName } from '../choice-name.ts'

const shown = (value: number | string | boolean | null): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === null ? 'unset' : String(value)
}

const fields = (names: readonly string[]): string =>
  names.length === 0 ? 'none' : names.map((name) => fieldName(name, 'en')).join(', ')

function packText({ from, to }: NonNullable<RuleChange['pack']>): string {
  if (from.id !== to.id) return `pack ${from.id} ${from.version} → ${to.id} ${to.version}`
  return from.version === to.version
    ? `pack ${to.id} ${to.version}, edited`
    : `pack ${to.id} ${from.version} → ${to.version}`
}

/** A re-scoping: from what to what, in one line. */
export function ruleChangeEn({ pack, parameters = [], blankAsZero }: RuleChange): string {
  return [
    ...(pack === undefined ? [] : [packText(pack)]),
    ...parameters.map(({ name, from, to }) => `parameter ${name} ${shown(from)} → ${shown(to)}`),
    ...(blankAsZero === undefined
      ? []
      : [`blank cells read as 0: ${fields(blankAsZero.from)} → ${fields(blankAsZero.to)}`]),
  ].join('; ')
}
