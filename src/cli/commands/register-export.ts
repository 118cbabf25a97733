import { dirname } from 'node:path'
import { exportRegister } from '../../app/register-export.ts'
import { wordListNotice } from '../../wording/register-list.ts'
import { registerRunWording } from '../../wording/register-run.ts'
import { plainText } from '../../writers/plain-text.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'
import { listPaths } from '../list-paths.ts'
import { exportPlace } from '../register-place.ts'
import { namesIn } from '../register-request.ts'

/** `register export`: the list of the register again, from its log alone. */
export async function registerExport(context: CommandContext): Promise<number> {
  const { host, files, options, wording, say, warn } = context
  const { asOf, asOfGiven, dryRun, redact, lang: language } = options
  const { path, folder } = await exportPlace(context)
  const lists = listPaths(namesIn(folder, dirname(path)), path, host.folder)
  const done = await exportRegister(
    {
      ...{ path, folder, language, redact, dryRun, formats: options.format, today: host.today },
      lists,
      asOf: asOfGiven ? asOf : undefined,
    },
    files,
  )
  for (const notice of done.notices) warn(plainText(wordListNotice(notice, language)))
  const { commands } = registerRunWording(language)
  if (!done.endProven) warn(commands.unproven(path))
  if (done.taken > 0) say((dryRun ? commands.wouldWrite : commands.written)(path, done.taken))
  say((dryRun ? wording.run.wouldWrite : wording.run.written)(folder, done.files))
  return exitCodes.done
}
