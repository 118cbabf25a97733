import { Fault } from '../domain/fault.ts'
import { maskPersonalNumbers } from '../domain/personal-numbers.ts'
import type { Language } from '../domain/text.ts'
import { cliWording } from '../wording/cli.ts'
import { wordFault } from '../wording/word-fault.ts'
import { plainText } from '../writers/plain-text.ts'
import { problemOf } from './input-fault.ts'

/** Anything that was thrown, as a Fault; what is not ours is an `internal` one. */
export function asFault(error: unknown): Fault {
  return error instanceof Fault ? error : new Fault('internal', { problem: problemOf(error) }, error)
}

/** The lines a person reads when the work could not be done; the stack only for our own faults, and only if asked for. */
export function faultText(fault: Fault, language: Language, verbose: boolean): string {
  const { run } = cliWording(language)
  const { problem, advice } = wordFault(fault, language)
  const cause = fault.cause instanceof Error ? fault.cause.stack : fault.stack
  const stack = fault.code === 'internal' && verbose ? [cause ?? ''] : []
  return plainText(maskPersonalNumbers(`${[run.error(problem), run.advice(advice), ...stack].join('\n')}\n`))
}
