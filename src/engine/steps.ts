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
  for (const [at, { question }] of compiled.indicators.entries())
    steps += question !== null && indicators[at] === GAP ? question.steps(values) : '-'
  for (const [at, { question }] of compiled.targets.entries())
    steps += outcomes[at] === GAP ? question.steps(values) : '-'
  return steps
}
