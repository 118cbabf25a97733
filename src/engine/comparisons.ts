import type { Truth } from '../domain/truth.ts'
import {
  type CompiledLeaf,
  type CompiledNode,
  type CompiledOperand,
  partsOf,
  sourcesOf,
  type Test,
  type Values,
} from './compiled-node.ts'

/** The different comparisons of the conditions on one layout: most stand in many conditions. Positions count from 0. */
export interface Comparisons {
  /** The comparison of a leaf. */
  positionOf(leaf: LeafNode): number
  /** The comparisons below nodes, each once. */
  positionsOf(nodes: readonly CompiledNode[]): readonly number[]
  at(position: number): Compared
  /** How a comparison turns out for a row. */
  truthOf(position: number, values: Values): Truth
}

export type LeafNode = Extract<CompiledNode, { readonly node: 'leaf' }>

/** A comparison: its test, and the columns that it reads. */
export interface Compared {
  readonly test: Test
  /** None if it is decided without the row. */
  readonly columns: readonly number[]
  /** True if it names a text, so that it matters which text stands there. */
  readonly namesText: boolean
}

/** No comparison yet. */
export function createComparisons(): Comparisons {
  const positions = new Map<string, number>()
  const compared: Compared[] = []
  const at = (position: number): Compared => compared[position] as Compared
  const positionOf = ({ leaf, test }: LeafNode): number => {
    const spelling = spellingOf(leaf)
    const position =
      positions.get(spelling) ?? compared.push({ test, columns: columnsOf(leaf), namesText: namesText(leaf) }) - 1
    positions.set(spelling, position)
    return position
  }
  return {
    positionOf,
    positionsOf: (nodes) => [...new Set(nodes.flatMap(leafNodes).map(positionOf))],
    at,
    truthOf: (position, values) => at(position).test(values, values),
  }
}

function leafNodes(node: CompiledNode): readonly LeafNode[] {
  return node.node === 'leaf' ? [node] : partsOf(node).flatMap(leafNodes)
}

function columnsOf(leaf: CompiledLeaf): readonly number[] {
  const read = sourcesOf(leaf).filter(({ constant }) => constant === undefined)
  return [...new Set(read.map(({ index }) => index))]
}

function namesText(leaf: CompiledLeaf): boolean {
  const operands = leaf.operands.flatMap((operand) => (operand.kind === 'constant' ? [operand.value] : []))
  const constants = sourcesOf(leaf).map(({ constant }) => constant)
  return [...operands, ...constants].some((value) => value?.type === 'text' && typeof value.text === 'string')
}

function spellingOf({ source, operator, operands, flag }: CompiledLeaf): string {
  return JSON.stringify([source.index, source.constant ?? null, operator, flag, operands.map(spellingOfOperand)])
}

function spellingOfOperand(operand: CompiledOperand): unknown {
  if (operand.kind === 'constant') return [operand.value ?? null]
  return { index: operand.source.index, constant: operand.source.constant ?? null }
}
