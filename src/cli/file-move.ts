import { access, constants, copyFile, type FileHandle, link, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Fault } from '../domain/fault.ts'
import { outputFault, systemCode } from './input-fault.ts'
import { writePieces } from './write-pieces.ts'

/** One file on its way: where it shall stand, where it is prepared, and where the old one is kept meanwhile. */
export interface FileMove {
  readonly target: string
  readonly staged: string
  readonly kept: string
  /** Puts the content into the prepared file, which does not exist yet. */
  prepare(staged: string): Promise<void>
}

/** A file to be put at `target`; its temporary names are in the same folder and tell the process. `mark` keeps two moves apart. */
export function fileMove(target: string, prepare: FileMove['prepare'], mark = ''): FileMove {
  const temporary = join(dirname(target), `.${basename(target)}${mark}.liangxin-${process.pid}`)
  return { target, staged: `${temporary}.new`, kept: `${temporary}.old`, prepare }
}

/** Content of a file that is written as a whole, in one piece or more. */
export function wholeFile(bytes: Uint8Array | string, more: Iterable<Uint8Array> = []): FileMove['prepare'] {
  return async (staged) => {
    const file = await open(staged, 'w')
    await finish(file, async () => {
      await file.writeFile(bytes)
      await writePieces(file, more)
    })
  }
}

/** Does the last work on an open file; then all of it is on the disk, and it is closed. */
export async function finish(file: FileHandle, work: () => Promise<void>): Promise<void> {
  try {
    await work()
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Prepares a file under its temporary name, on the disk. */
export async function stage(move: FileMove): Promise<void> {
  try {
    await rm(move.staged, { force: true })
    await move.prepare(move.staged)
  } catch (error) {
    throw outputFault(move.target, error)
  }
}

/** Excel and LibreOffice leave a file of such a name beside a document as long as they have it open. */
async function refuseOpen(target: string): Promise<void> {
  const [folder, name] = [dirname(target), basename(target)]
  for (const owner of [`~$${name}`, `.~lock.${name}#`]) {
    const isOpen = await access(join(folder, owner)).then(
      () => true,
      () => false,
    )
    if (isOpen) throw new Fault('output-locked', { file: target })
  }
}

/** Keeps a second name for the old file; finds out beforehand whether it may be replaced. False if there is none. */
export async function keepOld({ target, kept }: FileMove): Promise<boolean> {
  try {
    const file = await open(target, constants.O_RDWR)
    await file.close()
    await refuseOpen(target)
    await rm(kept, { force: true })
    await link(target, kept).catch(() => copyFile(target, kept))
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw outputFault(target, error)
  }
}

/** Puts the prepared file in its place, on the disk before the next one is. */
export async function putInPlace({ staged, target }: FileMove): Promise<void> {
  try {
    await rename(staged, target)
    await syncFolder(dirname(target))
  } catch (error) {
    throw outputFault(target, error)
  }
}

/** Puts the old file back in its place, or takes the new one away where there was none. */
export async function restore({ kept, target }: FileMove, existed: boolean): Promise<void> {
  const work = existed ? rename(kept, target) : rm(target, { force: true })
  await work.catch(() => undefined)
}

/** Removes what was prepared or kept under temporary names; a file that cannot be removed is left for the next run. */
export async function clear({ staged, kept }: FileMove): Promise<void> {
  for (const path of [staged, kept]) await rm(path, { force: true }).catch(() => undefined)
}

/** Not every system can write the names in a folder to the disk. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await finish(handle, async () => undefined)
  } catch {
    // Windows has no such thing: there a rename is on the disk with the file.
  }
}
