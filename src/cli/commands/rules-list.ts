import { type LoadedPack, listPacks, loadPack } from '../../app/load-pack.ts'
import { rulesWording } from '../../wording/rules.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'
import { defaultPack } from '../option-values.ts'
import { printJson } from '../print-json.ts'

/** `rules list`: the packs that come with the tool. */
export async function rulesList(context: CommandContext): Promise<number> {
  const { files, host, options } = context
  const packs = await Promise.all((await listPacks(files)).map((id) => loadPack(id, files)))
  if (options.json) printJson(host, packs.map(entryOf))
  else host.stdout.write(packs.map((pack) => textOf(pack, context)).join(''))
  return exitCodes.done
}

/** Parameters that the user has to give. */
function withoutDefault({ pack }: LoadedPack): readonly string[] {
  const needed = Object.entries(pack.parameters).filter(([, one]) => one.default === undefined && !one.optional)
  return needed.map(([name]) => name)
}

function entryOf(loaded: LoadedPack) {
  const { id, version, title, source, effective, targets } = loaded.pack
  const ids = targets.map((target) => target.id)
  return {
    id,
    version,
    title,
    source,
    effective,
    default: id === defaultPack,
    targets: ids,
    required: withoutDefault(loaded),
  }
}

function textOf(loaded: LoadedPack, { options }: CommandContext): string {
  const words = rulesWording(options.lang)
  const { id, version, title, targets } = loaded.pack
  const needed = withoutDefault(loaded)
  const head = `${id} ${version}${id === defaultPack ? ` ${words.standard}` : ''}`
  const must = needed.length === 0 ? [] : [`    ${words.mustSet(needed.join(', '))}`]
  return `${[head, `    ${title[options.lang]}`, `    ${words.targets(targets.length)}`, ...must].join('\n')}\n`
}
