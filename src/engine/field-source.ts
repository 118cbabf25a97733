import { Fault } from '../domain/fault.ts'
import { type FieldId, fieldIndex, isFieldId } from '../domain/field.ts'
import type { FieldSource } from './compiled-node.ts'
import { literalValue } from './literal.ts'
import type { Scope } from './scope.ts'

/** Where a field is found on a sheet: its own column first, then what the pack assumes of an absent column. */
export function sourceOf(name: string, scope: Scope): FieldSource {
  const asked = checkedField(name)
  return follow(asked, asked, scope, new Set())
}

/** True if the sheet can answer the field, by a column or by an assumption. */
export function isAnswered(field: FieldId, scope: Scope): boolean {
  return sourceOf(field, scope).origin !== 'absent'
}

/** The text as a field id; packs are checked, so another text is our own fault. */
export function checkedField(name: string): FieldId {
  if (!isFieldId(name)) throw new Fault('internal', { problem: `field ${name}` })
  return name
}

function follow(asked: FieldId, field: FieldId, scope: Scope, seen: ReadonlySet<FieldId>): FieldSource {
  const source = { asked, field, index: fieldIndex(field), constant: undefined }
  if (scope.present.has(field)) return { ...source, origin: asked === field ? 'column' : 'assumed' }
  const assumed = scope.assume[field]
  if (assumed === undefined || seen.has(field)) {
    return { ...source, field: asked, index: fieldIndex(asked), origin: 'absent' }
  }
  if ('value' in assumed) return { ...source, constant: literalValue(assumed.value, field), origin: 'assumed' }
  return follow(asked, checkedField(assumed.field), scope, new Set([...seen, field]))
}
