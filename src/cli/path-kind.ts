import { stat } from 'node:fs/promises'
import { inputFault, systemCode } from './input-fault.ts'

/** What there is at a path. A Fault `input-*` that names it if that cannot be found out. */
export async function pathKind(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return 'none'
    throw inputFault(path, error)
  }
}
