import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { openSealed, type SealedFile } from '../app/sealed-file.ts'
import type { ReportTask } from './report-threads.ts'

/** Opens sealed reports; undefined in place of one that has to be read in another way. */
export type SealedOpener = (task: ReportTask) => SealedFile | undefined

/**
 * Opens sealed reports of one version. Their bytes stand in large blocks that threads share: the system gives one of these much faster than
 * many of the size of a file.
 */
export function createSealedOpener(version: string, files: number): SealedOpener {
  const room = createRoom(files)
  return ({ path }) => {
    try {
      const bytes = readInto(path, room)
      return bytes && openSealed(bytes, version)
    } catch {
      return undefined
    }
  }
}

function readInto(path: string, room: (size: number) => Uint8Array): Uint8Array | undefined {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const bytes = room(size)
    return readSync(file, bytes, 0, size, 0) === size ? bytes : undefined
  } finally {
    closeSync(file)
  }
}

/** Room for files, most of which are as long as the first one. */
function createRoom(files: number): (size: number) => Uint8Array {
  const state: { block: Uint8Array; used: number; left: number } = { block: new Uint8Array(), used: 0, left: files }
  return (size) => {
    if (state.used + size > state.block.length) {
      const asked = Math.max(size, Math.min(blockBytes, state.left * (size + size / 8)))
      state.block = new Uint8Array(new SharedArrayBuffer(Math.ceil(asked)))
      state.used = 0
    }
    state.left -= 1
    state.used += size
    return state.block.subarray(state.used - size, state.used)
  }
}

const blockBytes = 256 * 1024 * 1024
