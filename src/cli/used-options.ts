import { cliWording } from '../wording/cli.ts'
import { type CommandSpec, everywhere } from './command-table.ts'
import type { OptionKey } from './option-table.ts'
import type { GivenOptions, OptionValues, SetParameter } from './option-values.ts'

function isSet(value: OptionValues[OptionKey]): value is readonly SetParameter[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object')
}

function textOf(value: OptionValues[OptionKey]): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '—'
  if (isSet(value)) return value.map((parameter) => `${parameter.name}=${parameter.text}`).join(', ')
  return Array.isArray(value) ? value.join(', ') : String(value)
}

/** One line for every option of a command: its value, and where it came from. */
export function usedOptions(spec: CommandSpec, given: GivenOptions, values: OptionValues): readonly string[] {
  const { optionUsed, origins } = cliWording(values.lang).run
  return [...spec.options, ...everywhere].map((key) => {
    const { from = 'default', at } = given.get(key) ?? {}
    const origin = at === undefined ? origins[from] : `${origins[from]} ${at}`
    return `${optionUsed(key, textOf(values[key]), origin)}\n`
  })
}
