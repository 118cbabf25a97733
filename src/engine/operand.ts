import type { FieldId } from '../domain/field.ts'
import type { Operand } from '../pack/schema.ts'
import type { CompiledOperand } from './compiled-node.ts'
import { sourceOf } from './field-source.ts'
import { literalValue } from './literal.ts'
import { parameterOf, type Scope } from './scope.ts'

/** Compiles what a field is compared with. An unset parameter is a constant without a value: every comparison is open. */
export function compileOperand(operand: Operand, field: FieldId, scope: Scope): CompiledOperand {
  if (typeof operand !== 'object' || operand === null) {
    return { kind: 'constant', value: literalValue(operand, field), parameter: null }
  }
  if ('field' in operand) return { kind: 'field', source: sourceOf(operand.field, scope) }
  if ('asOf' in operand) return { kind: 'constant', value: literalValue(scope.asOf, field), parameter: null }
  const value = parameterOf(scope, operand.param)
  return {
    kind: 'constant',
    value: value === undefined ? undefined : literalValue(value, field),
    parameter: operand.param,
  }
}
