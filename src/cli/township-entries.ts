import { Fault } from '../domain/fault.ts'
import { type FileProblem, fileProblem } from '../domain/file-problem.ts'
import { townshipName } from '../domain/township-name.ts'

/** What a county knows of one of its townships. */
export interface TownshipEntry {
  readonly name: string
  /** Nine digits. */
  readonly code?: string
  /** Whom to ask for a ledger that has not come. */
  readonly contact?: string
}

const entryKeys = ['name', 'code', 'contact'] as const

/**
 * The townships of a configuration file: names, or objects with a name, a code (nine digits, or twelve that end in 000) and a contact.
 * A `config-invalid` Fault points at what is wrong; two townships of one name or code are.
 */
export function readTownships(list: readonly unknown[], file: string): readonly TownshipEntry[] {
  const entries = list.map((one, at) => readEntry(one, `/townships/${at}`, file))
  for (const key of ['name', 'code'] as const) {
    const taken = entries.map((entry) => entry[key])
    const twice = taken.findIndex((value, at) => value !== undefined && taken.indexOf(value) < at)
    if (twice !== -1) throw refuse(file, `/townships/${twice}`, fileProblem('word-twice', taken[twice]))
  }
  return entries
}

function readEntry(one: unknown, pointer: string, file: string): TownshipEntry {
  if (typeof one === 'string') return { name: nameIn(one, pointer, file) }
  if (typeof one !== 'object' || one === null || Array.isArray(one))
    throw refuse(file, pointer, fileProblem('wrong-type', '', ['string', 'object']))
  const { name, code, contact } = textsOf(one, pointer, file)
  if (name === undefined) throw refuse(file, pointer, fileProblem('missing-key', 'name'))
  return {
    name: nameIn(name, `${pointer}/name`, file),
    ...(code === undefined ? {} : { code: codeIn(code, `${pointer}/code`, file) }),
    ...(contact === undefined ? {} : { contact: contact.trim() }),
  }
}

function textsOf(entry: object, pointer: string, file: string): Partial<Record<(typeof entryKeys)[number], string>> {
  for (const [key, value] of Object.entries(entry) as [string, unknown][]) {
    if (!entryKeys.some((known) => known === key))
      throw refuse(file, `${pointer}/${key}`, fileProblem('unknown-key', key, entryKeys))
    const isText = typeof value === 'string' || (key === 'code' && typeof value === 'number')
    if (!isText) throw refuse(file, `${pointer}/${key}`, fileProblem('wrong-type', '', ['string']))
    if (String(value).trim() === '') throw refuse(file, `${pointer}/${key}`, fileProblem('empty-value'))
  }
  return Object.fromEntries(Object.entries(entry).map(([key, value]: [string, unknown]) => [key, String(value)]))
}

function nameIn(text: string, pointer: string, file: string): string {
  const name = townshipName(text)
  if (name === '') throw refuse(file, pointer, fileProblem('empty-value'))
  return name
}

function codeIn(text: string, pointer: string, file: string): string {
  const digits = /^(\d{9})(?:000)?$/.exec(text.normalize('NFKC').trim())?.[1]
  if (digits === undefined) throw refuse(file, pointer, fileProblem('wrong-value', text))
  return digits
}

function refuse(file: string, pointer: string, problem: FileProblem): Fault {
  return new Fault('config-invalid', { file, pointer, problem })
}
