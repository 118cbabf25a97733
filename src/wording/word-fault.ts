import type { Fault, FaultArgs, FaultCode, PackProblem } from '../domain/fault.ts'
import type { Language } from '../domain/text.ts'
import { packProblemLine as enProblemLine } from './en/pack-problems.ts'
import type { FaultText } from './fault-wording.ts'
import { wordingOf } from './wording.ts'
import { packProblemLine as zhProblemLine } from './zh/pack-problems.ts'

/** What a fault says: the problem and what to try. */
export function wordFault(fault: Pick<Fault, 'code' | 'args'>, language: Language): FaultText {
  const text = wordingOf(language).faults[fault.code] as (args: FaultArgs[FaultCode]) => FaultText
  return text(fault.args)
}

/** One problem of a rule pack as a line: pointer, what is wrong, the nearest valid name. */
export function wordPackProblem(problem: PackProblem, language: Language): string {
  return language === 'zh' ? zhProblemLine(problem) : enProblemLine(problem)
}
