import { createHash } from 'node:crypto'
import { Fault } from '../domain/fault.ts'
import { nearestOf } from '../domain/nearest.ts'
import { parsePack } from '../pack/parse.ts'
import { type GivenValue, resolvePack } from '../pack/resolve.ts'
import type { ResolvedPack, RulePack } from '../pack/schema.ts'
import type { Files } from './ports.ts'

/** A pack as it lies on the disk: where, its text and what it says; `cases` is its own test, if it has one. */
export interface LoadedPack {
  readonly file: string
  readonly text: string
  readonly pack: RulePack
  readonly casesFile: string
  readonly cases: string | undefined
}

interface PackText {
  readonly file: string
  readonly text: string
  readonly casesFile: string
  readonly cases: string | undefined
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
  if (found !== undefined) return { ...found, pack: parsePack(found.file, found.text) }
  const valid = await listPacks(files)
  throw new Fault('pack-not-found', { pack: name, nearest: nearestOf(name, valid), valid: valid.join(', ') })
}

async function ownPack(name: string, files: Files): Promise<PackText | undefined> {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return undefined
  const text = await files.readRules(`${name}/pack.json`)
  if (text === undefined) return undefined
  const casesFile = `rules/${name}/cases.csv`
  return { file: `rules/${name}/pack.json`, text, casesFile, cases: await files.readRules(`${name}/cases.csv`) }
}

async function userPack(path: string, files: Files): Promise<PackText | undefined> {
  const folder = path.replace(/[\\/]+$/, '')
  const inFolder = await readUser(`${folder}/pack.json`, files)
  const lone = inFolder ?? (await readUser(path, files))
  if (lone === undefined) return undefined
  const file = inFolder === undefined ? path : `${folder}/pack.json`
  const casesFile = file.replace(/[^\\/]*$/, 'cases.csv')
  return { file, text: lone, casesFile, cases: await readUser(casesFile, files) }
}

async function readUser(path: string, files: Files): Promise<string | undefined> {
  try {
    return await files.readText(path)
  } catch (error) {
    if (error instanceof Fault && error.code === 'input-is-folder') return undefined
    const cause = error instanceof Fault ? error.cause : undefined
    if (cause instanceof Error) throw new Fault('pack-unreadable', { file: path, problem: cause.message }, error)
    throw error
  }
}

/** A pack for one as-of date; see `resolvePack` for its faults. */
export function resolveLoaded(loaded: LoadedPack, asOf: string, set: ReadonlyMap<string, GivenValue>): ResolvedPack {
  const sha256 = createHash('sha256').update(loaded.text).digest('hex')
  return resolvePack(loaded.pack, { sha256, asOf, set })
}
