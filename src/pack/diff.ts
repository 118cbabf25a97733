import { step } from '../domain/json-pointer.ts'
import { isObject } from './json-node.ts'
import type { RulePack } from './schema.ts'

/** One difference between two packs; items of lists are named by their id, and `order` stands for the sequence of a list. */
export interface PackDifference {
  /** Like a JSON pointer, but with ids in place of positions: `/targets/E1/applies/gte`. */
  readonly path: string
  readonly kind: 'added' | 'removed' | 'changed'
  /** JSON text; null where there was nothing. */
  readonly before: string | null
  readonly after: string | null
}

/** What changes from the left pack to the right one, in the order of the left, then what is new. */
export function diffPacks(left: RulePack, right: RulePack): readonly PackDifference[] {
  return compare('', left, right)
}

function compare(path: string, left: unknown, right: unknown): readonly PackDifference[] {
  if (left === undefined && right === undefined) return []
  if (left === undefined) return [difference(path, 'added', left, right)]
  if (right === undefined) return [difference(path, 'removed', left, right)]
  if (Array.isArray(left) && Array.isArray(right)) return compareLists(path, left, right)
  if (isObject(left) && isObject(right)) return compareObjects(path, left, right)
  return left === right ? [] : [difference(path, 'changed', left, right)]
}

function compareObjects(
  path: string,
  left: Readonly<Record<string, unknown>>,
  right: Readonly<Record<string, unknown>>,
): readonly PackDifference[] {
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])]
  return keys.flatMap((key) => compare(path + step(key), own(left, key), own(right, key)))
}

function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

/** Lists with ids are matched by id; others of equal length by position; of others only the whole can be compared. */
function compareLists(path: string, left: readonly unknown[], right: readonly unknown[]): readonly PackDifference[] {
  const [leftIds, rightIds] = [idsOf(left), idsOf(right)]
  if (leftIds && rightIds) {
    const order = compareOrder(path, leftIds, rightIds)
    return [...order, ...compareObjects(path, byId(leftIds, left), byId(rightIds, right))]
  }
  if (left.length === right.length)
    return left.flatMap((item, index) => compare(path + step(index), item, right[index]))
  return [difference(path, 'changed', left, right)]
}

/** The ids of a list, or undefined if its items have none or share one. */
function idsOf(items: readonly unknown[]): readonly string[] | undefined {
  const ids = items.flatMap((item) => (isObject(item) && typeof item['id'] === 'string' ? [item['id']] : []))
  return ids.length === items.length && new Set(ids).size === ids.length ? ids : undefined
}

function byId(ids: readonly string[], items: readonly unknown[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(ids.map((id, index) => [id, items[index]]))
}

/** The first target with a gap is the primary one, so the order of a list is a part of the pack. */
function compareOrder(path: string, left: readonly string[], right: readonly string[]): readonly PackDifference[] {
  const [before, after] = [left.filter((id) => right.includes(id)), right.filter((id) => left.includes(id))]
  const isSame = before.every((id, index) => id === after[index])
  return isSame ? [] : [difference(`${path}/order`, 'changed', before, after)]
}

function difference(path: string, kind: PackDifference['kind'], left: unknown, right: unknown): PackDifference {
  return { path, kind, before: jsonOf(left), after: jsonOf(right) }
}

function jsonOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value)
}
