import type { Files, Progress } from '../app/ports.ts'
import type { CliWording } from '../wording/cli.ts'
import type { Host } from './host.ts'
import type { OptionValues } from './option-values.ts'

/** Everything a command may use. What a person reads goes through `say`, the result itself through `host.stdout`. */
export interface CommandContext {
  readonly host: Host
  readonly files: Files
  readonly progress: Progress
  readonly arguments: readonly string[]
  readonly options: OptionValues
  readonly wording: CliWording
  /** Called by the bare form: results go beside the first ledger. */
  readonly bare: boolean
  /** One line for people, on stderr; nothing with `--quiet`. */
  say(line: string): void
  /** A line that somebody has to act on, on stderr; also with `--quiet`. */
  warn(line: string): void
}

/** Whether colors may be used on a stream: `--color` decides, then NO_COLOR, then whether it is a terminal. */
export function usesColor(context: Pick<CommandContext, 'host' | 'options'>, stream: 'stdout' | 'stderr'): boolean {
  const { host, options } = context
  if (options.color !== undefined) return options.color
  if ((host.environment['NO_COLOR'] ?? '') !== '') return false
  return host[stream].terminal && host.environment['TERM'] !== 'dumb'
}
