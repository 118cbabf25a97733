/** Numbers from `low` to `high`; `high` may be Infinity. */
export interface Span {
  readonly low: number
  readonly high: number
}

/**
 * What one unit adds to a rate of sums, if it counts at all. `share` ties the two sums together: `part` means that the numerator
 * is contained in the denominator; `same` is one field over itself: the numerator is the whole denominator or nothing, and its
 * span, of 0 and 1, says which of the two.
 */
export interface SumRow {
  readonly numerator: Span
  readonly denominator: Span
  readonly share: 'part' | 'same'
  /** Whether the unit counts: certainly, or perhaps. A unit that certainly does not is no row. */
  readonly counts: 'yes' | 'maybe'
}

/** One way in which a unit may turn out. */
export interface Point {
  readonly numerator: number
  readonly denominator: number
}

/** The corners of everything a row may add, and the directions in which it has no end. */
export interface SumShape {
  readonly corners: readonly Point[]
  readonly rays: readonly Point[]
}

/**
 * A ratio of sums takes its extremes at the corners. A ledger that says more in the numerator than in the denominator
 * contradicts itself; such a row is taken as it stands.
 */
export function shapeOf(row: SumRow): SumShape {
  const shape = row.share === 'same' ? diagonal(row) : box(row)
  return row.counts === 'maybe' ? { ...shape, corners: [...shape.corners, nothing] } : shape
}

const nothing: Point = Object.freeze({ numerator: 0, denominator: 0 })

function diagonal({ numerator, denominator }: SumRow): SumShape {
  const ends = finiteEnds(denominator)
  const whole = numerator.high === 1 ? ends.map((end) => ({ numerator: end, denominator: end })) : []
  const none = numerator.low === 0 ? ends.map((end) => ({ numerator: 0, denominator: end })) : []
  const rays = [...(whole.length > 0 ? [along] : []), ...(none.length > 0 ? [up] : [])]
  return { corners: [...whole, ...none], rays: denominator.high === Infinity ? rays : [] }
}

const along: Point = Object.freeze({ numerator: 1, denominator: 1 })
const up: Point = Object.freeze({ numerator: 0, denominator: 1 })
const right: Point = Object.freeze({ numerator: 1, denominator: 0 })

function box({ numerator, denominator }: SumRow): SumShape {
  const within = numerator.low <= denominator.high
  const numerators = [...finiteEnds(numerator), ...(within ? finiteEnds(denominator) : [])]
  const denominators = [...finiteEnds(denominator), ...(within ? finiteEnds(numerator) : [])]
  const inside = (point: Point) =>
    contains(numerator, point.numerator) &&
    contains(denominator, point.denominator) &&
    !(within && point.numerator > point.denominator)
  const corners = numerators.flatMap((each) => denominators.map((other) => ({ numerator: each, denominator: other })))
  return { corners: corners.filter(inside), rays: raysOf(numerator, denominator, within) }
}

function raysOf(numerator: Span, denominator: Span, within: boolean): readonly Point[] {
  const higher = denominator.high === Infinity ? [up] : []
  if (numerator.high !== Infinity) return higher
  if (within) return denominator.high === Infinity ? [up, along] : []
  return [...higher, right]
}

function finiteEnds({ low, high }: Span): readonly number[] {
  return high === low || high === Infinity ? [low] : [low, high]
}

function contains({ low, high }: Span, number: number): boolean {
  return number >= low && number <= high
}
