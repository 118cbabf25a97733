import { notIncludedReason } from '../domain/choices.ts'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../domain/truth.ts'
import { type CellPlan, planCells } from './cell-plan.ts'
import type { Values } from './compiled-node.ts'
import { baseNodes, type CompiledPopulation } from './compiled-pack.ts'
import { decidingLeaves, openLeaves } from './deciding-cells.ts'

/** The conditions of the base. */
type Conditions = Pick<CompiledPopulation, 'include' | 'exclude'>

/** Where a unit stands. */
export interface Place {
  readonly base: Truth
  /** An exclusion of the pack, or `outside-two-new` where no exclusion says why; null unless the base is false. */
  readonly outReason: string | null
}

/** Whether a unit is in the base, the exclusions and the inclusion taken together. */
export function baseOf({ include, exclude }: Conditions, values: Values, known: Values): Truth {
  let truth = include.test(values, known)
  for (const { when } of exclude) {
    if (truth === FALSE) return FALSE
    const left = when.test(values, known)
    if (left !== FALSE) truth = left === TRUE ? FALSE : UNKNOWN
  }
  return truth
}

/**
 * Where a unit stands that repeats no other, from how the conditions of the base turn out, in the order of `baseNodes`. The first exclusion
 * that certainly holds is the reason; without one a unit that is certainly not included is out too.
 */
export function placeByTruths({ exclude }: Conditions, truths: readonly Truth[]): Place {
  let base = truths[exclude.length] ?? FALSE
  for (const [at, { id }] of exclude.entries()) {
    const left = truths[at]
    if (left === TRUE) return { base: FALSE, outReason: id }
    if (left === UNKNOWN && base === TRUE) base = UNKNOWN
  }
  return { base, outReason: base === FALSE ? notIncludedReason.id : null }
}

/**
 * Where a unit stands by the conditions that have been decided so far; undefined while that is open. An exclusion that holds decides as soon
 * as all before it have been decided.
 */
export function placeBySome(conditions: Conditions, truths: readonly (Truth | undefined)[]): Place | undefined {
  const nodes = baseNodes(conditions)
  const open = nodes.findIndex((_, at) => truths[at] === undefined)
  const told = truths.slice(0, open === -1 ? nodes.length : open) as readonly Truth[]
  return open === -1 || told.includes(TRUE) ? placeByTruths(conditions, told) : undefined
}

/** The plainest way for the conditions of the base to turn out that leads to a place. */
export function truthsOfPlace({ exclude }: Conditions, { base, outReason }: Place): readonly Truth[] {
  return [...exclude.map(({ id }) => (id === outReason ? TRUE : FALSE)), base]
}

/** What leaves a unit out of the base or leaves that open; nothing for a unit of the base. */
export function baseGroundsOf(conditions: Conditions, values: Values): CellPlan {
  const nodes = baseNodes(conditions)
  const left = conditions.exclude.find(({ when }) => when.test(values, values) === TRUE)
  const { base } = placeByTruths(
    conditions,
    nodes.map(({ test }) => test(values, values)),
  )
  if (base === TRUE) return planCells([])
  if (base === FALSE) return planCells(decidingLeaves(left?.when ?? conditions.include, values))
  return planCells(nodes.flatMap((node) => openLeaves(node, values)))
}
