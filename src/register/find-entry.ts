import { Fault } from '../domain/fault.ts'
import { nearestOf } from '../domain/nearest.ts'
import type { Register, RegisterEntry } from '../domain/register.ts'

interface FindOptions {
  /** The log, as the user is told. */
  readonly file: string
  /** Whether a part of a name or the end of a number will do where nothing fits better: good for looking, not for acting. */
  readonly part: boolean
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase()
}

/** What an entry can be asked for by, from the surest to the least sure; the first that finds any decides. */
const ways: readonly ((entry: RegisterEntry, asked: string) => boolean)[] = [
  (entry, asked) => plain(entry.number) === asked,
  (entry, asked) => [entry.creditCode, entry.organization].some((key) => key !== null && plain(key) === asked),
  (entry, asked) => plain(entry.name) === asked,
  (entry, asked) => plain(entry.name).includes(asked) || plain(entry.number).endsWith(asked),
]

/** The entry of a number, credit code, key or name. Faults: `register-no-number` with the nearest, `usage-unit-ambiguous`. */
export function findEntry(register: Register, asked: string, { file, part }: FindOptions): RegisterEntry {
  const exact = register.entries.get(asked)
  if (exact !== undefined) return exact
  const [first, ...others] = entriesLike(register, plain(asked), part ? ways : ways.slice(0, -1))
  if (first === undefined)
    throw new Fault('register-no-number', { file, number: asked, nearest: nearestEntry(register, asked) })
  if (others.length > 0)
    throw new Fault('usage-unit-ambiguous', { unit: asked, candidates: listed([first, ...others]) })
  return first
}

function entriesLike(register: Register, asked: string, allowed: typeof ways): readonly RegisterEntry[] {
  if (asked === '') return []
  const entries = [...register.entries.values()]
  return allowed.map((fits) => entries.filter((entry) => fits(entry, asked))).find((found) => found.length > 0) ?? []
}

function nearestEntry(register: Register, asked: string): string | null {
  const entries = [...register.entries.values()]
  return nearestOf(
    plain(asked),
    entries.flatMap(({ number, name }) => [number, name]),
  )
}

const listLimit = 10

function listed(entries: readonly RegisterEntry[]): string {
  const names = entries.slice(0, listLimit).map(({ number, name }) => `${name} [${number}]`)
  return [...names, ...(entries.length > listLimit ? [`… ${entries.length}`] : [])].join(', ')
}
