import type { PackProblem, PackProblemCode } from '../domain/fault.ts'
import { step } from '../domain/json-pointer.ts'
import { nearestOf } from '../domain/nearest.ts'

/** A part of a pack that has not been checked yet, and where it stands. */
export interface JsonNode {
  readonly value: unknown
  readonly pointer: string
}

/** True for a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The keys of an object with what stands under them; nothing for anything else. */
export function entriesOf(node: JsonNode | undefined): readonly (readonly [string, JsonNode])[] {
  if (node === undefined || !isObject(node.value)) return []
  return Object.entries(node.value).map(([key, value]) => [key, { value, pointer: node.pointer + step(key) }])
}

/** The items of a list; nothing for anything else. */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  if (node === undefined || !Array.isArray(node.value)) return []
  return node.value.map((value: unknown, index) => ({ value, pointer: node.pointer + step(index) }))
}

/** What stands under a path of keys, or undefined if there is nothing. */
export function childOf(node: JsonNode | undefined, ...keys: readonly string[]): JsonNode | undefined {
  return keys.reduce<JsonNode | undefined>((parent, key) => {
    if (parent === undefined || !isObject(parent.value) || !Object.hasOwn(parent.value, key)) return undefined
    return { value: parent.value[key], pointer: parent.pointer + step(key) }
  }, node)
}

/** The text of a node, or undefined if it is none. */
export function textOf(node: JsonNode | undefined): string | undefined {
  return typeof node?.value === 'string' ? node.value : undefined
}

/** The number of a node, or undefined if it is none. */
export function numberOf(node: JsonNode | undefined): number | undefined {
  return typeof node?.value === 'number' ? node.value : undefined
}

const longestQuote = 60

/** A value as a message quotes it: a text as it is, anything else as JSON, cut if it is long. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  const points = [...text]
  return points.length <= longestQuote ? text : `${points.slice(0, longestQuote).join('')}…`
}

/** A problem at a node; `valid` is what would be right there, and the nearest of it is looked for. */
export function problemAt(node: JsonNode, code: PackProblemCode, valid: readonly string[] = []): PackProblem {
  const nearest = typeof node.value === 'string' ? nearestOf(node.value, valid) : null
  return { pointer: node.pointer, code, given: quoted(node.value), valid: listed(valid, nearest), nearest }
}

/** A list without items, called by its key. */
export function emptyList(node: JsonNode): PackProblem {
  return { ...problemAt(node, 'empty-list'), given: node.pointer.slice(node.pointer.lastIndexOf('/') + 1) }
}

/** A problem with a key, not with what stands under it. */
export function keyProblem(
  parent: string,
  key: string,
  of: { readonly code: PackProblemCode; readonly valid: readonly string[] },
): PackProblem {
  const nearest = nearestOf(key, of.valid)
  return { pointer: parent + step(key), code: of.code, given: key, valid: listed(of.valid, nearest), nearest }
}

const longestList = 20

/** A long list helps nobody who has been told the name that was meant. */
function listed(valid: readonly string[], nearest: string | null): string {
  return nearest !== null && valid.length > longestList ? '' : valid.join(', ')
}
