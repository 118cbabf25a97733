import { FALSE, TRUE, type Truth, UNKNOWN } from '../domain/truth.ts'
import type { Span, SumRow } from '../rates/sum-row.ts'
import type { AuditedRecord } from './audited-record.ts'
import { type FieldSource, readSource, type Values } from './compiled-node.ts'

const nothing: Span = Object.freeze({ low: 0, high: 0 })
const anything: Span = Object.freeze({ low: 0, high: Infinity })

/** What a unit adds to an indicator of sums; null if it certainly does not count, or if the indicator counts units. */
export function sumRowOf({ compiled, record, assessment }: AuditedRecord, position: number): SumRow | null {
  const { of, over } = compiled.indicators[position] ?? {}
  if (!of?.sum || !over?.sum) return null
  const { values } = record
  const counts = Math.min(assessment.base, over.where.test(values, values))
  if (counts === FALSE) return null
  const part = of.where.test(values, values)
  const same = of.sum.asked === over.sum.asked
  return {
    numerator: same ? portion(part) : partial(amountOf(of.sum, values), part),
    denominator: amountOf(over.sum, values),
    share: same ? 'same' : 'part',
    counts: counts === TRUE ? 'yes' : 'maybe',
  }
}

function portion(part: Truth): Span {
  return { low: part === TRUE ? 1 : 0, high: part === FALSE ? 0 : 1 }
}

function partial(amount: Span, part: Truth): Span {
  if (part === FALSE) return nothing
  return part === UNKNOWN ? { low: 0, high: amount.high } : amount
}

function amountOf(source: FieldSource, values: Values): Span {
  const value = readSource(source, values)
  return value?.type === 'span' ? { low: value.low, high: value.high } : anything
}
