import type { PackProblem } from '../domain/fault.ts'
import { type FieldId, fieldSpec, isFieldId } from '../domain/field.ts'
import { type OperatorId, operatorIds, operatorSpec, operators } from '../domain/operators.ts'
import { fieldProblems, operandProblems, type PackNames } from './check-operand.ts'
import { childOf, emptyList, entriesOf, isObject, itemsOf, type JsonNode, problemAt, textOf } from './json-node.ts'

/** What is wrong with a comparison: its field, the number of its operators, and their operands. Unknown keys are not looked at. */
export function comparisonProblems(node: JsonNode, names: PackNames): readonly PackProblem[] {
  const field = childOf(node, 'field')
  if (field === undefined) return []
  const id = textOf(field)
  const used = entriesOf(node).filter(([key]) => isOperator(key))
  return [
    ...fieldProblems(field),
    ...countProblems(
      node,
      used.map(([key]) => key),
    ),
    ...(id !== undefined && isFieldId(id)
      ? used.flatMap(([key, operand]) => operatorProblems({ operator: key as OperatorId, operand, field: id, names }))
      : []),
  ]
}

/** True if a key is an operator. */
export function isOperator(key: string): boolean {
  return operatorIds.includes(key as OperatorId)
}

/** A misspelled operator is said to be unknown; it is not missing, too. */
function countProblems(node: JsonNode, used: readonly string[]): readonly PackProblem[] {
  const others = entriesOf(node).length - used.length - 1
  if (used.length === 1 || (used.length === 0 && others > 0)) return []
  return [{ ...problemAt(node, 'operator-count', operatorIds), given: used.join(', ') }]
}

interface Use {
  readonly operator: OperatorId
  readonly operand: JsonNode
  readonly field: FieldId
  readonly names: PackNames
}

function operatorProblems(use: Use): readonly PackProblem[] {
  const { type } = fieldSpec(use.field)
  if (operatorSpec(use.operator).types.includes(type)) return shapeProblems(use)
  const suited = operators.filter((each) => operatorSpec(each.id).types.includes(type)).map((each) => each.id)
  return [{ ...problemAt(use.operand, 'operator-field-mismatch', suited), given: use.operator, nearest: null }]
}

function shapeProblems(use: Use): readonly PackProblem[] {
  const { operand, field, names } = use
  switch (operatorSpec(use.operator).operand) {
    case 'flag':
      return typeof operand.value === 'boolean' ? [] : [problemAt(operand, 'operand-type', ['true', 'false'])]
    case 'list':
      return listProblems(use)
    case 'pair':
      return pairProblems(use)
    default:
      return Array.isArray(operand.value)
        ? [problemAt(operand, 'operand-type', ['string', 'number', 'boolean', 'null', 'param', 'field'])]
        : operandProblems(operand, field, names)
  }
}

function listProblems({ operand, field, names }: Use): readonly PackProblem[] {
  if (!Array.isArray(operand.value)) return [problemAt(operand, 'operand-type', ['array'])]
  if (operand.value.length === 0) return [emptyList(operand)]
  return itemsOf(operand).flatMap((item) =>
    item.value === null ? [problemAt(item, 'operand-type', ['string'])] : operandProblems(item, field, names),
  )
}

function pairProblems({ operand, field, names }: Use): readonly PackProblem[] {
  const [low, high, ...rest] = itemsOf(operand)
  if (low === undefined || high === undefined || rest.length > 0) {
    return [problemAt(operand, 'operand-type', ['[low, high]'])]
  }
  const problems = [low, high].flatMap((item) => operandProblems(item, field, names))
  return problems.length === 0 && isReversed(low.value, high.value)
    ? [problemAt(operand, 'condition-constant')]
    : problems
}

/** Nothing lies between a greater and a lesser bound. ISO dates compare like texts. */
function isReversed(low: unknown, high: unknown): boolean {
  if (isObject(low) || isObject(high)) return false
  return (low as number | string) > (high as number | string)
}
