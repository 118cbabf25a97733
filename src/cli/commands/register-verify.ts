import { confirmOrRefuse } from '../../app/register-acts.ts'
import type { CommandContext } from '../context.ts'
import { needed, performAct } from '../perform-act.ts'

/** `register verify <number…>`: applications for cancellation confirmed, or refused with `--refuse`. */
export async function registerVerify(context: CommandContext): Promise<number> {
  const { options, arguments: numbers } = context
  const who = { by: needed(context, 'person'), reason: needed(context, 'reason') }
  const decision = options.refuse ? 'refused' : 'confirmed'
  return performAct(context, who, (register, act, file) =>
    confirmOrRefuse(register, { file, numbers, targets: options.target }, { act, decision }),
  )
}
