import type { OrgRecord } from '../domain/record.ts'
import type { Truth } from '../domain/truth.ts'
import type { OutcomeSet } from '../domain/verdict.ts'
import type { TargetVerdict } from './answer.ts'
import type { CompiledPack } from './compiled-pack.ts'
import type { CoverageStatus } from './coverage.ts'

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

/** Judges one record by a compiled pack: base, coverage, every target and every indicator. Records that are judged alike mostly share one assessment. */
export function assess({ judge }: CompiledPack, record: OrgRecord): Assessment {
  return record.duplicateOf === null ? judge.assess(record) : judge.assessRepeated(record)
}
