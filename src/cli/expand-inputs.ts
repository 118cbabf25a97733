import { realpath } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { InputPath } from '../app/ports.ts'
import { Fault } from '../domain/fault.ts'
import { compareText } from '../domain/text.ts'
import { glob, isPattern } from './glob.ts'
import { leaveCopies } from './leave-copies.ts'
import { logName } from './option-table.ts'
import { isListToFillIn, isOwnFile } from './own-files.ts'
import { pathKind } from './path-kind.ts'
import { readFolder } from './read-folder.ts'

/** What is taken from a folder: also what we cannot read, so that it gets its message instead of silence. */
const tableExtensions: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.csv', '.tsv', '.xls', '.et', '.ods', '.xlsb'])

const separator = sep === '\\' ? /[\\/]/ : /\//

/** Excel's and LibreOffice's lock files, and whatever else begins with a dot. */
function isLockOrHidden(name: string): boolean {
  return name.startsWith('~$') || name.startsWith('.')
}

/** Tables of a folder and those below it; what an earlier audit of ours wrote there is left out. */
async function tablesBelow(folder: string): Promise<readonly string[]> {
  const entries = (await readFolder(folder)).filter((entry) => !isLockOrHidden(entry.name))
  const names = new Set(entries.map((entry) => entry.name))
  const ownHere = names.has('audit.json') || names.has(logName)
  const files = entries
    .filter((entry) => !entry.isDirectory() && tableExtensions.has(extname(entry.name).toLowerCase()))
    .filter((entry) => !isListToFillIn(entry.name) && !(ownHere && isOwnFile(entry.name)))
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name))
  const below = await Promise.all(folders.map(tablesBelow))
  return [...files.map((entry) => join(folder, entry.name)), ...below.flat()].sort(compareText)
}

async function expandOne(given: string, folder: string): Promise<readonly string[]> {
  if (given === '-') return ['-']
  const path = resolve(folder, given)
  const kind = await pathKind(path)
  if (kind === 'file') return [path]
  if (kind === 'none' && !isPattern(given)) throw new Fault('input-not-found', { file: given })
  const matches = kind === 'folder' ? [path] : [...(await glob(path, separator))].sort(compareText)
  const found: string[] = []
  for (const match of matches) {
    if ((await pathKind(match)) === 'folder') found.push(...(await tablesBelow(match)))
    else if (!isLockOrHidden(basename(match))) found.push(match)
  }
  const ledgers = await leaveCopies(found)
  if (ledgers.length === 0) throw new Fault('input-no-files', { given })
  return ledgers
}

/** The innermost folder that holds all paths. */
function commonFolder(paths: readonly string[]): string {
  const parents = paths.map((path) => dirname(path).split(sep))
  const [first = [], ...others] = parents
  const differs = first.findIndex((part, index) => others.some((other) => other[index] !== part))
  return first.slice(0, differs === -1 ? first.length : differs).join(sep) || sep
}

/**
 * The files behind what the user named: files, folders (every table below them), patterns and `-`, which is told under the
 * name `standardInput`. Of folders and patterns, marked copies that nobody has worked in are left out. A file is read once and named after its place below the folder that all have in common; their order
 * is that of the names, so that it does not matter in which order they were given. Faults: `input-not-found`,
 * `input-not-permitted`, `input-no-files`.
 */
export async function expandInputs(
  given: readonly string[],
  folder: string,
  standardInput: string,
): Promise<readonly InputPath[]> {
  const found: string[] = []
  for (const one of given) found.push(...(await expandOne(one, folder)))
  found.sort(compareText)
  const real = await Promise.all(found.map((path) => (path === '-' ? path : realpath(path))))
  const once = found.filter((_, index) => real.indexOf(real[index] ?? '') === index)
  const common = commonFolder(once.filter(isAbsolute))
  const named = once.map((path) => ({
    path,
    name: path === '-' ? standardInput : relative(common, path).split(sep).join('/'),
  }))
  return named.sort((left, right) => compareText(left.name, right.name))
}
