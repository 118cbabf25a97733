import { waive } from '../../app/register-acts.ts'
import type { CommandContext } from '../context.ts'
import { needed, performAct } from '../perform-act.ts'

/** `register waive <number…> --until`: open items that are not pressed for until a day. */
export async function registerWaive(context: CommandContext): Promise<number> {
  const { options, arguments: numbers } = context
  const until = needed(context, 'until')
  const who = { by: needed(context, 'person'), reason: needed(context, 'reason') }
  return performAct(context, who, (register, act, file) =>
    waive(register, { file, numbers, targets: options.target }, { act, until }),
  )
}
