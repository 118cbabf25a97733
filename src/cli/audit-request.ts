import type { AuditRequest } from '../app/audit-request.ts'
import { encodingNamed } from '../readers/text-encoding.ts'
import { answerLists } from './answer-lists.ts'
import type { CommandContext } from './context.ts'
import { expandInputs } from './expand-inputs.ts'
import { setOf } from './set-of.ts'
import { readTool } from './tool.ts'

/** What the command line asks of an audit, its ledgers found. Prints the as-of date if nobody gave one. */
export async function auditRequest(context: CommandContext, given: readonly string[]): Promise<AuditRequest> {
  const { options, host, wording, say } = context
  if (options.encoding !== undefined) encodingNamed(options.encoding)
  const ledgers = await expandInputs(given, host.folder, wording.run.standardInput)
  if (!options.asOfGiven) say(wording.run.asOfToday(options.asOf))
  return {
    ledgers,
    pack: options.rules,
    set: setOf(options),
    asOf: options.asOf,
    by: options.by,
    previous: options.previous.at(-1) ?? null,
    redact: options.redact,
    columns: options.columns,
    sheet: options.sheet ?? null,
    township: options.township ?? null,
    townshipCodes: new Map(
      options.townshipEntries.flatMap(({ name, code }) => (code === undefined ? [] : [[code, name]])),
    ),
    encoding: options.encoding ?? null,
    blankAsZero: options.blankAsZero,
    answers: answerLists(options.answers, { folder: host.folder, ledgers }),
    strict: options.strict,
    tool: await readTool(),
  }
}
