import type { JudgedFacts } from '../domain/report.ts'
import { GAP } from '../domain/verdict.ts'
import type { AuditedRecord } from './audited-record.ts'

/**
 * How far a unit is from closing each of its gaps: the least number of comparisons that have to turn out otherwise, one digit an
 * indicator, then one a target. Undefined without a gap.
 */
export function stepsOf({ compiled, record, assessment }: AuditedRecord): JudgedFacts['steps'] {
  const { indicators, outcomes } = assessment
  if (!indicators.includes(GAP) && !outcomes.includes(GAP)) return undefined
  const { values } = record
  let steps = ''
  for (let at = 0; at < indicators.length; at += 1)
    steps += (indicators[at] === GAP ? compiled.indicators[at]?.question?.steps(values) : undefined) ?? '-'
  for (let at = 0; at < outcomes.length; at += 1)
    steps += (outcomes[at] === GAP ? compiled.targets[at]?.question.steps(values) : undefined) ?? '-'
  return steps
}
