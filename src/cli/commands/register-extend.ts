import { extend } from '../../app/register-acts.ts'
import type { CommandContext } from '../context.ts'
import { needed, performAct } from '../perform-act.ts'

/** `register extend <number…> --until`: another due date for open items. */
export async function registerExtend(context: CommandContext): Promise<number> {
  const { options, arguments: numbers } = context
  const until = needed(context, 'until')
  const who = { by: needed(context, 'person'), reason: needed(context, 'reason') }
  return performAct(context, who, (register, act, file) =>
    extend(register, { file, numbers, targets: options.target }, { act, until }),
  )
}
