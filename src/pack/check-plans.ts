import type { PackProblem } from '../domain/fault.ts'
import { type FieldType, fieldSpec, isFieldId } from '../domain/field.ts'
import { type PackNames, parameterProblems } from './check-operand.ts'
import { childOf, itemsOf, type JsonNode, problemAt, textOf } from './json-node.ts'

/** Fields that have an order. */
const orderable: readonly FieldType[] = ['count', 'amount', 'date']

/** Planning lists: what stands outside of their conditions, and what does not suit their kind. */
export function planProblems(pack: JsonNode, names: PackNames): readonly PackProblem[] {
  return itemsOf(childOf(pack, 'plans')).flatMap((plan) => {
    const take = childOf(plan, 'take', 'param')
    return [
      ...itemsOf(childOf(plan, 'order')).flatMap((order) => orderProblems(plan, order)),
      ...(take === undefined ? [] : parameterProblems(take, names, ['integer'])),
      ...perProblems(plan),
    ]
  })
}

/** Units are put in order by what their ledger says of them, townships by how many units they have. */
function orderProblems(plan: JsonNode, order: JsonNode): readonly PackProblem[] {
  const [meant, other] = textOf(childOf(plan, 'kind')) === 'townships' ? ['units', 'field'] : ['field', 'units']
  const [own, wrong] = [childOf(order, meant), childOf(order, other)]
  if (wrong !== undefined || own === undefined) return [problemAt(wrong ?? order, 'wrong-value', [meant])]
  return meant === 'field' ? fieldProblems(own) : tierProblems(plan, own)
}

function fieldProblems(node: JsonNode): readonly PackProblem[] {
  const id = textOf(node) ?? ''
  if (!isFieldId(id) || orderable.includes(fieldSpec(id).type)) return []
  return [{ ...problemAt(node, 'operator-field-mismatch'), valid: orderable.join(', ') }]
}

function tierProblems(plan: JsonNode, node: JsonNode): readonly PackProblem[] {
  const tiers = itemsOf(childOf(plan, 'tiers')).flatMap((tier) => textOf(childOf(tier, 'id')) ?? [])
  const valid = ['all', ...tiers]
  return valid.includes(textOf(node) ?? '') ? [] : [problemAt(node, 'wrong-value', valid)]
}

/** A list of townships has no groups of its own; a tier of the name `all` would be taken for all tiers. */
function perProblems(plan: JsonNode): readonly PackProblem[] {
  const per = childOf(plan, 'per')
  const grouped = textOf(childOf(plan, 'kind')) === 'townships' && textOf(per) === 'township'
  const reserved = itemsOf(childOf(plan, 'tiers')).flatMap((tier) => childOf(tier, 'id') ?? [])
  return [
    ...(grouped && per !== undefined ? [problemAt(per, 'wrong-value', ['all'])] : []),
    ...reserved.filter((id) => textOf(id) === 'all').map((id) => problemAt(id, 'wrong-value')),
  ]
}
