import { FALSE, TRUE } from '../domain/truth.ts'
import type { CompiledNode, Values } from './compiled-node.ts'

/** The least number of comparisons that have to change until a condition holds (TRUE) or does not (FALSE). */
export function stepsTo(node: CompiledNode, wanted: typeof TRUE | typeof FALSE, values: Values): number {
  if (node.test(values, values) === wanted) return 0
  switch (node.node) {
    case 'leaf':
    case 'param':
      return 1
    case 'ref':
      return stepsTo(node.part, wanted, values)
    case 'not':
      return stepsTo(node.part, wanted === TRUE ? FALSE : TRUE, values)
    default: {
      const ways = node.parts.map((part) => stepsTo(part, wanted, values)).sort((left, right) => left - right)
      return ways.slice(0, partsNeeded(node, wanted)).reduce((sum, steps) => sum + steps, 0)
    }
  }
}

/** How many parts have to be as wanted: one true part makes `any`, one false part unmakes `all`. */
function partsNeeded(node: CompiledNode, wanted: typeof TRUE | typeof FALSE): number {
  const all = 'parts' in node ? node.parts.length : 0
  const least = node.node === 'all' ? all : node.node === 'any' ? 1 : node.node === 'atLeast' ? node.least : 0
  return wanted === TRUE ? least : Math.max(0, all - least + 1)
}
