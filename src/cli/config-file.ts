import { readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { Fault } from '../domain/fault.ts'
import { nearestOf } from '../domain/nearest.ts'
import type { CliWording } from '../wording/cli.ts'
import { inputFault, problemOf, systemCode } from './input-fault.ts'
import { type OptionKey, type OptionSpec, options } from './option-table.ts'
import type { GivenOption, GivenOptions } from './option-values.ts'

const configName = 'liangxin.config.json'

/** Text and path of the nearest configuration file, from a folder upwards; undefined if there is none. */
export async function findConfig(folder: string): Promise<{ path: string; text: string } | undefined> {
  const path = join(folder, configName)
  try {
    return { path, text: await readFile(path, 'utf8') }
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw inputFault(path, error)
  }
  const parent = dirname(folder)
  return parent === folder ? undefined : findConfig(parent)
}

const configKeys = options.filter((option) => !option.flagOnly).map((option) => option.key)

interface At {
  readonly file: string
  readonly wording: CliWording
}

function invalid(at: At, pointer: string, problem: string): Fault {
  return new Fault('config-invalid', { file: at.file, pointer, problem })
}

function parseObject(text: string, at: At): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch (error) {
    throw invalid(at, '', at.wording.config.notJson(problemOf(error)))
  }
  throw invalid(at, '', at.wording.config.notObject)
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function textsOfSet(value: object, pointer: string, at: At): readonly string[] {
  return Object.entries(value).map(([name, one]: [string, unknown]) => {
    if (!isScalar(one)) throw invalid(at, `${pointer}/${name}`, at.wording.config.notScalar)
    return `${name}=${one}`
  })
}

function textsOf(option: OptionSpec, value: unknown, at: At): readonly string[] {
  const pointer = `/${option.key}`
  if (isScalar(value)) return [String(value)]
  if (Array.isArray(value) && option.repeatable) {
    const wrong = value.findIndex((one) => !isScalar(one))
    if (wrong !== -1) throw invalid(at, `${pointer}/${wrong}`, at.wording.config.notScalar)
    return value.map(String)
  }
  if (option.key === 'set' && typeof value === 'object' && value !== null) return textsOfSet(value, pointer, at)
  throw invalid(at, pointer, option.repeatable ? at.wording.config.notList : at.wording.config.notScalar)
}

/** Paths of a configuration file start from its folder; a pack is a path if it looks like one. */
function placed(option: OptionSpec, text: string, base: string): string {
  const isPath = option.path || (option.key === 'rules' && /[\\/]|\.json$/.test(text))
  return isPath ? resolve(base, text) : text
}

/** Reads a configuration file strictly: an unknown key or a value of the wrong shape is a `config-invalid` Fault. */
export function parseConfig(found: { readonly path: string; readonly text: string }, at: At): GivenOptions {
  const entries = Object.entries(parseObject(found.text, at)).filter(([key]) => key !== '$schema')
  return new Map(
    entries.map(([key, value]): [OptionKey, GivenOption] => {
      const option = options.find((one) => one.key === key && !one.flagOnly)
      if (option === undefined)
        throw invalid(at, `/${key}`, at.wording.config.unknownKey(key, nearestOf(key, configKeys), configKeys))
      const texts = textsOf(option, value, at).map((text) => placed(option, text, dirname(found.path)))
      return [option.key, { texts, from: 'file', at: at.file }]
    }),
  )
}

/** How a configuration file is named to the user: from the working folder. */
export function configLabel(path: string, folder: string): string {
  return relative(folder, path) || path
}
