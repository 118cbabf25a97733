import { link } from '../../app/register-acts.ts'
import type { CommandContext } from '../context.ts'
import { needed, performAct } from '../perform-act.ts'

/** `register link <old-number> <new-number>`: two numbers are one organization. */
export async function registerLink(context: CommandContext): Promise<number> {
  const [old = '', now = ''] = context.arguments
  const who = { by: needed(context, 'person'), reason: needed(context, 'reason') }
  return performAct(context, who, (register, act, file) => link(register, { file, old, now }, act))
}
