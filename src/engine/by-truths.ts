import type { Comparisons } from './comparisons.ts'
import type { CompiledNode, Values } from './compiled-node.ts'

/** More ways of turning out than this are not kept; ledgers have few. */
const keptAtMost = 4096

/** As many truths as fit into one exact number. */
const numbered = 33

/**
 * What follows from nothing but how the comparisons below some nodes turn out, made once for every way in which they do. Values on
 * trial are not for it.
 */
export function byTruths<Result extends object | string>(
  comparisons: Comparisons,
  nodes: readonly CompiledNode[],
  make: (values: Values) => Result,
): (values: Values) => Result {
  const keyOf = keyFor(comparisons, comparisons.positionsOf(nodes))
  const kept = new Map<number | string, Result>()
  return (values) => {
    const key = keyOf(values)
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = make(values)
    if (kept.size < keptAtMost) kept.set(key, made)
    return made
  }
}

/** How comparisons turn out, as a number to base 3, or as a text where there are too many. */
function keyFor(comparisons: Comparisons, positions: readonly number[]): (values: Values) => number | string {
  const tests = positions.map((position) => comparisons.at(position).test)
  if (tests.length > numbered) return (values) => tests.map((test) => test(values, values)).join('')
  return (values) => {
    let key = 0
    for (const test of tests) key = key * 3 + test(values, values)
    return key
  }
}
