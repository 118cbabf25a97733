import type { Ratio } from '../domain/rate.ts'
import { basesOf, numeratorsAt, type PublishedPercent, parsePercent, type WholeRange } from './published-percent.ts'

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
  const numerators = Array.from({ length: high - low + 1 }, (_, step) => low + step)
  const ranges = numerators
    .map((numerator) => wholeBases(percent, numerator))
    .filter((range) => range.low <= range.high)
  const [first, last] = [ranges[0], ranges.at(-1)]
  return {
    above: basesOf(percent, low).above,
    upTo: basesOf(percent, high).upTo,
    whole: first && last ? { low: first.low, high: last.high } : null,
  }
}

function wholeBases(percent: PublishedPercent, numerator: number): WholeRange {
  const { above, upTo } = basesOf(percent, numerator)
  const high = upTo.denominator === 0 ? Number.MAX_SAFE_INTEGER : Math.floor(upTo.numerator / upTo.denominator)
  return { low: Math.floor(above.numerator / above.denominator) + 1, high }
}
