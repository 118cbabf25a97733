import { dirname, join } from 'node:path'
import type { RegisterRequest } from '../app/audit-round.ts'
import type { CommandContext } from './context.ts'
import { listPaths } from './list-paths.ts'
import { logName } from './option-table.ts'
import { listNames } from './own-files.ts'
import { logAt } from './register-place.ts'

/** The register that an audit goes into, or null with `--no-register`; `folder` is where the results go. */
export async function registerRequest(
  { options, host }: CommandContext,
  folder: string,
): Promise<RegisterRequest | null> {
  const { register, requireReview, dueIn, dryRun } = options
  if (register === false) return null
  const path = register === undefined ? join(folder, logName) : await logAt(register, host.folder)
  return {
    path,
    lists: listPaths(namesIn(folder, dirname(path)), path, host.folder),
    filled: listPaths(options.list, path, host.folder),
    requireReview,
    dueIn: dueIn ?? null,
    writes: !dryRun,
  }
}

/** Where a list may lie that people have filled in: among the results, and beside the log. */
export function namesIn(...folders: readonly string[]): readonly string[] {
  return [...new Set(folders)].flatMap((folder) => listNames.map((name) => join(folder, name)))
}
