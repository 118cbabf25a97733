import { redactShown } from '../../app/redact-register.ts'
import { showEntry } from '../../app/register-show.ts'
import { plainText } from '../../writers/plain-text.ts'
import { linesWithin } from '../../writers/register-terminal.ts'
import type { CommandContext } from '../context.ts'
import { entryLines } from '../entry-lines.ts'
import { exitCodes } from '../exit-code.ts'
import { printJson } from '../print-json.ts'
import { registerPlace } from '../register-place.ts'

/** `register show <number>`: one number with its items, their evidence and its whole history; persons are masked if asked. */
export async function registerShow(context: CommandContext): Promise<number> {
  const { host, files, options } = context
  const { path } = await registerPlace(context)
  const asOf = options.asOfGiven ? options.asOf : undefined
  const found = await showEntry(context.arguments[0] ?? '', { path, asOf }, files)
  const shown = options.redact ? redactShown(found) : found
  if (options.json) printJson(host, shown)
  else {
    const lines = plainText(entryLines(shown, options.lang).join('\n')).split('\n')
    const { terminal, columns, write } = host.stdout
    write(`${(terminal ? linesWithin(lines, columns) : lines).join('\n')}\n`)
  }
  return exitCodes.done
}
