import { FALSE, type Truth, UNKNOWN } from '../domain/truth.ts'
import { betweenColumns, type ColumnClasses, createColumnClasses } from './column-classes.ts'
import type { Compared, Comparisons } from './comparisons.ts'
import type { CompiledNode } from './compiled-node.ts'
import { createResiduals, type Residual, type Residuals } from './residual.ts'
import { mostTogether } from './walk-tables.ts'

/** More points than this are not kept, nor more ways between them; whoever comes to another one tests every condition. */
export const mostKept: Most = { points: 50_000, ways: 4_000_000 }

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
  readonly settling?: Settling | undefined
  /** Where less is to be kept than else. */
  readonly most?: Most | undefined
}

interface Most {
  readonly points: number
  readonly ways: number
}

/** Leading conditions that may settle others. */
interface Settling {
  /** How many conditions lead. */
  readonly leading: number
  /** What they settle by their truths so far; undefined while they do not. */
  readonly by: (truths: readonly (Truth | undefined)[]) => Settled | undefined
}

/** How the leading conditions may be taken to turn out, because it makes no difference any more, and the first condition that does not matter. */
export interface Settled {
  readonly leading: readonly Truth[]
  readonly mootFrom: number
}

/** The points of the conditions; two at which the same is left of all of them are one. */
export function createPoints<Result>({
  comparisons,
  nodes,
  make,
  settling,
  most = mostKept,
}: Deciding<Result>): Points<Result> {
  const residuals = createResiduals(comparisons)
  const start = nodes.map(residuals.of)
  const together = createTogether(readingsOf(start, comparisons))
  const told = createTelling(residuals)
  const settled = createSettled(residuals, settling)
  const known = new Map<string, Point<Result>>()
  const made = (left: readonly Residual[]): Point<Result> => {
    const columns = together(left)
    const result = columns.length > 0 ? undefined : make(left.map((each) => truthOf(each) ?? UNKNOWN))
    return { left, together: columns, result, next: new Map() }
  }
  const at = (open: readonly Residual[]): Point<Result> => {
    const key = keyOf(open)
    const found = known.get(key)
    if (found !== undefined) return found
    const left = settled(open)
    const settledKey = keyOf(left)
    const point = known.get(settledKey) ?? made(left)
    known.set(key, point)
    known.set(settledKey, point)
    return point
  }
  return {
    root: at(start),
    after({ left, together: columns, next }, classes) {
      const key = classes.join()
      const found = next.get(key)
      if (found !== undefined || known.size >= most.points) return found
      const point = at(columns.reduce((open, reading, index) => told(open, reading, classes[index] ?? 0), left))
      next.set(key, point)
      return point
    },
  }
}

/** What is left of conditions when the leading ones have settled what they settle. */
function createSettled({ truth }: Residuals, settling: Settling = { leading: 0, by: () => undefined }) {
  const known = new Map<string, Settled | null>()
  return (left: readonly Residual[]): readonly Residual[] => {
    const leading = left.slice(0, settling.leading)
    const key = keyOf(leading)
    const found = known.get(key)
    const by = found === undefined ? (settling.by(leading.map(truthOf)) ?? null) : found
    known.set(key, by)
    if (by === null) return left
    const others = left.slice(settling.leading)
    const mootFrom = by.mootFrom - settling.leading
    return [...by.leading.map(truth), ...others.map((each, at) => (at < mootFrom ? each : truth(FALSE)))]
  }
}

function truthOf(residual: Residual): Truth | undefined {
  return residual.is === 'truth' ? residual.truth : undefined
}

function keyOf(left: readonly Residual[]): string {
  let key = ''
  for (const { id } of left) key += `${id},`
  return key
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
function createTogether(readings: readonly Reading[]): (left: readonly Residual[]) => readonly Reading[] {
  const known = new Map<Residual, readonly Reading[]>()
  const openIn = (residual: Residual): readonly Reading[] => {
    const { positions } = residual
    const found = known.get(residual) ?? readings.filter((each) => each.positions.some((of) => positions.includes(of)))
    known.set(residual, found)
    return found
  }
  return (left) => {
    const asked = left.filter(({ is }) => is !== 'truth').map(openIn)
    const open = new Set(asked.flat())
    const certain = new Set(asked.filter(({ length }) => length === 1).flat())
    const [first, ...others] = readings.filter((each) => open.has(each))
    if (first === undefined || first.classes.index === undefined) return first === undefined ? [] : [first]
    const columns = others.filter(({ classes }) => classes.index !== undefined)
    return few([...new Set([first, ...columns.filter((each) => certain.has(each)), ...columns])])
  }
}

/** As many of some columns as may be looked at together. */
function few(columns: readonly Reading[]): readonly Reading[] {
  let ways = 1
  return columns.slice(0, mostTogether).filter((each, at) => {
    if (at > 0 && ways * roomFor(each) > mostWays) return false
    ways *= roomFor(each)
    return true
  })
}

/** How many classes a column may be expected to have: a comparison splits one that there is, and leaves some values between the two. */
export function roomFor({ classes, positions }: Reading): number {
  return Math.max(classes.count() + 1, 2 * positions.length + 1)
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
