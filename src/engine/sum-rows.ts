import { FALSE, TRUE, type Truth, UNKNOWN } from '../domain/truth.ts'
import type { Span, SumRow } from '../rates/sum-row.ts'
import type { AuditedRecord } from './audited-record.ts'
import { type FieldSource, readSource, type Values } from './compiled-node.ts'
import type { CompiledIndicator } from './compiled-pack.ts'

const nothing: Span = Object.freeze({ low: 0, high: 0 })
const anything: Span = Object.freeze({ low: 0, high: Infinity })
const one: Span = Object.freeze({ low: 1, high: 1 })

/** What a unit adds to an indicator of sums; null if it certainly does not count. */
export function sumRowOf({ compiled, record, assessment }: AuditedRecord, position: number): SumRow | null {
  const indicator = compiled.indicators[position]
  if (indicator === undefined) return null
  const { values } = record
  const counts = Math.min(assessment.base, indicator.over.where.test(values, values))
  if (counts === FALSE) return null
  const denominator = amountOf(indicator.over.sum, values)
  const part = indicator.of.where.test(values, values)
  const share = shareOf(indicator)
  const numerator = share === 'same' ? portion(part) : partial(amountOf(indicator.of.sum, values), part)
  return { numerator, denominator, share, counts: counts === TRUE ? 'yes' : 'maybe' }
}

/** Two sums are taken as part and whole; a sum over units, or units over a sum, as two things. */
function shareOf({ of, over }: CompiledIndicator): SumRow['share'] {
  if (of.sum === null || over.sum === null) return 'free'
  return of.sum.asked === over.sum.asked ? 'same' : 'part'
}

function portion(part: Truth): Span {
  return { low: part === TRUE ? 1 : 0, high: part === FALSE ? 0 : 1 }
}

function partial(amount: Span, part: Truth): Span {
  if (part === FALSE) return nothing
  return part === UNKNOWN ? { low: 0, high: amount.high } : amount
}

function amountOf(source: FieldSource | null, values: Values): Span {
  if (source === null) return one
  const value = readSource(source, values)
  return value?.type === 'span' ? { low: value.low, high: value.high } : anything
}
