import { basename, dirname, join, relative, resolve } from 'node:path'
import { emptyLedger } from '../../app/empty-ledger.ts'
import { Fault } from '../../domain/fault.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'
import { pathKind } from '../path-kind.ts'

/** `template`: writes an empty eight-clears ledger with the columns that a pack needs; never over a file that is already there. */
export async function template(context: CommandContext): Promise<number> {
  const { options, host, wording, files, say } = context
  const path = await placeOf(options.out ?? '', host.folder, wording.run.templateFile)
  if ((await pathKind(path)) !== 'none') throw new Fault('output-exists', { file: relative(host.folder, path) })
  const artifact = await emptyLedger(basename(path), options.lang, { pack: options.rules, files })
  await files.writeAll(dirname(path), [artifact])
  say(wording.run.written(dirname(path), [artifact.name]))
  return exitCodes.done
}

/** The file to write: as named, or under its own name in a folder that is there or is named with a slash. */
async function placeOf(given: string, folder: string, name: string): Promise<string> {
  const path = resolve(folder, given)
  if (given === '' || /[\\/]$/.test(given) || (await pathKind(path)) === 'folder') return join(path, name)
  return /\.xlsx$/i.test(given) ? path : `${path}.xlsx`
}
