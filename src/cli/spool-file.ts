import { Buffer } from 'node:buffer'
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { outputFault } from './input-fault.ts'

/** A piece in the file. */
export interface Filed {
  readonly at: number
  readonly length: number
}

/** Bytes that wait in a file to be read again. */
export interface SpoolFile {
  append(bytes: Uint8Array): Filed
  read(piece: Filed): Uint8Array
  close(): void
}

interface Opened {
  readonly path: string
  readonly handle: number
}

/**
 * A file in the first of some folders in which one can be made, and not before something is put into it. It loses its name as soon as it is open, so
 * that nothing of it is left however the process ends. Everything waits for the disk, which only has to take it into its memory. Faults: `output-*`.
 */
export function createSpoolFile(folders: readonly string[]): SpoolFile {
  const opened: Opened[] = []
  const counts = { length: 0 }
  const file = () => {
    const [known = open(folders)] = opened
    if (opened.length === 0) opened.push(known)
    return known
  }
  return {
    append(bytes) {
      const { path, handle } = file()
      const at = counts.length
      try {
        for (let done = 0; done < bytes.length; ) {
          done += writeSync(handle, bytes, done, bytes.length - done, at + done)
        }
      } catch (error) {
        throw outputFault(path, error)
      }
      counts.length += bytes.length
      return { at, length: bytes.length }
    },
    read({ at, length }) {
      const { handle } = file()
      const bytes = Buffer.allocUnsafe(length)
      for (let done = 0; done < length; ) {
        const more = readSync(handle, bytes, done, length - done, at + done)
        if (more === 0) throw new Error('a spool has lost its end')
        done += more
      }
      return bytes
    },
    close() {
      for (const { path, handle } of opened.splice(0)) {
        closeSync(handle)
        // Where a file that is open keeps its name.
        rmSync(path, { force: true })
      }
    },
  }
}

/** Killed in between, it leaves a name that is known as that of a leftover. */
function open(folders: readonly string[]): Opened {
  const [folder = '.', ...others] = folders
  const path = join(folder, `.rows.liangxin-${process.pid}.new`)
  try {
    rmSync(path, { force: true })
    const handle = openSync(path, 'wx+', 0o600)
    try {
      rmSync(path)
    } catch {
      // It is taken away when it is closed.
    }
    return { path, handle }
  } catch (error) {
    if (others.length > 0) return open(others)
    throw outputFault(path, error)
  }
}
