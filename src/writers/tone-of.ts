import type { Severity } from '../domain/ledger-issue.ts'
import type { GoalVerdict } from '../domain/rate.ts'
import type { Verdict } from '../domain/verdict.ts'
import type { Tone } from './document.ts'

const tones: Readonly<Record<Verdict | GoalVerdict | Severity, Tone>> = {
  met: 'good',
  gap: 'bad',
  unknown: 'doubt',
  notApplicable: 'plain',
  reached: 'good',
  missed: 'bad',
  undecided: 'doubt',
  error: 'bad',
  warning: 'doubt',
  info: 'plain',
}

/** The colour of meaning of a verdict, a goal's verdict or a severity. */
export function toneOf(name: Verdict | GoalVerdict | Severity): Tone {
  return tones[name]
}
