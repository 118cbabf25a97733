import { duplicateReason } from '../domain/choices.ts'
import type { OrgRecord } from '../domain/record.ts'
import { FALSE, type Truth } from '../domain/truth.ts'
import type { OutcomeSet } from '../domain/verdict.ts'
import type { Answer, TargetVerdict } from './answer.ts'
import { placeOf } from './base.ts'
import type { CompiledPack } from './compiled-pack.ts'
import { type CoverageStatus, coverageOf } from './coverage.ts'

/** Whether a unit is in the base, as reports name it, by `Truth`. */
export const baseNames = ['out', 'unknown', 'in'] as const

/** What one pack says of one record. Lists follow the order of the pack. */
export interface Assessment {
  readonly base: Truth
  /** An exclusion of the pack, `duplicate`, or `outside-two-new` where no exclusion says why; null unless the base is false. */
  readonly outReason: string | null
  readonly coverage: CoverageStatus
  readonly verdicts: readonly TargetVerdict[]
  /** What can still come out of each target; 0 where it is not evaluated. */
  readonly outcomes: readonly OutcomeSet[]
  /** What can still come out of each indicator that counts units; 0 for an indicator of sums. */
  readonly indicators: readonly OutcomeSet[]
}

/** Judges one record by a compiled pack: base, coverage, every target and every indicator. */
export function assess(compiled: CompiledPack, record: OrgRecord): Assessment {
  const { values } = record
  const { base, outReason } = record.duplicateOf === null ? placeOf(compiled.population, values) : repeated
  const verdicts: TargetVerdict[] = []
  const outcomes: OutcomeSet[] = []
  for (const { question, notEvaluated } of compiled.targets) {
    const answer = notEvaluated === null ? question.answer(base, values) : silent
    verdicts.push(answer.verdict)
    outcomes.push(answer.outcomes)
  }
  const indicators: OutcomeSet[] = []
  for (const { question } of compiled.indicators) indicators.push(question?.answer(base, values).outcomes ?? 0)
  return { base, outReason, coverage: coverageOf(compiled.coverage, values), verdicts, outcomes, indicators }
}

const silent: Answer = Object.freeze({ verdict: 'not-evaluated', outcomes: 0 })
const repeated = Object.freeze({ base: FALSE, outReason: duplicateReason.id })
