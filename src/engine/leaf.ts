import { Fault } from '../domain/fault.ts'
import { fieldIds } from '../domain/field.ts'
import { operatorIds } from '../domain/operators.ts'
import { all, any, type Truth, truthOf, UNKNOWN } from '../domain/truth.ts'
import type { Value } from '../domain/value.ts'
import type { Comparison, Operand } from '../pack/schema.ts'
import { columnTest, knownTest } from './column-test.ts'
import { type OrderOperator, type SpanComparison, same, spanComparisons } from './comparison.ts'
import { type CompiledLeaf, type CompiledOperand, type FieldSource, readSource, type Test } from './compiled-node.ts'
import { sourceOf } from './field-source.ts'
import { compileOperand } from './operand.ts'
import type { Scope } from './scope.ts'

/** Compiles one comparison: where its field is found and what it is compared with. */
export function compileLeaf(comparison: Comparison, scope: Scope): CompiledLeaf {
  const operator = operatorIds.find((id) => comparison[id] !== undefined)
  if (operator === undefined) throw new Fault('internal', { problem: `no operator for ${comparison.field}` })
  const source = sourceOf(comparison.field, scope)
  const given = comparison[operator]
  if (operator === 'known') return { source, operator, operands: [], flag: given === true }
  const list = (Array.isArray(given) ? given : [given]) as readonly Operand[]
  return { source, operator, operands: list.map((each) => compileOperand(each, source.asked, scope)), flag: true }
}

/** The test of a comparison. What can be decided without the record is decided here, once. */
export function leafTest(leaf: CompiledLeaf): Test {
  const { source, operator, operands, flag } = leaf
  if (operator === 'known') return source.constant ? constantTest(flag) : knownTest(source.index, flag)
  const constants = operands.flatMap((operand) =>
    operand.kind === 'constant' && operand.value !== undefined ? [operand.value] : [],
  )
  if (constants.length < operands.length) return fieldTest(leaf)
  const test = columnTest(source.index, operator, constants)
  return source.constant ? settled(test, source.index, source.constant) : test
}

/** A test that does not look at the record. */
export function constantTest(holds: boolean | undefined): Test {
  const truth = holds === undefined ? UNKNOWN : truthOf(holds)
  return () => truth
}

function settled(test: Test, index: number, value: Value): Test {
  const values = fieldIds.map((_, position) => (position === index ? { value, cells: [] } : undefined))
  const truth = test(values, values)
  return () => truth
}

/** The slower way, for comparisons with another field of the row or with a parameter that is not set. */
function fieldTest({ source, operator, operands }: CompiledLeaf): Test {
  const [other] = operands
  if (other?.kind === 'field' && operator in spanComparisons)
    return spanTest(source, spanComparisons[operator as OrderOperator], other.source)
  return (values) => {
    const value = readSource(source, values)
    const others = operands.map((operand) => operandValue(operand, (from) => readSource(from, values)))
    if (operator === 'is' || operator === 'in') return any(others.map((other) => same(value, other)))
    if (operator !== 'between') return compareSpans(spanComparisons[operator as OrderOperator], value, others[0])
    return all([
      compareSpans(spanComparisons.gte, value, others[0]),
      compareSpans(spanComparisons.lte, value, others[1]),
    ])
  }
}

/** The order of two columns, by far the most comparisons of two: nothing is made for it. */
function spanTest(source: FieldSource, compare: SpanComparison, other: FieldSource): Test {
  return (values) => compareSpans(compare, readSource(source, values), readSource(other, values))
}

function operandValue(operand: CompiledOperand, read: (source: FieldSource) => Value | undefined): Value | undefined {
  return operand.kind === 'constant' ? operand.value : read(operand.source)
}

function compareSpans(compare: SpanComparison, left: Value | undefined, right: Value | undefined): Truth {
  return left?.type === 'span' && right?.type === 'span' ? compare(left, right) : UNKNOWN
}
