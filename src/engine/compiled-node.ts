import type { FieldId } from '../domain/field.ts'
import type { OperatorId } from '../domain/operators.ts'
import type { OrgRecord } from '../domain/record.ts'
import type { Truth } from '../domain/truth.ts'
import type { Value } from '../domain/value.ts'

/** The values of one record, by position in the field catalogue. */
export type Values = OrgRecord['values']

/**
 * Evaluates a condition. `known` are the values as the ledger has them; `values` may have unknowns filled in on trial, and
 * the operator `known` asks the former, so that it stays decided whatever is tried.
 */
export type Test = (values: Values, known: Values) => Truth

/**
 * Where a condition finds a field on one sheet: in its column, in an assumed value, or in the column of the field it is
 * assumed to equal. An absent field has none of these and is unknown.
 */
export interface FieldSource {
  readonly asked: FieldId
  /** The field whose column is read; equals `asked` unless the pack assumes another field. */
  readonly field: FieldId
  readonly index: number
  /** The assumed value, if the pack gives one for an absent column. */
  readonly constant: Value | undefined
  readonly origin: 'column' | 'assumed' | 'absent'
}

/** What a field is compared with. */
export type CompiledOperand =
  | { readonly kind: 'constant'; readonly value: Value | undefined; readonly parameter: string | null }
  | { readonly kind: 'field'; readonly source: FieldSource }

/** One comparison, compiled for one sheet. `flag` is the operand of `known`. */
export interface CompiledLeaf {
  readonly source: FieldSource
  readonly operator: OperatorId
  readonly operands: readonly CompiledOperand[]
  readonly flag: boolean
}

/** A condition as closures that keep the shape of the pack, so that a verdict can be explained. */
export type CompiledNode = { readonly test: Test } & (
  | { readonly node: 'all' | 'any'; readonly parts: readonly CompiledNode[] }
  | { readonly node: 'not'; readonly part: CompiledNode }
  /** `isSet` is false where the number is a parameter without a value: then the condition is open whatever its parts say. */
  | {
      readonly node: 'atLeast'
      readonly least: number
      readonly isSet: boolean
      readonly parts: readonly CompiledNode[]
    }
  | { readonly node: 'ref'; readonly name: string; readonly part: CompiledNode }
  | { readonly node: 'param'; readonly name: string }
  | { readonly node: 'leaf'; readonly leaf: CompiledLeaf }
)

/** The parts of a node, of whatever kind; a leaf and a parameter have none. */
export function partsOf(node: CompiledNode): readonly CompiledNode[] {
  if ('parts' in node) return node.parts
  return 'part' in node ? [node.part] : []
}

/** Every comparison below a node, in the order of the pack, references followed. */
export function leavesOf(node: CompiledNode): readonly CompiledLeaf[] {
  return node.node === 'leaf' ? [node.leaf] : partsOf(node).flatMap(leavesOf)
}

/** Every field that a comparison looks at: its own first, then those it is compared with. */
export function sourcesOf({ source, operands }: CompiledLeaf): readonly FieldSource[] {
  return [source, ...operands.flatMap((operand) => (operand.kind === 'field' ? [operand.source] : []))]
}

/** What a source says of a record; undefined if its column is absent. */
export function readSource(source: FieldSource, values: Values): Value | undefined {
  return source.constant ?? values[source.index]?.value
}
