import type { PackProblem } from '../domain/fault.ts'
import { type FieldType, fieldIds, fieldSpec, isFieldId } from '../domain/field.ts'
import { literalProblems, otherFieldProblems } from './check-operand.ts'
import { mentionsOf } from './condition-fields.ts'
import { isSum } from './condition-sites.ts'
import { childOf, entriesOf, isObject, itemsOf, type JsonNode, keyProblem, problemAt, textOf } from './json-node.ts'

const summable: readonly FieldType[] = ['count', 'amount']
const groupable: readonly FieldType[] = ['text', 'code', 'choice']

/** Fields outside of conditions: assumptions, sums, keys of groups, and what is asked for only where recorded. */
export function fieldUseProblems(pack: JsonNode): readonly PackProblem[] {
  const groups = itemsOf(childOf(pack, 'groups')).flatMap((group) => itemsOf(childOf(group, 'by')))
  const across = itemsOf(childOf(pack, 'acrossRows')).flatMap((check) => itemsOf(childOf(check, 'by')))
  return [
    ...entriesOf(childOf(pack, 'assume')).flatMap(([key, node]) => assumeProblems(pack, key, node)),
    ...itemsOf(childOf(pack, 'targets')).flatMap((target) => whereRecordedProblems(pack, target)),
    ...itemsOf(childOf(pack, 'indicators')).flatMap(sumProblems),
    ...groups.flatMap((node) => typeProblems(node, groupable)),
    ...across.flatMap((node) => typeProblems(node, ['text'])),
  ]
}

function assumeProblems(pack: JsonNode, field: string, node: JsonNode): readonly PackProblem[] {
  const parent = childOf(pack, 'assume')?.pointer ?? ''
  if (!isFieldId(field)) return [keyProblem(parent, field, { code: 'unknown-field', valid: fieldIds })]
  const value = childOf(node, 'value')
  const other = childOf(node, 'field')
  return [
    ...(value === undefined ? [] : literalProblems(value, field)),
    ...(other !== undefined && isFieldId(textOf(other) ?? '') ? otherFieldProblems(other, field) : []),
  ]
}

function whereRecordedProblems(pack: JsonNode, target: JsonNode): readonly PackProblem[] {
  const definitions = childOf(pack, 'definitions')?.value
  const used = mentionsOf(
    [childOf(target, 'applies')?.value, childOf(target, 'requires')?.value],
    isObject(definitions) ? definitions : {},
  ).fields
  return itemsOf(childOf(target, 'whereRecorded'))
    .filter((node) => {
      const id = textOf(node)
      return id !== undefined && isFieldId(id) && !used.has(id)
    })
    .map((node) => problemAt(node, 'wrong-value', [...used]))
}

/** A sum can only be set against a sum: units and people do not make a rate. */
function sumProblems(indicator: JsonNode): readonly PackProblem[] {
  const [of, over] = [childOf(indicator, 'of'), childOf(indicator, 'over')]
  if (of === undefined || over === undefined) return []
  const mixed = isSum(of) !== isSum(over)
  const sums = [of, over].flatMap((node) => childOf(node, 'sum') ?? [])
  return [
    ...(mixed ? [problemAt(over, 'wrong-value', [isSum(of) ? 'sum' : 'condition'])] : []),
    ...sums.flatMap((node) => typeProblems(node, summable)),
  ]
}

function typeProblems(node: JsonNode, types: readonly FieldType[]): readonly PackProblem[] {
  const id = textOf(node)
  if (id === undefined || !isFieldId(id)) return []
  const { type } = fieldSpec(id)
  if (types.includes(type)) return []
  return [{ ...problemAt(node, 'operator-field-mismatch'), valid: types.join(', ') }]
}
