import type { PackProblem } from '../domain/fault.ts'
import { operatorIds } from '../domain/operators.ts'
import { comparisonProblems, isOperator } from './check-comparison.ts'
import { type PackNames, parameterProblems } from './check-operand.ts'
import {
  childOf,
  emptyList,
  entriesOf,
  isObject,
  itemsOf,
  type JsonNode,
  keyProblem,
  numberOf,
  problemAt,
  textOf,
} from './json-node.ts'

/** The keys that make a condition what it is, each with the keys that may stand beside it. */
const forms: Readonly<Record<string, readonly string[]>> = {
  all: [],
  any: [],
  not: [],
  atLeast: ['of'],
  ref: [],
  param: [],
  field: operatorIds,
}

const heads = Object.keys(forms)
const knownKeys = [...heads, 'of', ...operatorIds]

/** Everything that is wrong with a condition and the conditions inside of it, each problem at its own place. */
export function conditionProblems(node: JsonNode, names: PackNames): readonly PackProblem[] {
  if (!isObject(node.value)) return [problemAt(node, 'wrong-type', ['object'])]
  return [
    ...formProblems(node),
    ...listProblems(node, 'all', names),
    ...listProblems(node, 'any', names),
    ...notProblems(childOf(node, 'not'), names),
    ...leastProblems(node, names),
    ...refProblems(childOf(node, 'ref'), names),
    ...switchProblems(childOf(node, 'param'), names),
    ...comparisonProblems(node, names),
  ]
}

/** Keys that are unknown, that do not go together, or that are missing. */
function formProblems(node: JsonNode): readonly PackProblem[] {
  const keys = entriesOf(node).map(([key]) => key)
  const used = heads.filter((head) => keys.includes(head))
  const unknown = keys
    .filter((key) => !knownKeys.includes(key))
    .map((key) => keyProblem(node.pointer, key, { code: 'unknown-operator', valid: validKeys(used) }))
  return [...unknown, ...(unknown.length > 0 && used.length < 2 ? [] : headProblems(node, keys, used))]
}

function validKeys(used: readonly string[]): readonly string[] {
  const beside = used.flatMap((head) => forms[head] ?? [])
  return beside.length > 0 ? beside : used.length > 0 ? heads : knownKeys
}

function headProblems(node: JsonNode, keys: readonly string[], used: readonly string[]): readonly PackProblem[] {
  const [head] = used
  if (head === undefined) {
    const missing = keys.includes('of') ? 'atLeast' : keys.some(isOperator) ? 'field' : undefined
    if (missing === undefined) return [{ ...problemAt(node, 'operator-count', heads), given: '' }]
    return [{ ...problemAt({ ...node, value: missing }, 'missing-key'), pointer: `${node.pointer}/${missing}` }]
  }
  const allowed = [head, ...(forms[head] ?? [])]
  const known = keys.filter((key) => knownKeys.includes(key))
  if (known.every((key) => allowed.includes(key))) return []
  return [{ ...problemAt(node, 'operator-count', heads), given: known.join(', ') }]
}

function listProblems(node: JsonNode, key: string, names: PackNames): readonly PackProblem[] {
  const list = childOf(node, key)
  if (list === undefined) return []
  if (!Array.isArray(list.value)) return [problemAt(list, 'wrong-type', ['array'])]
  if (list.value.length === 0) return [emptyList(list)]
  return itemsOf(list).flatMap((item) => conditionProblems(item, names))
}

function leastProblems(node: JsonNode, names: PackNames): readonly PackProblem[] {
  const least = childOf(node, 'atLeast')
  if (least === undefined) return []
  const of = childOf(node, 'of')
  if (of === undefined)
    return [{ ...problemAt({ ...node, value: 'of' }, 'missing-key'), pointer: `${node.pointer}/of` }]
  return [...leastOfProblems(least, itemsOf(of).length, names), ...listProblems(node, 'of', names)]
}

/** What is wrong with `atLeast`: a whole number from 1 to the number of things it counts, or a parameter. */
export function leastOfProblems(least: JsonNode, available: number, names: PackNames): readonly PackProblem[] {
  if (isObject(least.value)) return parameterObjectProblems(least, names)
  const number = numberOf(least)
  if (number === undefined || !Number.isSafeInteger(number))
    return [problemAt(least, 'wrong-type', ['integer', 'param'])]
  if (number < 1) return [problemAt(least, 'wrong-value', ['>= 1'])]
  return available > 0 && number > available ? [problemAt(least, 'condition-constant', [`<= ${available}`])] : []
}

function parameterObjectProblems(node: JsonNode, names: PackNames): readonly PackProblem[] {
  const unknown = entriesOf(node)
    .filter(([key]) => key !== 'param')
    .map(([key]) => keyProblem(node.pointer, key, { code: 'unknown-key', valid: ['param'] }))
  const name = childOf(node, 'param')
  if (name === undefined) return unknown.length > 0 ? unknown : [problemAt(node, 'operand-type', ['param'])]
  return [...unknown, ...parameterProblems(name, names, ['integer'])]
}

function notProblems(node: JsonNode | undefined, names: PackNames): readonly PackProblem[] {
  return node === undefined ? [] : conditionProblems(node, names)
}

function switchProblems(node: JsonNode | undefined, names: PackNames): readonly PackProblem[] {
  return node === undefined ? [] : parameterProblems(node, names, ['boolean'])
}

function refProblems(node: JsonNode | undefined, names: PackNames): readonly PackProblem[] {
  if (node === undefined) return []
  const name = textOf(node)
  if (name === undefined) return [problemAt(node, 'wrong-type', ['string'])]
  return names.definitions.includes(name) ? [] : [problemAt(node, 'unknown-definition', names.definitions)]
}
