import type { PackProblem } from '../domain/fault.ts'
import { compareText } from '../domain/text.ts'
import { childOf, entriesOf, isObject, itemsOf, type JsonNode, numberOf, problemAt, textOf } from './json-node.ts'
import { hasType, inRange } from './parameter-value.ts'
import { type ParameterType, parameterTypes } from './schema.ts'

/** The types of parameters by name; undefined where the pack does not say a type that exists. */
export function typesOfParameters(pack: JsonNode): ReadonlyMap<string, ParameterType | undefined> {
  return new Map(entriesOf(childOf(pack, 'parameters')).map(([name, node]) => [name, typeOf(node)]))
}

function typeOf(parameter: JsonNode): ParameterType | undefined {
  return parameterTypes.find((type) => type === textOf(childOf(parameter, 'type')))
}

/** Defaults that do not fit the type or the range of their parameter, dates that do not ascend, ranges that are empty. */
export function parameterDefaultProblems(pack: JsonNode): readonly PackProblem[] {
  return entriesOf(childOf(pack, 'parameters')).flatMap(([, node]) => {
    const type = typeOf(node)
    if (type === undefined) return []
    const range = rangeProblems(node, type)
    return range.length > 0 ? range : defaultProblems(node, type)
  })
}

function rangeProblems(parameter: JsonNode, type: ParameterType): readonly PackProblem[] {
  const limits = ['minimum', 'maximum'].flatMap((key) => childOf(parameter, key) ?? [])
  if (type !== 'integer' && type !== 'number') return limits.map((limit) => problemAt(limit, 'parameter-type', [type]))
  const [low, high] = limits
  const isEmpty = low !== undefined && high !== undefined && (numberOf(low) ?? 0) > (numberOf(high) ?? Infinity)
  return isEmpty ? [problemAt(high, 'wrong-value', [`>= ${String(low.value)}`])] : []
}

function defaultProblems(parameter: JsonNode, type: ParameterType): readonly PackProblem[] {
  const given = childOf(parameter, 'default')
  if (given === undefined) return []
  if (Array.isArray(given.value)) return [...datedProblems(given), ...datedValues(parameter, given, type)]
  if (!isObject(given.value)) return valueProblems(parameter, given, type)
  return type === 'date' || !('asOf' in given.value) ? [] : [problemAt(given, 'parameter-type', [type])]
}

function datedValues(parameter: JsonNode, dated: JsonNode, type: ParameterType): readonly PackProblem[] {
  return itemsOf(dated).flatMap((item) => {
    const value = childOf(item, 'value')
    return value === undefined ? [] : valueProblems(parameter, value, type)
  })
}

function valueProblems(parameter: JsonNode, node: JsonNode, type: ParameterType): readonly PackProblem[] {
  const { value } = node
  if (typeof value !== 'number' && typeof value !== 'string' && typeof value !== 'boolean') return []
  if (type === 'date' && typeof value === 'string' && !hasType(type, value)) {
    return [problemAt(node, 'bad-date', ['YYYY-MM-DD'])]
  }
  if (!hasType(type, value)) return [problemAt(node, 'parameter-type', [type])]
  const [low, high] = ['minimum', 'maximum'].map((key) => numberOf(childOf(parameter, key)))
  const range = {
    type,
    ...(low === undefined ? {} : { minimum: low }),
    ...(high === undefined ? {} : { maximum: high }),
  }
  return inRange(range, value) ? [] : [problemAt(node, 'wrong-value', [`${low ?? ''}..${high ?? ''}`])]
}

/** Every date must be later than the one before it. */
function datedProblems(dated: JsonNode): readonly PackProblem[] {
  const dates = itemsOf(dated).flatMap((item) => childOf(item, 'from') ?? [])
  return dates
    .filter((date, index) => index > 0 && compareText(textOf(dates[index - 1]) ?? '', textOf(date) ?? '') >= 0)
    .map((date) => problemAt(date, 'bad-period'))
}
