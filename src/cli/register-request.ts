import { dirname, join } from 'node:path'
import type { RegisterRequest } from '../app/audit-round.ts'
import type { CommandContext } from './context.ts'
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
    lists: listsIn(folder, dirname(path)),
    filled: options.list.map((list) => ({ path: list, name: list })),
    requireReview,
    dueIn: dueIn ?? null,
    writes: !dryRun,
  }
}

/** Where a list may lie that people have filled in: among the results, and beside the log. */
function listsIn(...folders: readonly string[]): RegisterRequest['lists'] {
  const paths = folders.flatMap((folder) => listNames.map((name) => join(folder, name)))
  return [...new Set(paths)].map((path) => ({ path, name: path }))
}
