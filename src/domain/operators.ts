import type { FieldType } from './field.ts'

/** What a comparison is made with: one operand, a list of them, a pair, or yes/no. */
type OperandShape = 'one' | 'list' | 'pair' | 'flag'

export interface OperatorSpec {
  readonly id: string
  readonly operand: OperandShape
  /** The field types it suits; anything else is refused when the pack loads. */
  readonly types: readonly FieldType[]
}

const comparable = ['count', 'amount', 'date'] as const
const every = ['text', 'code', 'count', 'amount', 'date', 'choice', 'boolean', 'presence'] as const

/**
 * The operators of a condition. A comparison with an unknown value is unknown; `known` alone is always decided.
 * `is: null` asks whether a text is stated to be none (无).
 */
export const operators = [
  { id: 'is', operand: 'one', types: ['text', 'count', 'amount', 'date', 'choice', 'boolean', 'presence'] },
  { id: 'in', operand: 'list', types: ['text', 'count', 'choice'] },
  { id: 'gt', operand: 'one', types: comparable },
  { id: 'gte', operand: 'one', types: comparable },
  { id: 'lt', operand: 'one', types: comparable },
  { id: 'lte', operand: 'one', types: comparable },
  { id: 'between', operand: 'pair', types: comparable },
  { id: 'known', operand: 'flag', types: every },
] as const satisfies readonly OperatorSpec[]

export type OperatorId = (typeof operators)[number]['id']

export const operatorIds: readonly OperatorId[] = operators.map((operator) => operator.id)

/** What the table says of an operator. */
export function operatorSpec(id: OperatorId): OperatorSpec {
  return operators.find((operator) => operator.id === id) as OperatorSpec
}
