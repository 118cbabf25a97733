import { dirname, join, relative, resolve } from 'node:path'
import type { CommandContext } from './context.ts'
import { logName, standardFolder } from './option-table.ts'
import { pathKind } from './path-kind.ts'

/** Where a register is, as the user is told. */
export interface RegisterPlace {
  /** Path of the log. */
  readonly path: string
  readonly folder: string
}

/** The log that was named; in a folder it has its usual name. */
export async function logAt(given: string, folder: string): Promise<string> {
  const path = resolve(folder, given)
  const log = (await pathKind(path)) === 'folder' ? join(path, logName) : path
  return relative(folder, log) || given
}

/** The register that a command is about: the one of `--register`, else that of the folder into which audits write. */
export async function registerPlace({
  options,
  host,
}: Pick<CommandContext, 'options' | 'host'>): Promise<RegisterPlace> {
  const { register, out = standardFolder } = options
  const path = typeof register === 'string' ? await logAt(register, host.folder) : join(out, logName)
  return { path, folder: dirname(path) }
}

/** Where `register export` finds the log and writes to: the log in the folder of `--out` if it has one, else the usual one. */
export async function exportPlace(context: Pick<CommandContext, 'options' | 'host'>): Promise<RegisterPlace> {
  const { options, host } = context
  const { register, out } = options
  if (out === undefined) return registerPlace(context)
  const inOut = join(out, logName)
  const usual = await registerPlace({ options: { ...options, out: undefined }, host })
  const isThere = typeof register !== 'string' && (await pathKind(resolve(host.folder, inOut))) !== 'none'
  return { path: isThere ? inOut : usual.path, folder: out }
}
