import type { FaultCode } from '../domain/fault.ts'

/** How a run ended, the same in every command and format; never a count. */
export const exitCodes = Object.freeze({ done: 0, findings: 1, usage: 2, pack: 3, input: 4, internal: 5 })

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

const classes: readonly (readonly [RegExp, ExitCode])[] = [
  [/^(usage|config)-/, exitCodes.usage],
  [/^pack-/, exitCodes.pack],
  [/^(input|output|dictionary|report|register|combine|template)-/, exitCodes.input],
]

/** The exit code of a fault, from the class its code begins with. */
export function exitCodeOf(code: FaultCode): ExitCode {
  return classes.find(([pattern]) => pattern.test(code))?.[1] ?? exitCodes.internal
}

/** What `--fail-on` can ask for; `change` and `vanished` are levels of the comparison of ledgers. */
export type FailLevel = 'gap' | 'unknown' | 'data' | 'change' | 'vanished' | 'never'

/** What an audit found, in numbers: gaps, undecided verdicts, and doubts about the data. */
export interface FoundCounts {
  readonly gaps: number
  readonly unknowns: number
  readonly doubts: number
}

/** 1 if something was found at or above the level (gap above unknown above data), else 0. */
export function exitCodeForFindings(found: FoundCounts, level: FailLevel): ExitCode {
  const counted = {
    gap: found.gaps,
    unknown: found.gaps + found.unknowns,
    data: found.gaps + found.unknowns + found.doubts,
    ...{ change: 0, vanished: 0 },
    never: 0,
  }
  return counted[level] > 0 ? exitCodes.findings : exitCodes.done
}
