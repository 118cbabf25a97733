import { fillIn, takeIn } from '../../app/register-annotate.ts'
import { Fault } from '../../domain/fault.ts'
import type { ListNotice } from '../../domain/filled-list.ts'
import { wordListNotice } from '../../wording/register-list.ts'
import { plainText } from '../../writers/plain-text.ts'
import type { CommandContext } from '../context.ts'
import { needed, performAct } from '../perform-act.ts'

/** `register annotate <number> --fill …` fills in columns, `register annotate --list …` takes in lists that were filled in. */
export async function registerAnnotate(context: CommandContext): Promise<number> {
  const { options, arguments: given } = context
  const [number] = given
  mustFit(number, options)
  if (number === undefined) {
    const notices: ListNotice[] = []
    const made = await takeIn(options.list, context.files, (told) => notices.push(...told))
    const code = await performAct(context, { by: options.person ?? '', reason: '' }, made)
    for (const notice of notices) context.say(plainText(wordListNotice(notice, options.lang)))
    return code
  }
  const by = needed(context, 'person')
  const made = await fillIn({ number, values: options.fill, language: options.lang }, context.files)
  return performAct(context, { by, reason: '' }, made)
}

/** Either a number with what to fill in, or lists. */
function mustFit(number: string | undefined, { fill, list }: CommandContext['options']): void {
  if (number === undefined && list.length === 0)
    throw new Fault('usage-missing-argument', { argument: fill.length > 0 ? '<number>' : '--list' })
  if (number !== undefined && fill.length === 0) throw new Fault('usage-missing-argument', { argument: '--fill' })
  if (list.length > 0 && (number !== undefined || fill.length > 0))
    throw new Fault('usage-excess-arguments', { given: number ?? '--fill' })
}
