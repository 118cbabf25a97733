import { packPage } from '../../app/describe-pack.ts'
import { loadPack } from '../../app/load-pack.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'
import { printJson } from '../print-json.ts'

/** `rules show [pack]`: the page of a pack, or the pack itself as JSON. */
export async function rulesShow(context: CommandContext): Promise<number> {
  const { files, host, options } = context
  const { pack } = await loadPack(context.arguments[0] ?? options.rules, files)
  if (options.json) printJson(host, pack)
  else host.stdout.write(packPage(pack, options.lang))
  return exitCodes.done
}
