import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { inputFault } from './input-fault.ts'

/** The entries of a folder. A Fault `input-*` that names the folder if it cannot be read. */
export async function readFolder(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    throw inputFault(folder, error)
  }
}
