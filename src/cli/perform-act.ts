import { type ActOutcome, type ActRequest, recordAct } from '../app/register-act.ts'
import { Fault } from '../domain/fault.ts'
import type { Register } from '../domain/register.ts'
import type { Act, PersonEvent } from '../domain/register-event.ts'
import { tellEvent } from '../wording/register-events.ts'
import { registerListWording } from '../wording/register-list.ts'
import { registerRunWording } from '../wording/register-run.ts'
import { plainText } from '../writers/plain-text.ts'
import type { CommandContext } from './context.ts'
import { exitCodes } from './exit-code.ts'
import { type OptionKey, optionSpec } from './option-table.ts'
import { printJson } from './print-json.ts'
import { registerPlace } from './register-place.ts'

type MakeEvents = (
  register: Register,
  act: Act,
  /** The log, as the user is told. */
  file: string,
) => readonly PersonEvent[] | Promise<readonly PersonEvent[]>

/** What a person must say of an act; a Fault names the option that is missing. */
export function needed(context: CommandContext, key: OptionKey & ('person' | 'reason' | 'until')): string {
  const text = context.options[key]
  if (text === undefined) throw new Fault('usage-missing-argument', { argument: optionSpec(key).flag })
  return text
}

/** Does what a person asks of the register, and says what was recorded: on stdout the acts, on stderr the day and the log. */
export async function performAct(
  context: CommandContext,
  who: Pick<ActRequest, 'by' | 'reason'>,
  make: MakeEvents,
): Promise<number> {
  const { host, files, options } = context
  const { path, folder } = await registerPlace(context)
  const request = { path, folder, ...who, on: options.on ?? null, today: host.today, dryRun: options.dryRun }
  const outcome = await recordAct(request, files, (register, act) => make(register, act, path))
  if (options.json) printJson(host, { dryRun: options.dryRun, on: outcome.on, events: outcome.events })
  else host.stdout.write(plainText(actLines(context, outcome)))
  sayWhatWasDone(context, path, outcome)
  return exitCodes.done
}

function actLines({ options }: CommandContext, { events, register }: ActOutcome): string {
  const { commands } = registerRunWording(options.lang)
  const { people } = registerListWording(options.lang)
  const names = { column: (column: keyof typeof people) => people[column], exclusion: (id: string) => id }
  const lines = events.map((event) => {
    const name = register.entries.get(event.number)?.name ?? ''
    return `${commands.actOf(event.number, name, tellEvent(event, options.lang, names))}\n`
  })
  return lines.join('')
}

function sayWhatWasDone({ options, host, say, warn }: CommandContext, path: string, done: ActOutcome): void {
  const { commands } = registerRunWording(options.lang)
  const { events, on, endProven } = done
  if (!endProven) warn(commands.unproven(path))
  if (options.on === undefined && events.length > 0) say(commands.dayTaken(on, on === host.today))
  if (events.length === 0) say(commands.nothingToDo)
  else say(options.dryRun ? commands.wouldWrite(path, events.length) : commands.written(path, events.length))
}
