import type { Ratio } from '../domain/rate.ts'
import {
  basesOf,
  numeratorsAt,
  type PublishedPercent,
  parsePercent,
  type WholeRange,
  wholeBases,
} from './published-percent.ts'

/** Figures as a report printed them: both rates over one base, and the units newly counted between them. */
export interface PublishedFigures {
  readonly base: number
  /** A percentage such as `16.06%`. */
  readonly previous: string
  readonly current: string
  readonly added: number
}

/** What printed figures imply: whether they can hold together, and if not, which base the second would need. */
export interface PublishedCheck {
  /** The numerators that each rate implies at the base; null if no whole number gives it. */
  readonly previousNumerators: WholeRange | null
  readonly currentNumerators: WholeRange | null
  /** The least and greatest rate after the addition, at the same base; null if there is no previous numerator. */
  readonly afterAddition: { readonly low: Ratio; readonly high: Ratio } | null
  /** True if the previous numerators and the addition can give the current rate at the same base. */
  readonly consistent: boolean
  /** The bases at which the current rate could hold with the numerators after the addition: real and whole numbers. */
  readonly basesNeeded: {
    readonly above: Ratio
    readonly upTo: Ratio
    readonly whole: WholeRange | null
  } | null
}

/** Checks printed figures against each other by integers; null if a rate is not a percentage or the base is not positive. */
export function checkPublished({ base, previous, current, added }: PublishedFigures): PublishedCheck | null {
  const before = parsePercent(previous)
  const after = parsePercent(current)
  if (before === undefined || after === undefined || base <= 0) return null
  const previousNumerators = numeratorsAt(before, base)
  const currentNumerators = numeratorsAt(after, base)
  const sums = previousNumerators && { low: previousNumerators.low + added, high: previousNumerators.high + added }
  return {
    previousNumerators,
    currentNumerators,
    afterAddition: sums && {
      low: { numerator: sums.low, denominator: base },
      high: { numerator: sums.high, denominator: base },
    },
    consistent: sums !== null && currentNumerators !== null && overlap(sums, currentNumerators),
    basesNeeded: sums && basesNeeded(after, sums),
  }
}

function overlap(left: WholeRange, right: WholeRange): boolean {
  return left.low <= right.high && right.low <= left.high
}

/** The bases of every possible numerator together; a rate of nought percent has no greatest base. */
function basesNeeded(percent: PublishedPercent, { low, high }: WholeRange): PublishedCheck['basesNeeded'] {
  const first = firstBases(percent, { from: low, to: high, step: 1 })
  const last = firstBases(percent, { from: high, to: low, step: -1 })
  return {
    above: basesOf(percent, low).above,
    upTo: basesOf(percent, high).upTo,
    whole: first && last && { low: first.low, high: last.high },
  }
}

interface Walk {
  readonly from: number
  readonly to: number
  readonly step: 1 | -1
}

/** The bases of the first numerator on the way that has any; null if none has. Only small numerators have none. */
function firstBases(percent: PublishedPercent, { from, to, step }: Walk): WholeRange | null {
  for (let numerator = from; numerator !== to + step; numerator += step) {
    const bases = wholeBases(percent, numerator)
    if (bases !== null) return bases
  }
  return null
}
