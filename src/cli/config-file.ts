import { readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { parseJson } from '../app/parse-json.ts'
import { Fault, type FaultArgs } from '../domain/fault.ts'
import { type FileProblem, type FileProblemCode, fileProblem } from '../domain/file-problem.ts'
import { decodeFile } from './decode-file.ts'
import { turnOff } from './given-options.ts'
import { inputFault, systemCode } from './input-fault.ts'
import type { GivenOption, GivenOptions } from './option-reader.ts'
import { type OptionKey, type OptionSpec, options } from './option-table.ts'
import { readTownships } from './township-entries.ts'

const configName = 'liangxin.config.json'

/** Text and path of the nearest configuration file, from a folder upwards; undefined if there is none. */
export async function findConfig(folder: string): Promise<{ path: string; text: string } | undefined> {
  const path = join(folder, configName)
  try {
    return { path, text: decodeFile(path, await readFile(path)) }
  } catch (error) {
    if (error instanceof Fault && error.code === 'input-not-utf8')
      throw invalid(path, '', error.args as FaultArgs['input-not-utf8'])
    if (systemCode(error) !== 'ENOENT') throw inputFault(path, error)
  }
  const parent = dirname(folder)
  return parent === folder ? undefined : findConfig(parent)
}

const configKeys = options.filter((option) => !option.flagOnly).map((option) => option.key)

function invalid(file: string, pointer: string, { problem }: { readonly problem: FileProblem }): Fault {
  return new Fault('config-invalid', { file, pointer, problem })
}

function refuse(file: string, pointer: string, code: FileProblemCode): Fault {
  return invalid(file, pointer, { problem: fileProblem(code) })
}

function parseObject(text: string, file: string): Readonly<Record<string, unknown>> {
  const json = parseJson(text)
  if ('problem' in json) throw invalid(file, '', json)
  const { value } = json
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw refuse(file, '', 'not-object')
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function textsOfSet(value: object, pointer: string, file: string): readonly string[] {
  return Object.entries(value).map(([name, one]: [string, unknown]) => {
    if (!isScalar(one)) throw refuse(file, `${pointer}/${name}`, 'not-scalar')
    return `${name}=${one}`
  })
}

function textsOf(option: OptionSpec, value: unknown, file: string): readonly string[] {
  const pointer = `/${option.key}`
  if (isScalar(value)) return [String(value)]
  if (Array.isArray(value) && option.repeatable) {
    const wrong = value.findIndex((one) => !isScalar(one))
    if (wrong !== -1) throw refuse(file, `${pointer}/${wrong}`, 'not-scalar')
    return value.map(String)
  }
  if (option.key === 'set' && typeof value === 'object' && value !== null) return textsOfSet(value, pointer, file)
  throw refuse(file, pointer, option.repeatable ? 'not-list' : 'not-scalar')
}

/** Paths of a configuration file start from its folder; a pack is a path if it looks like one. */
function placed(option: OptionSpec, text: string, base: string): string {
  const isPath = option.path || (option.key === 'rules' && /[\\/]|\.json$/.test(text))
  return isPath ? resolve(base, text) : text
}

/** Reads a configuration file strictly: an unknown key or a value of the wrong shape is a `config-invalid` Fault. */
export function parseConfig(found: { readonly path: string; readonly text: string }, file: string): GivenOptions {
  const entries = Object.entries(parseObject(found.text, file)).filter(([key]) => key !== '$schema')
  return new Map(
    entries.flatMap(([key, value]): [OptionKey, GivenOption][] => {
      const option = options.find((one) => one.key === key && !one.flagOnly)
      if (option === undefined) throw invalid(file, `/${key}`, { problem: fileProblem('unknown-key', key, configKeys) })
      if (typeof value === 'boolean' && option.negatable && option.value !== undefined)
        return value ? [] : [[option.key, turnOff({ from: 'file', at: file })]]
      if (option.key === 'townships' && Array.isArray(value)) {
        const townships = readTownships(value, file)
        return [[option.key, { texts: townships.map(({ name }) => name), from: 'file', at: file, townships }]]
      }
      const texts = textsOf(option, value, file).map((text) => placed(option, text, dirname(found.path)))
      return [[option.key, { texts, from: 'file', at: file }]]
    }),
  )
}

/** How a configuration file is named to the user: from the working folder. */
export function configLabel(path: string, folder: string): string {
  return relative(folder, path) || path
}
