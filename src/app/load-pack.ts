import { createHash } from 'node:crypto'
import { Fault } from '../domain/fault.ts'
import { fileProblem } from '../domain/file-problem.ts'
import { nearestOf } from '../domain/nearest.ts'
import { type GivenValue, resolvePack } from '../pack/resolve.ts'
import type { ResolvedPack, RulePack } from '../pack/schema.ts'
import { memorySource } from './memory-source.ts'
import { type OwnRules, readOwnRules } from './own-rules.ts'
import type { Files, Source } from './ports.ts'
import { readUserText } from './read-user-text.ts'

/** A pack as it lies on the disk: where, its text and what it says, and where its own test would be. */
export interface LoadedPack {
  readonly file: string
  readonly text: string
  readonly pack: RulePack
  readonly casesFile: string
  /** The pack came with the tool, and so did its cases. */
  readonly own: boolean
}

interface PackText {
  readonly file: string
  readonly text: string
  readonly casesFile: string
  readonly own: boolean
}

/** Ids of the packs that come with the tool, in order. */
export async function listPacks(files: Files): Promise<readonly string[]> {
  const folders = (await files.listRules()).toSorted()
  const texts = await Promise.all(folders.map((folder) => files.readRules(`${folder}/pack.json`)))
  return folders.filter((_, index) => texts[index] !== undefined)
}

/** Finds a pack by its id, its folder or its file and parses it. Faults: `pack-not-found`, `pack-invalid`. */
export async function loadPack(name: string, files: Files): Promise<LoadedPack> {
  const found = (await ownPack(name, files)) ?? (await userPack(name, files))
  if (found !== undefined) return { ...found, pack: await packOf(name, found, files) }
  const valid = await listPacks(files)
  throw new Fault('pack-not-found', { pack: name, nearest: nearestOf(name, valid), valid: valid.join(', ') })
}

/** The pack of this id among those that come with the tool. */
export function packRules(id: string): OwnRules<RulePack> {
  return { path: `${id}/pack.json`, parse: parsed }
}

async function parsed(file: string, text: string): Promise<RulePack> {
  return (await import('../pack/parse.ts')).parsePack(file, text)
}

function packOf(name: string, { file, text, own }: PackText, files: Files): Promise<RulePack> {
  return own ? readOwnRules(packRules(name), text, files) : parsed(file, text)
}

async function ownPack(name: string, files: Files): Promise<PackText | undefined> {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return undefined
  const text = await files.readRules(`${name}/pack.json`)
  if (text === undefined) return undefined
  return { file: `rules/${name}/pack.json`, text, casesFile: `rules/${name}/cases.csv`, own: true }
}

async function userPack(path: string, files: Files): Promise<PackText | undefined> {
  const folder = path.replace(/[\\/]+$/, '')
  const inFolder = await readUser(`${folder}/pack.json`, files)
  const lone = inFolder ?? (await readUser(path, files))
  if (lone === undefined) return undefined
  const file = inFolder === undefined ? path : `${folder}/pack.json`
  return { file, text: lone, casesFile: file.replace(/[^\\/]*$/, 'cases.csv'), own: false }
}

async function readUser(path: string, files: Files): Promise<string | undefined> {
  try {
    return await readUserText(path, files, (problem) => new Fault('pack-unreadable', { file: path, problem }))
  } catch (error) {
    if (error instanceof Fault && error.code === 'input-is-folder') return undefined
    if (!(error instanceof Fault) || !error.code.startsWith('input-')) throw error
    const code = error.code === 'input-not-permitted' ? 'not-permitted' : 'system'
    throw new Fault('pack-unreadable', { file: path, problem: fileProblem(code) }, error)
  }
}

/** The cases beside a pack as a file to be read, in whatever encoding; undefined if there are none. */
export async function openCases({ casesFile, own }: LoadedPack, files: Files): Promise<Source | undefined> {
  if (own) {
    const text = await files.readRules(casesFile.replace(/^rules\//, ''))
    return text === undefined ? undefined : memorySource(casesFile, new TextEncoder().encode(text))
  }
  try {
    return await files.open(casesFile)
  } catch (error) {
    if (error instanceof Fault && error.code === 'input-not-found') return undefined
    throw error
  }
}

/** A pack for one as-of date; see `resolvePack` for its faults. */
export function resolveLoaded(loaded: LoadedPack, asOf: string, set: ReadonlyMap<string, GivenValue>): ResolvedPack {
  return resolvePack(loaded.pack, { sha256: packHash(loaded), asOf, set })
}

/** SHA-256 of a pack's text, by which reports name it. */
export function packHash({ text }: Pick<LoadedPack, 'text'>): string {
  return createHash('sha256').update(text).digest('hex')
}
