import { parseIsoDay } from '../domain/civil-date.ts'
import type { PackProblem } from '../domain/fault.ts'
import { choicesOf, type FieldId, type FieldType, fieldIds, fieldSpec, isFieldId } from '../domain/field.ts'
import { childOf, entriesOf, isObject, type JsonNode, keyProblem, problemAt, textOf } from './json-node.ts'

/** What the conditions of a pack may refer to: parameters with their types, and definitions. */
export interface PackNames {
  readonly parameters: ReadonlyMap<string, string | undefined>
  readonly definitions: readonly string[]
}

/** The types of parameters that a field can be compared with. A choice has none: its options are known beforehand. */
const parameterTypesFor: Readonly<Record<FieldType, readonly string[]>> = {
  text: ['text'],
  code: [],
  count: ['integer', 'number'],
  amount: ['integer', 'number'],
  date: ['date'],
  choice: [],
  boolean: ['boolean'],
  presence: ['boolean'],
}

const likeTypes: readonly (readonly FieldType[])[] = [
  ['count', 'amount'],
  ['boolean', 'presence'],
]

const references: readonly string[] = ['param', 'field']

/** What is wrong with an operand for a field: a literal, `{ "param": name }`, `{ "field": name }`, or for a date `{ "asOf": "day" }`. */
export function operandProblems(node: JsonNode, field: FieldId, names: PackNames): readonly PackProblem[] {
  if (!isObject(node.value)) return literalProblems(node, field)
  const [param, other, asOf] = [childOf(node, 'param'), childOf(node, 'field'), childOf(node, 'asOf')]
  const valid = fieldSpec(field).type === 'date' ? [...references, 'asOf'] : references
  const unknown = entriesOf(node)
    .filter(([key]) => !valid.includes(key))
    .map(([key]) => keyProblem(node.pointer, key, { code: 'unknown-key', valid }))
  const isOne = [param, other, asOf].filter((each) => each !== undefined).length === 1
  return [
    ...unknown,
    ...(isOne || unknown.length > 0 ? [] : [problemAt(node, 'operand-type', valid)]),
    ...(asOf === undefined || asOf.value === 'day' ? [] : [problemAt(asOf, 'wrong-value', ['day'])]),
    ...(param === undefined ? [] : parameterProblems(param, names, parameterTypesFor[fieldSpec(field).type])),
    ...(other === undefined ? [] : otherFieldProblems(other, field)),
  ]
}

/** What is wrong with the name of a parameter that must have one of the types. */
export function parameterProblems(node: JsonNode, names: PackNames, types: readonly string[]): readonly PackProblem[] {
  const name = textOf(node)
  if (name === undefined) return [problemAt(node, 'wrong-type', ['string'])]
  if (!names.parameters.has(name)) return [problemAt(node, 'unknown-parameter', [...names.parameters.keys()])]
  const type = names.parameters.get(name)
  if (type === undefined || types.includes(type)) return []
  return [{ ...problemAt(node, 'parameter-type'), given: `${name}: ${type}`, valid: types.join(', ') }]
}

/** What is wrong with the name of a field. */
export function fieldProblems(node: JsonNode): readonly PackProblem[] {
  const id = textOf(node)
  if (id === undefined) return [problemAt(node, 'wrong-type', ['string'])]
  return isFieldId(id) ? [] : [problemAt(node, 'unknown-field', fieldIds)]
}

/** What is wrong with comparing a field, or filling it, with another one. */
export function otherFieldProblems(node: JsonNode, field: FieldId): readonly PackProblem[] {
  const id = textOf(node)
  if (id === undefined || !isFieldId(id)) return fieldProblems(node)
  if (id === field) return [problemAt(node, 'condition-constant')]
  const comparable = fieldIds.filter((other) => other !== field && areAlike(other, field))
  return comparable.includes(id) ? [] : [{ ...problemAt(node, 'operand-type', comparable), nearest: null }]
}

function areAlike(left: FieldId, right: FieldId): boolean {
  const types = [fieldSpec(left).type, fieldSpec(right).type] as const
  if (types[0] === 'choice') return types[1] === 'choice' && choicesOf(left) === choicesOf(right)
  return types[0] === types[1] || likeTypes.some((alike) => types.every((type) => alike.includes(type)))
}

/** What is wrong with a literal as a value of a field. */
export function literalProblems(node: JsonNode, field: FieldId): readonly PackProblem[] {
  const { type } = fieldSpec(field)
  if (type === 'choice') return choiceProblems(node, field)
  if (type === 'date') return dateProblems(node)
  const [fits, valid] = literalOf[type]
  return fits(node.value) ? [] : [problemAt(node, 'operand-type', valid)]
}

const truths = [(value: unknown) => typeof value === 'boolean', ['true', 'false']] as const

const literalOf = {
  text: [(value: unknown) => typeof value === 'string' || value === null, ['string', 'null']],
  code: [() => false, []],
  count: [(value: unknown) => Number.isSafeInteger(value), ['integer']],
  amount: [(value: unknown) => typeof value === 'number', ['number']],
  boolean: truths,
  presence: truths,
} as const satisfies Readonly<Partial<Record<FieldType, readonly [(value: unknown) => boolean, readonly string[]]>>>

function choiceProblems(node: JsonNode, field: FieldId): readonly PackProblem[] {
  const options = choicesOf(field).map((choice) => choice.id)
  const id = textOf(node)
  if (id === undefined) return [problemAt(node, 'operand-type', options)]
  return options.includes(id) ? [] : [problemAt(node, 'unknown-choice', options)]
}

function dateProblems(node: JsonNode): readonly PackProblem[] {
  const text = textOf(node)
  if (text === undefined) return [problemAt(node, 'operand-type', ['YYYY-MM-DD'])]
  return parseIsoDay(text) === undefined ? [{ ...problemAt(node, 'bad-date'), valid: 'YYYY-MM-DD' }] : []
}
