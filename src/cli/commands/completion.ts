import { listPacks } from '../../app/load-pack.ts'
import { Fault } from '../../domain/fault.ts'
import { nearestOf } from '../../domain/nearest.ts'
import type { CommandTopic } from '../../wording/cli.ts'
import { completionScript, shells } from '../completion-script.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'

/** `completion <shell>`: the completion script on stdout. */
export async function completion(context: CommandContext): Promise<number> {
  const given = context.arguments[0] ?? ''
  const shell = shells.find((one) => one === given)
  if (shell === undefined) {
    const expected = { kind: 'one-of', values: shells } as const
    throw new Fault('usage-bad-value', { flag: '<shell>', value: given, expected, nearest: nearestOf(given, shells) })
  }
  const packs = await listPacks(context.files)
  const describe = (name: string) => context.wording.commands[name as CommandTopic].summary
  context.host.stdout.write(completionScript(shell, packs, describe))
  return exitCodes.done
}
