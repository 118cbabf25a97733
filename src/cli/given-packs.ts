import { type LoadedPack, listPacks, loadPack } from '../app/load-pack.ts'
import type { CommandContext } from './context.ts'

/** The packs that a `rules` command works on: those it names, the one of `--rules`, else all that come with the tool. */
export async function givenPacks(context: CommandContext): Promise<readonly LoadedPack[]> {
  const { files, options } = context
  const named = [...context.arguments, ...(options.rulesGiven ? [options.rules] : [])]
  const names = named.length > 0 ? named : await listPacks(files)
  const packs: LoadedPack[] = []
  for (const name of names) packs.push(await loadPack(name, files))
  return packs
}
