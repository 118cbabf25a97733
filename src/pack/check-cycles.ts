import type { PackProblem } from '../domain/fault.ts'
import { childOf, entriesOf, isObject, type JsonNode, textOf } from './json-node.ts'

/** Definitions that come back to themselves, and assumed fields that do; each circle once, at its first member. */
export function cycleProblems(pack: JsonNode): readonly PackProblem[] {
  const definitions = childOf(pack, 'definitions')
  const assume = childOf(pack, 'assume')
  return [...circles(definitions, (node) => refsIn(node.value)), ...circles(assume, assumedFields)]
}

function assumedFields(assumed: JsonNode): readonly string[] {
  const field = textOf(childOf(assumed, 'field'))
  return field === undefined ? [] : [field]
}

function refsIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(refsIn)
  if (!isObject(part)) return []
  const own = typeof part['ref'] === 'string' ? [part['ref']] : []
  return [...own, ...Object.values(part).flatMap(refsIn)]
}

function circles(named: JsonNode | undefined, next: (node: JsonNode) => readonly string[]): readonly PackProblem[] {
  const entries = entriesOf(named)
  const edges = new Map(entries.map(([name, node]) => [name, next(node)]))
  const found = entries.flatMap(([name, node]) => {
    const path = pathBack(name, edges)
    return path === undefined ? [] : [{ name, node, path }]
  })
  return found
    .filter(({ name }, index) => !found.slice(0, index).some((earlier) => earlier.path.includes(name)))
    .map(({ node, path }) => ({
      pointer: node.pointer,
      code: 'definition-cycle',
      given: path.join(' → '),
      valid: '',
      nearest: null,
    }))
}

/** The shortest way from a name back to itself, both ends included; undefined if there is none. */
function pathBack(start: string, edges: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const seen = new Set<string>()
  const ways: (readonly string[])[] = [[start]]
  for (const way of ways) {
    for (const name of edges.get(way.at(-1) ?? start) ?? []) {
      if (name === start) return [...way, name]
      if (!seen.has(name)) ways.push([...way, name])
      seen.add(name)
    }
  }
  return undefined
}
