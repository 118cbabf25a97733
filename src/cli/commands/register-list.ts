import { redactView } from '../../app/redact-register.ts'
import { filterRegister, listRegister, type RegisterFilter, unknownTownships } from '../../app/register-list.ts'
import { registerRunWording } from '../../wording/register-run.ts'
import { plainText } from '../../writers/plain-text.ts'
import { registerTable } from '../../writers/register-terminal.ts'
import { type CommandContext, usesColor } from '../context.ts'
import { exitCodes } from '../exit-code.ts'
import type { OptionValues } from '../option-values.ts'
import { printJson } from '../print-json.ts'
import { registerPlace } from '../register-place.ts'

/** `register list`: the open items as a table; with `--json` the whole register, or what passes the filters that were given. */
export async function registerList(context: CommandContext): Promise<number> {
  const { host, files, options, say } = context
  const { commands } = registerRunWording(options.lang)
  const { path } = await registerPlace(context)
  const whole = await listRegister(path, files, options.asOfGiven ? options.asOf : undefined)
  const view = options.redact ? redactView(whole) : whole
  const asked = filterOf(options)
  for (const { name, nearest } of unknownTownships(view, asked.townships))
    say(plainText(commands.unknownTownship(name, nearest)))
  if (options.json) printJson(host, isEmpty(asked) ? view : filterRegister(view, asked))
  else {
    const look = { color: usesColor(context, 'stdout') ? 1 : 0, width: host.stdout.columns } as const
    host.stdout.write(registerTable(filterRegister(view, forPeople(asked, options)), options.lang, look))
  }
  return exitCodes.done
}

function filterOf({ state, township, overdue }: OptionValues): RegisterFilter {
  const townships = (township ?? '').split(/[,，、]/).map((name) => name.trim())
  return {
    states: state.includes('all') ? [] : state,
    townships: townships.filter((name) => name !== ''),
    overdue,
  }
}

function isEmpty({ states, townships, overdue }: RegisterFilter): boolean {
  return states.length === 0 && townships.length === 0 && !overdue
}

/** People are shown what is still open unless they ask for more. */
function forPeople(asked: RegisterFilter, { state }: OptionValues): RegisterFilter {
  return state.length === 0 ? { ...asked, states: ['open', 'awaitingReview'] } : asked
}
