import type { RowValues } from '../domain/record.ts'
import type { CellFacts, FindingFacts, TestFacts } from '../domain/report.ts'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../domain/truth.ts'
import { type CompiledLeaf, type CompiledNode, partsOf, type Values } from './compiled-node.ts'
import { leafCells, openFields } from './leaf-cells.ts'
import { withoutNegation } from './negated-test.ts'

/** A comparison that decides, with its truth; `negated` if it stands under an odd number of negations. */
export interface DecidingLeaf {
  readonly leaf: CompiledLeaf
  readonly holds: Truth
  readonly negated: boolean
}

/** The comparisons that a truth rests on: what makes it true, what makes it false, or what leaves it open and fixes the rest. */
export function decidingLeaves(node: CompiledNode, values: Values, negated = false): readonly DecidingLeaf[] {
  const holds = node.test(values, values)
  if (node.node === 'leaf') return [{ leaf: node.leaf, holds, negated }]
  const turned = negated !== (node.node === 'not')
  return decidingParts(node, holds, values).flatMap((part) => decidingLeaves(part, values, turned))
}

/** The comparisons that are open and keep a truth open. */
export function openLeaves(node: CompiledNode, values: Values, negated = false): readonly DecidingLeaf[] {
  if (node.test(values, values) !== UNKNOWN) return []
  if (node.node === 'leaf') return [{ leaf: node.leaf, holds: UNKNOWN, negated }]
  const turned = negated !== (node.node === 'not')
  return partsOf(node).flatMap((part) => openLeaves(part, values, turned))
}

/** The cells of comparisons, one entry a field and cell, with the tests of each put together and said without negation. */
export function cellsOf(leaves: readonly DecidingLeaf[], row: RowValues): CellFacts[] {
  const merged = new Map<string, CellFacts>()
  for (const facts of leaves.flatMap(({ leaf, holds, negated }) =>
    withoutNegation(leafCells(leaf, row, holds), negated),
  )) {
    const key = `${facts.field} ${facts.cell ?? ''}`
    const known = merged.get(key)
    merged.set(key, known ? { ...known, tests: mergedTests(known.tests, facts.tests) } : facts)
  }
  return [...merged.values()]
}

/** The fields whose answer is missing, each once, in the order in which they are asked for. */
export function missingFields(leaves: readonly DecidingLeaf[], values: Values): string[] {
  const fields: string[] = []
  for (const { leaf } of leaves)
    for (const field of openFields(leaf, values)) if (!fields.includes(field)) fields.push(field)
  return fields
}

/** How many of how many alternatives hold, at the first choice of alternatives that is not fulfilled; null without one. */
export function alternativesOf(node: CompiledNode, values: Values): FindingFacts['alternatives'] {
  if (node.test(values, values) === TRUE) return null
  if (node.node === 'atLeast') {
    const truths = node.parts.map((part) => part.test(values, values))
    const count = (wanted: Truth) => truths.filter((truth) => truth === wanted).length
    return { holding: count(TRUE), unknown: count(UNKNOWN), all: truths.length, least: node.least }
  }
  for (const part of partsOf(node)) {
    const found = alternativesOf(part, values)
    if (found !== null) return found
  }
  return null
}

type Branch = Exclude<CompiledNode, { readonly node: 'leaf' }>

/** One true part makes a disjunction true, one false part a conjunction false; otherwise every part has its say. */
function decidingParts(node: Branch, holds: Truth, values: Values): readonly CompiledNode[] {
  const decisive = node.node === 'all' ? FALSE : node.node === 'any' || node.node === 'atLeast' ? TRUE : undefined
  const parts = partsOf(node)
  return holds === decisive ? parts.filter((part) => part.test(values, values) === decisive) : parts
}

/** Tests of one cell from two comparisons, those that say the same once. */
export function mergedTests(tests: readonly TestFacts[], others: readonly TestFacts[]): TestFacts[] {
  return [...new Map([...tests, ...others].map((test) => [JSON.stringify(test), test])).values()]
}
