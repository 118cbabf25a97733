import { cliWording, type RunWording } from '../wording/cli.ts'
import { type CommandSpec, everywhere } from './command-table.ts'
import type { GivenOptions, SetParameter } from './option-reader.ts'
import { type OptionKey, standardFolder } from './option-table.ts'
import type { OptionValues } from './option-values.ts'

function isSet(value: OptionValues[OptionKey]): value is readonly SetParameter[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object')
}

function textOf(value: OptionValues[OptionKey]): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '—'
  if (isSet(value)) return value.map((parameter) => `${parameter.name}=${parameter.text}`).join(', ')
  return Array.isArray(value) ? value.join(', ') : String(value)
}

/** Where a command writes if nobody says where. */
function placeOf({ name }: CommandSpec, bare: boolean, run: RunWording): string {
  if (name === 'template') return run.templateFile
  if (name === 'rules schema') return '—'
  return bare ? run.resultFolder('…') : standardFolder
}

interface Used {
  readonly given: GivenOptions
  readonly values: OptionValues
  readonly bare: boolean
}

/** One line for every option of a command: its value, and where it came from. */
export function usedOptions(spec: CommandSpec, { given, values, bare }: Used): readonly string[] {
  const { run } = cliWording(values.lang)
  const { optionUsed, origins } = run
  return [...spec.options, ...everywhere].map((key) => {
    const { from = 'default', at } = given.get(key) ?? {}
    const origin = at === undefined ? origins[from] : `${origins[from]} ${at}`
    return `${optionUsed(key, key === 'out' ? (values.out ?? placeOf(spec, bare, run)) : textOf(values[key]), origin)}\n`
  })
}
