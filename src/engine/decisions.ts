import type { Truth } from '../domain/truth.ts'
import { type ColumnClasses, createColumnClasses } from './column-classes.ts'
import type { Comparisons } from './comparisons.ts'
import type { CompiledNode, Values } from './compiled-node.ts'
import { createResiduals, type Residual, type Residuals } from './residual.ts'

/** How some conditions turn out together: the same object whenever they turn out alike. */
export interface Decided {
  /** In the order of the conditions. */
  readonly truths: readonly Truth[]
  /** False where there are too many ways to turn out for each to be the same object again. */
  readonly isKept: boolean
}

/** Decides conditions for a row. */
export type Decide = (values: Values) => Decided

/** More points than this are not kept; whoever comes to another one tests every condition. */
const mostPoints = 50_000

/** Where a row has come to: what is left of every condition, and which column to look at next. */
interface Point {
  readonly left: readonly Residual[]
  readonly reading: Reading | undefined
  /** Where the row goes on, by the class of its value. */
  readonly next: (Point | undefined)[]
  /** Set where nothing is left. */
  readonly decided: Decided | undefined
}

/** One column, or one comparison between several, with the comparisons that it decides. */
interface Reading {
  readonly classes: ColumnClasses
  readonly positions: readonly number[]
}

/**
 * Decides conditions together, looking at each column of a row at most once and at none that does not matter any more: of a unit that is
 * out of business nobody asks for its members. The diagram of decisions grows with what rows turn out to say; a ledger needs some hundreds
 * of points.
 */
export function createDecisions(comparisons: Comparisons, nodes: readonly CompiledNode[]): Decide {
  const residuals = createResiduals(comparisons)
  const start = nodes.map(residuals.of)
  const points = createPoints(residuals, readingsOf(start, comparisons))
  const root = points.at(start)
  return (values) => {
    let point = root
    while (point.reading !== undefined) {
      const of = point.reading.classes.of(values)
      const next = point.next[of] ?? points.after(point, of)
      if (next === undefined) return { truths: nodes.map(({ test }) => test(values, values)), isKept: false }
      point = next
    }
    return point.decided as Decided
  }
}

/** What follows from how conditions turn out together, made once for every way in which they do. */
export function perDecision<Result extends object | string>(
  decide: Decide,
  make: (decided: Decided) => Result,
): (values: Values) => Result {
  const kept = new Map<Decided, Result>()
  return (values) => {
    const decided = decide(values)
    const known = kept.get(decided)
    if (known !== undefined) return known
    const made = make(decided)
    if (decided.isKept) kept.set(decided, made)
    return made
  }
}

function createPoints({ after }: Residuals, readings: readonly Reading[]) {
  const known = new Map<string, Point>()
  const at = (left: readonly Residual[]): Point => {
    const key = left.map(({ id }) => id).join()
    const found = known.get(key)
    if (found !== undefined) return found
    const open = new Set(left.flatMap(({ positions }) => positions))
    const reading = readings.find(({ positions }) => positions.some((position) => open.has(position)))
    const truths = left.flatMap((each) => (each.is === 'truth' ? [each.truth] : []))
    const point = { left, reading, next: [], decided: reading === undefined ? { truths, isKept: true } : undefined }
    known.set(key, point)
    return point
  }
  return {
    at,
    /** The point behind another one; undefined if there are too many. */
    after(point: Point, of: number): Point | undefined {
      const { left, reading, next } = point
      if (reading === undefined || known.size >= mostPoints) return undefined
      const told = reading.classes.truths(of)
      const truths = new Map(reading.positions.map((position, index) => [position, told[index] as Truth]))
      const made = at(left.map((each) => after(each, truths)))
      next[of] = made
      return made
    },
  }
}

/** The columns that conditions read, in the order in which they ask for them, and behind each what compares it with others. */
function readingsOf(start: readonly Residual[], comparisons: Comparisons): readonly Reading[] {
  const asked = [...new Set(start.flatMap(({ positions }) => positions))]
  const groups = new Map<string, number[]>()
  for (const position of asked) {
    const { columns } = comparisons.at(position)
    const key = columns.length === 1 ? `column ${columns[0]}` : `comparison ${position}`
    groups.set(key, [...(groups.get(key) ?? []), position])
  }
  return [...groups.values()].map((positions) => ({ positions, classes: classesOf(positions, comparisons) }))
}

function classesOf(positions: readonly number[], comparisons: Comparisons): ColumnClasses {
  const [first] = positions.map(comparisons.at)
  const [index = 0, ...others] = first?.columns ?? []
  if (others.length === 0)
    return createColumnClasses(
      index,
      positions.map((position) => comparisons.at(position).test),
    )
  // Between columns there is nothing to remember: how the comparison turns out is the class.
  return { of: (values) => first?.test(values, values) ?? 0, truths: (of) => [of as Truth] }
}
