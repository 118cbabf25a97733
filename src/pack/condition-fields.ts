import { type FieldId, isFieldId } from '../domain/field.ts'
import type { Condition } from './schema.ts'

/** What a condition names, through the definitions that it refers to. */
export interface Mentions {
  readonly fields: ReadonlySet<FieldId>
  readonly parameters: ReadonlySet<string>
  readonly definitions: ReadonlySet<string>
}

/** What a condition, a sum or a list of them names; works on conditions that have not been checked, too: what does not exist is left out. */
export function mentionsOf(condition: unknown, definitions: Readonly<Record<string, unknown>>): Mentions {
  const followed = new Set<string>()
  const objects = [...objectsIn(condition)]
  for (const each of objects) {
    const name = each['ref']
    if (typeof name !== 'string' || followed.has(name) || !Object.hasOwn(definitions, name)) continue
    followed.add(name)
    objects.push(...objectsIn(definitions[name]))
  }
  const fields = [...textsOf(objects, 'field'), ...textsOf(objects, 'sum')].filter(isFieldId)
  return { fields: new Set(fields), parameters: new Set(textsOf(objects, 'param')), definitions: followed }
}

function objectsIn(part: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof part !== 'object' || part === null) return []
  return [part as Readonly<Record<string, unknown>>, ...Object.values(part).flatMap(objectsIn)]
}

function textsOf(objects: readonly Readonly<Record<string, unknown>>[], key: string): readonly string[] {
  return objects.flatMap((each) => (typeof each[key] === 'string' ? [each[key]] : []))
}

/** The conditions directly inside of a condition, in order; none for a comparison, a reference or a parameter. */
export function partsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all
  if ('any' in condition) return condition.any
  if ('of' in condition) return condition.of
  return 'not' in condition ? [condition.not] : []
}
