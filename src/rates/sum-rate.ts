import { compareRatios, type Rate, type Ratio } from '../domain/rate.ts'
import { type Point, type SumRow, type SumShape, shapeOf } from './sum-row.ts'
import { wholeRatio } from './whole-ratio.ts'

/** Rows that are alike, counted once. */
export interface CountedRow {
  readonly row: SumRow
  readonly count: number
}

/**
 * The rate of two sums with its exact interval. Known rows make up numerator and denominator; the bounds are taken over
 * every way in which the others may turn out. Where a sum has no end the bound is its limit, which no ledger reaches.
 */
export function sumRate(rows: readonly CountedRow[]): Rate {
  const settled = rows.filter(({ row }) => isSettled(row))
  const numerator = total(settled, ({ row }) => certainNumerator(row))
  const denominator = total(settled, ({ row }) => row.denominator.low)
  const shapes = rows.map(({ row, count }) => ({ shape: shapeOf(row), count }))
  return {
    numerator,
    denominator,
    unknown: total(rows, () => 1) - total(settled, () => 1),
    low: extreme(shapes, -1),
    high: extreme(shapes, 1),
  }
}

interface CountedShape {
  readonly shape: SumShape
  readonly count: number
}

function isSettled({ numerator, denominator, counts }: SumRow): boolean {
  return counts === 'yes' && numerator.low === numerator.high && denominator.low === denominator.high
}

function certainNumerator({ numerator, denominator, share }: SumRow): number {
  return share === 'same' ? numerator.low * denominator.low : numerator.low
}

function total(rows: readonly CountedRow[], of: (row: CountedRow) => number): number {
  return rows.reduce((sum, row) => sum + of(row) * row.count, 0)
}

/** The least (sign −1) or greatest (sign 1) ratio, finite corners first, then what the endless rows tend to. */
function extreme(shapes: readonly CountedShape[], sign: 1 | -1): Ratio {
  const finite = extremeOfCorners(shapes, sign)
  const limits = shapes.flatMap(({ shape }) => shape.rays)
  return limits.reduce((best, ray) => better(best, ray, sign), finite)
}

function better(best: Ratio, ray: Ratio, sign: 1 | -1): Ratio {
  if (ray.denominator === 0) return sign === 1 ? ray : best
  if (best.denominator === 0) return best.numerator > 0 ? best : ray
  return sign * compare(ray, best) > 0 ? ray : best
}

/**
 * Dinkelbach's method: for a trial ratio the best corner of every row is found on its own, and their sums are the next trial.
 * The trials get strictly better, so this ends at the exact extreme. It starts with the greatest denominator there is; if that
 * is zero, nothing can be divided.
 */
function extremeOfCorners(shapes: readonly CountedShape[], sign: 1 | -1): Ratio {
  let best = sumOf(shapes, (corner) => corner.denominator)
  for (let next = improved(best, shapes, sign); next !== best; next = improved(best, shapes, sign)) best = next
  return best
}

function improved(best: Ratio, shapes: readonly CountedShape[], sign: 1 | -1): Ratio {
  const { numerator, denominator } = best
  if (denominator === 0) return best
  const next = sumOf(shapes, (corner) => sign * (corner.numerator * denominator - corner.denominator * numerator))
  if (next.denominator === 0) return sign === 1 && next.numerator > 0 ? next : best
  return sign * compare(next, best) > 0 ? next : best
}

function sumOf(shapes: readonly CountedShape[], worth: (corner: Point) => number): Ratio {
  const chosen = shapes.map(({ shape, count }) => ({ corner: bestOf(shape.corners, worth), count }))
  return {
    numerator: chosen.reduce((sum, { corner, count }) => sum + corner.numerator * count, 0),
    denominator: chosen.reduce((sum, { corner, count }) => sum + corner.denominator * count, 0),
  }
}

function bestOf(corners: readonly Point[], worth: (corner: Point) => number): Point {
  const none: Point = { numerator: 0, denominator: 0 }
  return corners.reduce((best, corner) => (worth(corner) > worth(best) ? corner : best), corners[0] ?? none)
}

function compare(left: Ratio, right: Ratio): number {
  return compareRatios(wholeRatio(left), wholeRatio(right))
}
