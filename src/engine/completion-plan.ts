import type { FieldId } from '../domain/field.ts'
import type { Value } from '../domain/value.ts'
import { type CompiledLeaf, type CompiledNode, type FieldSource, leavesOf, sourcesOf } from './compiled-node.ts'

/** A field that a question asks more than once, so that its unknowns are tried out one by one. */
export interface RepeatedField {
  readonly field: FieldId
  readonly index: number
  /** The constants it is compared with: where its values begin to matter. */
  readonly constants: readonly Value[]
  /** True if it is also compared with another field. */
  readonly linked: boolean
}

/** Which fields to try out, and which columns are compared with one another. */
export interface CompletionPlan {
  readonly repeated: readonly RepeatedField[]
  /** Every column that takes part in a comparison of two fields, repeated or not. */
  readonly linked: readonly RepeatedField[]
}

/**
 * Finds the fields that occur more than once in the conditions of one question. Kleene logic is exact where every unknown
 * occurs once; only these fields can make it wider than what can really come out.
 */
export function planCompletions(nodes: readonly CompiledNode[]): CompletionPlan {
  const leaves = nodes.flatMap(leavesOf).filter((leaf) => leaf.operator !== 'known')
  const sources = leaves.flatMap(askedSources).filter((source) => source.constant === undefined)
  const unique = [...new Map(sources.map((source) => [source.index, source])).values()]
  const described = unique.map((source) => describe(source, leaves))
  return {
    repeated: described.filter(({ index }) => sources.filter((source) => source.index === index).length > 1),
    linked: described.filter((field) => field.linked),
  }
}

function describe({ field, index }: FieldSource, leaves: readonly CompiledLeaf[]): RepeatedField {
  const own = leaves.filter((leaf) => sourcesOf(leaf).some((source) => reads(source, index)))
  const operands = own.flatMap((leaf) => leaf.operands)
  return {
    field,
    index,
    constants: operands.flatMap((each) => (each.kind === 'constant' && each.value ? [each.value] : [])),
    linked: operands.some((each) => each.kind === 'field'),
  }
}

/** A range or a list with a field in it is several comparisons in one, so its own field is asked for more than once. */
function askedSources(leaf: CompiledLeaf): readonly FieldSource[] {
  const several = leaf.operands.length > 1 && leaf.operands.some((operand) => operand.kind === 'field')
  return several ? [leaf.source, ...sourcesOf(leaf)] : sourcesOf(leaf)
}

function reads(source: FieldSource, index: number): boolean {
  return source.constant === undefined && source.index === index
}
