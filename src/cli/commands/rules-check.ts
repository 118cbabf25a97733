import { rulesWording } from '../../wording/rules.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'
import { givenPacks } from '../given-packs.ts'
import { printJson } from '../print-json.ts'

/** `rules check [pack…]`: parses packs; a mistake is a `pack-invalid` Fault that lists every place. */
export async function rulesCheck(context: CommandContext): Promise<number> {
  const { host, options } = context
  const words = rulesWording(options.lang)
  const packs = await givenPacks(context)
  const checked = packs.map(({ file, pack }) => ({ file, id: pack.id, version: pack.version }))
  if (options.json) printJson(host, checked)
  else host.stdout.write(checked.map(({ file, id, version }) => `${words.valid(file, id, version)}\n`).join(''))
  return exitCodes.done
}
