import { join } from 'node:path'
import { Fault } from '../domain/fault.ts'
import { readFolder } from './read-folder.ts'

/** True if a path cannot be a plain name, but a pattern for several. */
export function isPattern(path: string): boolean {
  return /[*?]/.test(path)
}

/** One segment of a pattern as a regular expression: `*` any letters, `?` one letter. */
function segmentPattern(segment: string): RegExp {
  const escaped = segment.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/\*/g, '.*').replace(/\?/g, '.')}$`, 'u')
}

interface Entry {
  readonly name: string
  readonly folder: boolean
}

async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const entries = await readFolder(folder).catch((error: unknown) => {
    if (error instanceof Fault && error.code === 'input-not-found') return []
    throw error
  })
  return entries.map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
}

function visible(entry: Entry, segment: string): boolean {
  return segment.startsWith('.') || !entry.name.startsWith('.')
}

async function matchesBelow(folder: string, segments: readonly string[]): Promise<readonly string[]> {
  const [segment, ...rest] = segments
  if (segment === undefined) return []
  if (segment === '**') return matchesAnywhere(folder, rest)
  const pattern = segmentPattern(segment)
  const found = (await entriesOf(folder)).filter((entry) => visible(entry, segment) && pattern.test(entry.name))
  if (rest.length === 0) return found.map((entry) => join(folder, entry.name))
  const deeper = found.filter((entry) => entry.folder).map((entry) => matchesBelow(join(folder, entry.name), rest))
  return (await Promise.all(deeper)).flat()
}

/** `**`: the rest of the pattern here, or in any folder below. */
async function matchesAnywhere(folder: string, rest: readonly string[]): Promise<readonly string[]> {
  const here = await matchesBelow(folder, rest.length === 0 ? ['*'] : rest)
  const folders = (await entriesOf(folder)).filter((entry) => entry.folder && visible(entry, ''))
  const below = await Promise.all(folders.map((entry) => matchesAnywhere(join(folder, entry.name), rest)))
  return [...here, ...below.flat()]
}

/** Paths that match a pattern with `*`, `?` and `**`, in no particular order. Hidden names only where the pattern says so. */
export async function glob(pattern: string, separator: RegExp): Promise<readonly string[]> {
  const segments = pattern.split(separator)
  const first = segments.findIndex(isPattern)
  const root = segments.slice(0, first).join('/')
  const start = root === '' && pattern.startsWith('/') ? '/' : root
  return matchesBelow(start === '' ? '.' : start, segments.slice(first))
}
