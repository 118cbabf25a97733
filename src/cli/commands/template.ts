import { stat } from 'node:fs/promises'
import { basename, dirname, relative, resolve } from 'node:path'
import { emptyLedger } from '../../app/empty-ledger.ts'
import { Fault } from '../../domain/fault.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'

/** `template`: writes an empty eight-clears ledger; never over a file that is already there. */
export async function template(context: CommandContext): Promise<number> {
  const { options, host, wording, files, say } = context
  const given = options.out ?? wording.run.templateFile
  const path = resolve(host.folder, /\.xlsx$/i.test(given) ? given : `${given}.xlsx`)
  if (await exists(path)) throw new Fault('output-exists', { file: relative(host.folder, path) })
  const artifact = await emptyLedger(basename(path), options.lang)
  await files.writeAll(dirname(path), [artifact])
  say(wording.run.written(dirname(path), [artifact.name]))
  return exitCodes.done
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
