import { constants, copyFile, link, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Artifact } from '../app/ports.ts'
import { Fault } from '../domain/fault.ts'
import { outputFault, systemCode } from './input-fault.ts'
import { removeLeftovers } from './remove-leftovers.ts'

/** One artifact on its way: where it shall stand, where it is prepared, and where the old file is kept meanwhile. */
interface Move {
  readonly target: string
  readonly staged: string
  readonly kept: string
}

function moveOf(folder: string, name: string): Move {
  if (name === '' || basename(name) !== name || name === '..' || name.includes('\\'))
    throw new Fault('internal', { problem: `artifact name ${JSON.stringify(name)}` })
  const mark = `.liangxin-${process.pid}`
  return {
    target: join(folder, name),
    staged: join(folder, `.${name}${mark}.new`),
    kept: join(folder, `.${name}${mark}.old`),
  }
}

async function stage(move: Move, bytes: Uint8Array): Promise<void> {
  try {
    const file = await open(move.staged, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw outputFault(move.target, error)
  }
}

/** Keeps a second name for the old file; finds out beforehand whether it may be replaced. False if there is none. */
async function keepOld(move: Move): Promise<boolean> {
  try {
    const file = await open(move.target, constants.O_RDWR)
    await file.close()
    await rm(move.kept, { force: true })
    await link(move.target, move.kept).catch(() => copyFile(move.target, move.kept))
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw outputFault(move.target, error)
  }
}

async function restore(done: readonly { readonly move: Move; readonly existed: boolean }[]): Promise<void> {
  for (const { move, existed } of done) {
    if (existed) await rename(move.kept, move.target).catch(() => undefined)
    else await rm(move.target, { force: true })
  }
}

async function replaceAll(moves: readonly Move[], existed: readonly boolean[]): Promise<void> {
  for (const [index, move] of moves.entries()) {
    try {
      await rename(move.staged, move.target)
    } catch (error) {
      await restore(moves.slice(0, index).map((done, at) => ({ move: done, existed: existed[at] === true })))
      throw outputFault(move.target, error)
    }
  }
}

/** Makes the folder; returns the topmost folder that had to be made, so that it can be taken away again. */
async function makeFolder(folder: string): Promise<string | undefined> {
  try {
    return await mkdir(folder, { recursive: true })
  } catch (error) {
    if (systemCode(error) === 'EEXIST' || systemCode(error) === 'ENOTDIR')
      throw new Fault('output-not-a-folder', { file: folder }, error)
    throw outputFault(folder, error)
  }
}

/**
 * Writes every artifact into the folder, or none: all are prepared under temporary names first, then put in place;
 * if one cannot be, the files that were there before are there again. Throws an `output-*` Fault.
 */
export async function writeAll(folder: string, artifacts: readonly Artifact[]): Promise<void> {
  const moves = artifacts.map((artifact) => moveOf(folder, artifact.name))
  const made = await makeFolder(folder)
  if (made === undefined) await removeLeftovers(folder)
  try {
    for (const [index, move] of moves.entries()) await stage(move, artifacts[index]?.bytes ?? new Uint8Array())
    const existed: boolean[] = []
    for (const move of moves) existed.push(await keepOld(move))
    await replaceAll(moves, existed)
  } catch (error) {
    for (const move of moves) await rm(move.staged, { force: true })
    for (const move of moves) await rm(move.kept, { force: true })
    if (made !== undefined) await rm(made, { recursive: true, force: true })
    throw error
  }
  for (const move of moves) await rm(move.kept, { force: true })
}
