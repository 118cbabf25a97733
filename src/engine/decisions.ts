import { type SlottedValues, slotsOf } from '../domain/record.ts'
import type { Deciding } from './decision-points.ts'
import { DecisionWalk } from './decision-walk.ts'
import { perColumn, perPoint, toApart, toBegin, toSize } from './walk-tables.ts'

/**
 * Decides conditions together, and says of a row what follows from how they turn out, made once for every way in which they do. It looks at
 * each column of a row at most once, at some of them together, and at hardly any that does not matter any more: of a unit that is out of
 * business nobody asks for its members. The diagram of decisions grows with what rows turn out to say; a ledger needs some hundreds of points.
 */
export function perDecision<Result>(deciding: Deciding<Result>): (row: SlottedValues) => Result {
  const walk = new DecisionWalk(deciding)
  const { nodes, make } = deciding
  return (row) => {
    const slots = row.slots ?? slotsOf(row.values)
    let at = walk.first
    while (at !== undefined && at >= 0) {
      const to = known(walk, at, slots)
      at = to < 0 ? to : walk.step(to, row, slots)
    }
    return at === undefined
      ? make(nodes.map(({ test }) => test(row.values, row.values)))
      : (walk.results[-at - 1] as Result)
  }
}

/** How far a row comes from a point by what is known: to a result, or to a point from which it has to take a step. The hot path of an audit. */
function known({ tables: { plan, starts, ways, tables } }: DecisionWalk<unknown>, from: number, slots: string): number {
  let at = from
  while (at >= 0) {
    const first = at * perPoint
    const one = classAt(first, plan, tables, slots)
    const two = classAt(first + perColumn, plan, tables, slots)
    const three = classAt(first + 2 * perColumn, plan, tables, slots)
    const four = classAt(first + 3 * perColumn, plan, tables, slots)
    if (one === 0 || two === 0 || three === 0 || four === 0) return at
    const apart = first + toApart
    const way =
      (starts[at] as number) +
      one * (plan[apart] as number) +
      two * (plan[apart + perColumn] as number) +
      three * (plan[apart + 2 * perColumn] as number) +
      four * (plan[apart + 3 * perColumn] as number)
    const to = ways[way] as number
    if (to === 0) return at
    at = to
  }
  return at
}

/** The class of a row in a column, counted from 1 on; 0 where it is not known. */
function classAt(column: number, plan: Int32Array, tables: Uint8Array, slots: string): number {
  const slot = slots.charCodeAt(plan[column] as number)
  return slot < (plan[column + toSize] as number) ? (tables[(plan[column + toBegin] as number) + slot] as number) : 0
}
