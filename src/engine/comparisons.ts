import {
  type CompiledLeaf,
  type CompiledNode,
  type CompiledOperand,
  partsOf,
  type Test,
  type Values,
} from './compiled-node.ts'

/** The different comparisons of the conditions on one layout: most stand in many conditions, and each is made once a row. */
export interface Comparisons {
  /** The positions of the comparisons below nodes, each once. */
  positionsOf(nodes: readonly CompiledNode[]): readonly number[]
  /** The truths of all comparisons by position; they hold until the next row is asked for. Values must not change in place. */
  truthsOf(values: Values): Uint8Array
}

/** No comparison yet. */
export function createComparisons(): Comparisons {
  const positions = new Map<string, number>()
  const tests: Test[] = []
  let asked: Values | undefined
  let truths = new Uint8Array(0)
  const positionOf = ({ leaf, test }: LeafNode) => {
    const spelling = spellingOf(leaf)
    const position = positions.get(spelling) ?? tests.push(test) - 1
    positions.set(spelling, position)
    return position
  }
  return {
    positionsOf: (nodes) => [...new Set(nodes.flatMap(leafNodes).map(positionOf))],
    truthsOf(values) {
      if (values === asked && truths.length === tests.length) return truths
      if (truths.length !== tests.length) truths = new Uint8Array(tests.length)
      asked = values
      for (let at = 0; at < tests.length; at += 1) truths[at] = (tests[at] as Test)(values, values)
      return truths
    },
  }
}

type LeafNode = Extract<CompiledNode, { readonly node: 'leaf' }>

function leafNodes(node: CompiledNode): readonly LeafNode[] {
  return node.node === 'leaf' ? [node] : partsOf(node).flatMap(leafNodes)
}

function spellingOf({ source, operator, operands, flag }: CompiledLeaf): string {
  return JSON.stringify([source.index, source.constant ?? null, operator, flag, operands.map(spellingOfOperand)])
}

function spellingOfOperand(operand: CompiledOperand): unknown {
  if (operand.kind === 'constant') return [operand.value ?? null]
  return { index: operand.source.index, constant: operand.source.constant ?? null }
}
