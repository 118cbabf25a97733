import { comparePacks } from '../../app/compare-packs.ts'
import { loadPack } from '../../app/load-pack.ts'
import { rulesWording } from '../../wording/rules.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'
import { printJson } from '../print-json.ts'

/** `rules diff <pack> <other-pack>`: what changes from the first to the second. */
export async function rulesDiff(context: CommandContext): Promise<number> {
  const { files, host, options } = context
  const [left, right] = await Promise.all(context.arguments.map((name) => loadPack(name, files)))
  if (left === undefined || right === undefined) return exitCodes.usage
  const differences = comparePacks(left, right)
  const words = rulesWording(options.lang)
  const lines = differences.map(({ kind, path, before, after }) =>
    words.difference(words.differences[kind], path, before, after),
  )
  if (options.json) printJson(host, differences)
  else if (lines.length === 0) host.stdout.write(`${words.same(left.pack.id, right.pack.id)}\n`)
  else host.stdout.write(`${lines.join('\n')}\n`)
  return exitCodes.done
}
