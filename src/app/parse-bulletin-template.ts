import type { BulletinSettings } from '../domain/bulletin.ts'
import {
  type BulletinTemplate,
  bulletinFlags,
  bulletinSettingsSchema,
  bulletinTables,
  bulletinTemplateSchema,
  bulletinValues,
} from '../domain/bulletin-template.ts'
import { Fault } from '../domain/fault.ts'
import { type FileProblem, fileProblem, problemNear } from '../domain/file-problem.ts'
import { step } from '../domain/json-pointer.ts'
import { type PlacedProblem, schemaProblem } from '../domain/schema-problem.ts'
import { parseJson } from './parse-json.ts'

/** The wording of a bulletin in a text; a Fault `template-invalid` names the first place that is wrong, and the nearest valid name. */
export function parseBulletinTemplate(file: string, text: string): BulletinTemplate {
  const json = parseJson(text)
  if ('problem' in json) throw templateInvalid(file, json.problem)
  const parsed = bulletinTemplateSchema.safeParse(json.value)
  if (!parsed.success) throw invalid(file, schemaProblem(parsed.error.issues, json.value, keysAt))
  const wrong = wrongName(parsed.data, '')
  if (wrong !== undefined) throw invalid(file, wrong)
  return parsed.data
}

/** The settings of a bulletin in a text; a Fault `template-invalid` names the first place that is wrong. */
export function parseBulletinSettings(file: string, text: string): BulletinSettings {
  const json = parseJson(text)
  if ('problem' in json) throw templateInvalid(file, json.problem)
  const parsed = bulletinSettingsSchema.safeParse(json.value)
  if (parsed.success) return parsed.data
  const keys = Object.keys(bulletinSettingsSchema.shape)
  throw invalid(
    file,
    schemaProblem(parsed.error.issues, json.value, () => keys),
  )
}

/** A template that cannot be read at all. */
function templateInvalid(file: string, problem: FileProblem): Fault {
  return invalid(file, { pointer: '', problem })
}

function invalid(file: string, placed: PlacedProblem): Fault {
  return new Fault('template-invalid', { file, ...placed })
}

const innerKeys = ['heading', 'when', 'blocks', 'lead', 'sentences', 'text', 'table', 'title']

function keysAt(path: readonly PropertyKey[]): readonly string[] {
  return path.length === 0 ? Object.keys(bulletinTemplateSchema.shape) : innerKeys
}

/** The first placeholder, condition or table that no bulletin has, wherever it stands. */
function wrongName(value: unknown, pointer: string, key = ''): PlacedProblem | undefined {
  if (typeof value === 'string') {
    const problem = problemOf(value, key)
    return problem === undefined ? undefined : { pointer, problem }
  }
  if (typeof value !== 'object' || value === null) return undefined
  const inList = Array.isArray(value)
  for (const [name, each] of Object.entries(value)) {
    const found = wrongName(each, pointer + step(name), inList ? key : name)
    if (found !== undefined) return found
  }
  return undefined
}

function problemOf(text: string, key: string): FileProblem | undefined {
  if (key === '$schema') return undefined
  if (key === 'when') return missing('unknown-condition', text.replace(/^!/, ''), bulletinFlags)
  if (key === 'table') {
    const valid: readonly string[] = bulletinTables
    return valid.includes(text) ? undefined : fileProblem('unknown-table', text, valid)
  }
  for (const [, name = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
    const problem = missing('unknown-placeholder', name, bulletinValues)
    if (problem !== undefined) return problem
  }
  const stray = /[{}].{0,20}/s.exec(text.replace(/\{[^{}]*\}/g, ''))
  return stray === null ? undefined : fileProblem('wrong-value', stray[0])
}

function missing(
  code: 'unknown-condition' | 'unknown-placeholder',
  name: string,
  valid: readonly string[],
): FileProblem | undefined {
  return valid.includes(name) ? undefined : problemNear(code, name, valid)
}
