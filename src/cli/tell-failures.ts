import type { FailureFacts } from '../domain/report.ts'
import { failureLines, readingWording } from '../wording/reading.ts'
import { plainText } from '../writers/plain-text.ts'
import type { CommandContext } from './context.ts'
import { type ExitCode, exitCodes } from './exit-code.ts'

/** Says on stderr which ledgers could not be read and what that means, also with `--quiet`; nothing if there are none. */
export function tellFailures(
  { options: { lang }, warn }: Pick<CommandContext, 'options' | 'warn'>,
  failures: readonly FailureFacts[] = [],
): void {
  if (failures.length === 0) return
  const { incomplete, whatItMeans } = readingWording(lang)
  for (const line of [incomplete(failures), ...failureLines(failures, lang), whatItMeans]) warn(plainText(line))
}

/** How a run ends that has done its work: as one with broken input if its figures lack a ledger that could not be read. */
export function exitCodeOfRead({
  failures = [],
}: {
  readonly failures?: readonly FailureFacts[] | undefined
}): ExitCode {
  return failures.length > 0 ? exitCodes.input : exitCodes.done
}
