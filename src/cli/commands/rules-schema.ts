import { basename, dirname, resolve } from 'node:path'
import { packSchemaText } from '../../app/generate-docs.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'

/** `rules schema`: the JSON Schema of rule packs on stdout, or in the file of `--out`. */
export async function rulesSchema(context: CommandContext): Promise<number> {
  const { host, files, options, say, wording } = context
  const text = packSchemaText()
  if (options.out === undefined) {
    host.stdout.write(text)
    return exitCodes.done
  }
  const path = resolve(host.folder, options.out)
  await files.writeAll(dirname(path), [{ name: basename(path), bytes: new TextEncoder().encode(text) }])
  say(wording.run.written(dirname(path), [basename(path)]))
  return exitCodes.done
}
