import { compactRegister } from '../../app/register-compact.ts'
import { registerRunWording } from '../../wording/register-run.ts'
import type { CommandContext } from '../context.ts'
import { exitCodes } from '../exit-code.ts'
import { needed } from '../perform-act.ts'
import { printJson } from '../print-json.ts'
import { registerPlace } from '../register-place.ts'

/** `register compact`: the log begun anew with a snapshot, the former one beside it. */
export async function registerCompact(context: CommandContext): Promise<number> {
  const { host, files, options, say } = context
  const { dryRun, on = null } = options
  const { commands } = registerRunWording(options.lang)
  const who = { by: needed(context, 'person'), reason: needed(context, 'reason') }
  const place = await registerPlace(context)
  const done = await compactRegister({ ...place, ...who, on, today: host.today, dryRun }, files)
  if (options.json) printJson(host, { dryRun, ...done })
  if (on === null) say(commands.dayTaken(done.on, done.on === host.today))
  const tell = dryRun ? commands.wouldCompact : commands.compacted
  say(tell(place.path, done.history, done.lines))
  return exitCodes.done
}
