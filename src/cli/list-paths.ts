import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { ListPath } from '../app/read-filled-lists.ts'

/**
 * Lists that people filled in, as they were named to us. In the log they have the path from its folder, or only the name of the
 * file if they lie elsewhere, so that the same work makes the same log however the paths were written.
 */
export function listPaths(paths: readonly string[], log: string, folder: string): readonly ListPath[] {
  const home = dirname(resolve(folder, log))
  return paths.map((path) => {
    const below = relative(home, resolve(folder, path))
    const isBelow = below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below)
    return { path, name: path, source: isBelow ? below.split(sep).join('/') : basename(path) }
  })
}
