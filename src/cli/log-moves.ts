import { constants, copyFile, open, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { LogLines } from '../app/ports.ts'
import { Fault } from '../domain/fault.ts'
import { type FileMove, fileMove, finish, wholeFile } from './file-move.ts'
import { systemCode } from './input-fault.ts'
import { anchorOf } from './log-store.ts'

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw error
  }
}

/** The old log with further lines: the old bytes are copied, never rewritten in place. */
function longerLog({ path, keeps, added }: LogLines): FileMove['prepare'] {
  if (keeps === null) return wholeFile(added)
  return async (staged) => {
    await copyFile(path, staged, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
    const file = await open(staged, 'a')
    await finish(file, async () => {
      const { size } = await file.stat()
      if (size !== keeps) throw new Fault('register-locked', { file: path, lock: `${path}.lock`, holder: null })
      await file.writeFile(added)
    })
  }
}

/** A name for a history is given once: a file of that name with another content is left alone. */
function historyMove(path: string, history: string): FileMove {
  if (basename(history) !== history || history === '..')
    throw new Fault('internal', { problem: `history name ${JSON.stringify(history)}` })
  const target = join(dirname(path), history)
  return fileMove(target, async (staged) => {
    const old = await readFile(path)
    const there = (await sizeOf(target)) === null ? undefined : await readFile(target)
    if (there !== undefined && !old.equals(there)) throw new Fault('output-exists', { file: target })
    await wholeFile(old)(staged)
  })
}

/** Knows of no line: true of any log. */
const blankAnchor = `{"lines":0,"hash":"${'0'.repeat(64)}"}\n`

/**
 * Files of a log with further lines: what is put in place before the documents, and the anchor that comes after them. While a log
 * is begun anew the anchor says nothing, so that at no moment it knows more than the log has.
 */
export async function logMoves(
  log: LogLines,
): Promise<{ readonly first: readonly FileMove[]; readonly last: FileMove }> {
  const { path, keeps, history, anchor } = log
  if (keeps === null && history === undefined && (await sizeOf(path)) !== null)
    throw new Fault('output-exists', { file: path })
  const lines = fileMove(path, longerLog(log))
  const last = fileMove(anchorOf(path), wholeFile(anchor))
  if (history === undefined) return { first: [lines], last }
  const blank = fileMove(anchorOf(path), wholeFile(blankAnchor), '.blank')
  return { first: [historyMove(path, history), blank, lines], last }
}
