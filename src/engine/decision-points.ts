import type { Truth } from '../domain/truth.ts'
import { betweenColumns, type ColumnClasses, createColumnClasses } from './column-classes.ts'
import type { Compared, Comparisons } from './comparisons.ts'
import type { CompiledNode } from './compiled-node.ts'
import { createResiduals, type Residual, type Residuals } from './residual.ts'
import { mostTogether } from './walk-tables.ts'

/** More points than this are not kept; whoever comes to another one tests every condition. */
const mostPoints = 50_000

/** Columns that are looked at together lead at most so many ways. */
const mostWays = 2048

/** Where a row has come to: what is left of every condition, and which columns to look at next. */
export interface Point<Result> {
  readonly left: readonly Residual[]
  /** None where nothing is left. */
  readonly together: readonly Reading[]
  /** What follows where nothing is left. */
  readonly result: Result | undefined
  /** The points behind it that are known, by the classes of its columns. */
  readonly next: Map<string, Point<Result>>
}

/** One column, or one comparison between several, with the comparisons that it decides. */
export interface Reading {
  readonly classes: ColumnClasses
  readonly positions: readonly number[]
}

/** Points that grow out of one. */
export interface Points<Result> {
  readonly root: Point<Result>
  /** The point behind another one by the classes of its columns; undefined if there are too many. */
  after(point: Point<Result>, classes: readonly number[]): Point<Result> | undefined
}

/** What is to be decided, and what follows from it. */
export interface Deciding<Result> {
  readonly comparisons: Comparisons
  readonly nodes: readonly CompiledNode[]
  /** What follows from how the conditions turn out, in their order. */
  readonly make: (truths: readonly Truth[]) => Result
  /** How conditions may be taken to turn out by those that have been decided, because it makes no difference any more. */
  readonly settle?: ((truths: readonly (Truth | undefined)[]) => readonly (Truth | undefined)[]) | undefined
}

/** The points of the conditions; two at which the same is left of all of them are one. */
export function createPoints<Result>({ comparisons, nodes, make, settle }: Deciding<Result>): Points<Result> {
  const residuals = createResiduals(comparisons)
  const start = nodes.map(residuals.of)
  const readings = readingsOf(start, comparisons)
  const known = new Map<string, Point<Result>>()
  const settled = (left: readonly Residual[]): readonly Residual[] => {
    const truths = settle?.(left.map((each) => (each.is === 'truth' ? each.truth : undefined)))
    return left.map((each, at) => (truths?.[at] === undefined ? each : residuals.truth(truths[at])))
  }
  const at = (open: readonly Residual[]): Point<Result> => {
    const left = settled(open)
    const key = left.map(({ id }) => id).join()
    const found = known.get(key)
    if (found !== undefined) return found
    const together = togetherAt(left, readings)
    const truths = left.flatMap((each) => (each.is === 'truth' ? [each.truth] : []))
    const point = { left, together, result: together.length === 0 ? make(truths) : undefined, next: new Map() }
    known.set(key, point)
    return point
  }
  const told = createTelling(residuals)
  return {
    root: at(start),
    after({ left, together, next }, classes) {
      const key = classes.join()
      const found = next.get(key)
      if (found !== undefined || known.size >= mostPoints) return found
      const made = at(together.reduce((open, reading, index) => told(open, reading, classes[index] ?? 0), left))
      next.set(key, made)
      return made
    },
  }
}

/** What is left of conditions when a column has been looked at. Most are left as they were at many points, and told once. */
function createTelling({ after }: Residuals) {
  const known = new Map<Reading, Map<Residual, Residual>[]>()
  return (left: readonly Residual[], reading: Reading, of: number): readonly Residual[] => {
    const byClass = known.get(reading) ?? []
    known.set(reading, byClass)
    const behind = byClass[of] ?? new Map<Residual, Residual>()
    byClass[of] = behind
    const truths = reading.classes.truths(of)
    const told = new Map(reading.positions.map((position, index) => [position, truths[index] as Truth]))
    return left.map((each) => {
      const found = behind.get(each) ?? after(each, told)
      behind.set(each, found)
      return found
    })
  }
}

/**
 * The columns to look at next: the first that is open, those that some condition asks for whatever the others say, and the next ones, because
 * to look at four columns takes hardly longer than to look at one and then to know that the next is open too.
 */
function togetherAt(left: readonly Residual[], readings: readonly Reading[]): readonly Reading[] {
  const positions = new Set(left.flatMap((each) => each.positions))
  const open = readings.filter((reading) => reading.positions.some((position) => positions.has(position)))
  const [first, ...others] = open
  if (first === undefined || first.classes.index === undefined) return open.slice(0, 1)
  const columns = others.filter(({ classes }) => classes.index !== undefined)
  const certain = columns.filter((reading) => left.some((each) => isDecidedBy(each, reading)))
  const inOrder = [...new Set([first, ...certain, ...columns])].slice(0, mostTogether)
  const ways = inOrder.map((_, at) => inOrder.slice(0, at + 1).reduce((product, each) => product * roomFor(each), 1))
  return inOrder.filter((_, at) => at === 0 || (ways[at] ?? 0) <= mostWays)
}

/** How many classes a column may be expected to have: a comparison splits one that there is, and leaves some values between the two. */
export function roomFor({ classes, positions }: Reading): number {
  return Math.max(classes.count() + 1, 2 * positions.length + 1)
}

function isDecidedBy({ positions }: Residual, reading: Reading): boolean {
  return positions.length > 0 && positions.every((position) => reading.positions.includes(position))
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
  return [...groups.values()].map((positions) => ({ positions, classes: classesOf(positions.map(comparisons.at)) }))
}

function classesOf(compared: readonly Compared[]): ColumnClasses {
  const [first] = compared
  const [index = 0, ...others] = first?.columns ?? []
  return first !== undefined && others.length > 0 ? betweenColumns(first) : createColumnClasses(index, compared)
}
