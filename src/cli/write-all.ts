import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Artifact, LogLines, Rendering } from '../app/ports.ts'
import { Fault } from '../domain/fault.ts'
import { clear, type FileMove, fileMove, keepOld, putInPlace, restore, stage, wholeFile } from './file-move.ts'
import { logMoves } from './log-moves.ts'
import { makeFolder } from './make-folder.ts'
import { removeLeftovers } from './remove-leftovers.ts'

function artifactMove(folder: string, { name, bytes, more = [] }: Artifact): FileMove {
  if (name === '' || basename(name) !== name || name === '..' || name.includes('\\'))
    throw new Fault('internal', { problem: `artifact name ${JSON.stringify(name)}` })
  return fileMove(join(folder, name), wholeFile(bytes, more))
}

async function replaceAll(moves: readonly FileMove[]): Promise<void> {
  const existed: boolean[] = []
  for (const move of moves) existed.push(await keepOld(move))
  for (const [index, move] of moves.entries()) {
    try {
      await putInPlace(move)
    } catch (error) {
      // Backwards, so that the log is never behind its anchor.
      for (let done = index - 1; done >= 0; done--) await restore(moves[done] ?? move, existed[done] === true)
      throw error
    }
  }
}

interface Moves {
  readonly first: readonly FileMove[]
  /** Each group is prepared as soon as its documents are there. */
  readonly documents: readonly Promise<readonly FileMove[]>[]
  readonly last: readonly FileMove[]
}

async function moveAll({ first, documents, last }: Moves): Promise<void> {
  const known: FileMove[] = []
  const prepared = async (group: readonly FileMove[]) => {
    known.push(...group)
    for (const move of group) await stage(move)
    return group
  }
  try {
    const works = [Promise.resolve(first), ...documents, Promise.resolve(last)].map((group) => group.then(prepared))
    // Whatever is still being prepared would not be cleared.
    await Promise.allSettled(works)
    await replaceAll((await Promise.all(works)).flat())
  } finally {
    for (const move of known) await clear(move)
  }
}

/**
 * Writes every artifact into the folder and the lines of a log, or nothing: all are prepared under temporary names first, then
 * put in place, the log before the documents and its anchor last; if one cannot be, the files that were there before are there
 * again. Throws an `output-*` Fault.
 */
export async function writeAll(folder: string, artifacts: readonly Rendering[], log?: LogLines): Promise<void> {
  const documents = artifacts.map(async (one) => [await one].flat().map((artifact) => artifactMove(folder, artifact)))
  // Whoever awaits them hears of a fault; until then nobody does.
  for (const group of documents) group.catch(() => undefined)
  const folders = new Set([
    ...(log === undefined ? [] : [dirname(log.path)]),
    ...(documents.length > 0 ? [folder] : []),
  ])
  const made: string[] = []
  try {
    for (const each of folders) {
      const outermost = await makeFolder(each)
      if (outermost === undefined) await removeLeftovers(each)
      else made.push(outermost)
    }
    const { first, last } = log === undefined ? { first: [], last: undefined } : await logMoves(log)
    await moveAll({ first, documents, last: last === undefined ? [] : [last] })
  } catch (error) {
    for (const outermost of made) await rm(outermost, { recursive: true, force: true })
    throw error
  }
}
