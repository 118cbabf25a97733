import { fillIn, takeIn } from '../../app/register-annotate.ts'
import { Fault } from '../../domain/fault.ts'
import type { ListNotice } from '../../domain/filled-list.ts'
import { wordListNotice } from '../../wording/register-list.ts'
import { plainText } from '../../writers/plain-text.ts'
import type { CommandContext } from '../context.ts'
import { listPaths } from '../list-paths.ts'
import { needed, performAct } from '../perform-act.ts'
import { registerPlace } from '../register-place.ts'

/** `register annotate <number> --fill …` fills in columns, `register annotate --list …` takes in lists that were filled in. */
export async function registerAnnotate(context: CommandContext): Promise<number> {
  const { options, arguments: given } = context
  const [number] = given
  mustFit(number, options)
  const notices: ListNotice[] = []
  const tell = (told: readonly ListNotice[]) => notices.push(...told)
  const by = number === undefined ? (options.person ?? '') : needed(context, 'person')
  const { path } = await registerPlace(context)
  const filling = { values: options.fill, language: options.lang }
  const made =
    number === undefined
      ? await takeIn(listPaths(options.list, path, context.host.folder), context.files, tell)
      : await fillIn({ number, ...filling }, context.files, tell)
  const code = await performAct(context, { by, reason: '' }, made)
  for (const notice of notices) context.warn(plainText(wordListNotice(notice, options.lang)))
  return code
}

/** Either a number with what to fill in, or lists. */
function mustFit(number: string | undefined, { fill, list }: CommandContext['options']): void {
  if (number === undefined && list.length === 0)
    throw new Fault('usage-missing-argument', { argument: fill.length > 0 ? '<number>' : '--list' })
  if (number !== undefined && fill.length === 0) throw new Fault('usage-missing-argument', { argument: '--fill' })
  if (list.length > 0 && (number !== undefined || fill.length > 0))
    throw new Fault('usage-excess-arguments', { given: number ?? '--fill' })
}
