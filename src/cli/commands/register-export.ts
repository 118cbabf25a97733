import { dirname, join } from 'node:path'
import { exportRegister } from '../../app/register-export.ts'
import { wordListNotice } from '../../wording/register-list.ts'
import { registerRunWording } from '../../wording/register-run.ts'
import { plainText } from '../../writers/plain-text.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'
import { listNames } from '../own-files.ts'
import { exportPlace } from '../register-place.ts'

/** `register export`: the list of the register again, from its log alone. */
export async function registerExport(context: CommandContext): Promise<number> {
  const { host, files, options, wording, say } = context
  const { asOf, asOfGiven, dryRun, redact, lang: language } = options
  const { path, folder } = await exportPlace(context)
  const places = [...new Set([folder, dirname(path)])]
  const lists = places.flatMap((place) => listNames.map((name) => join(place, name)))
  const done = await exportRegister(
    {
      ...{ path, folder, language, redact, dryRun, formats: options.format, today: host.today },
      lists: lists.map((list) => ({ path: list, name: list })),
      asOf: asOfGiven ? asOf : undefined,
    },
    files,
  )
  for (const notice of done.notices) say(plainText(wordListNotice(notice, language)))
  const { commands } = registerRunWording(language)
  if (done.taken > 0) say((dryRun ? commands.wouldWrite : commands.written)(path, done.taken))
  say((dryRun ? wording.run.wouldWrite : wording.run.written)(folder, done.files))
  return exitCodes.done
}
