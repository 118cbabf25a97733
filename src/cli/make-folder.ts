import { mkdir } from 'node:fs/promises'
import { Fault } from '../domain/fault.ts'
import { outputFault, systemCode } from './input-fault.ts'

/** Makes a folder and those above it; returns the topmost one that had to be made, so that it can be taken away again. */
export async function makeFolder(folder: string): Promise<string | undefined> {
  try {
    return await mkdir(folder, { recursive: true })
  } catch (error) {
    if (systemCode(error) === 'EEXIST' || systemCode(error) === 'ENOTDIR')
      throw new Fault('output-not-a-folder', { file: folder }, error)
    throw outputFault(folder, error)
  }
}
