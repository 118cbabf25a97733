import { Fault } from '../domain/fault.ts'
import type { FieldId } from '../domain/field.ts'
import type { Assumed, Condition, ResolvedPack, ResolvedParameter } from '../pack/schema.ts'
import { type Comparisons, createComparisons } from './comparisons.ts'

/** What a condition may refer to, and what one sheet can answer. */
export interface Scope {
  readonly present: ReadonlySet<FieldId>
  readonly assume: Readonly<Record<string, Assumed>>
  readonly definitions: Readonly<Record<string, Condition>>
  readonly parameters: ReadonlyMap<string, ResolvedParameter>
  /** The day of the audit, as an ISO date. */
  readonly asOf: string
  /** Absent fields that are asked for only where they are recorded: comparisons with them fall away. */
  readonly dropped: ReadonlySet<FieldId>
  /** Where the comparisons of all conditions of the sheet are made. */
  readonly comparisons: Comparisons
}

/** The scope of a pack on a sheet that has the fields `present`. */
export function scopeOf({ pack, parameters, asOf }: ResolvedPack, present: ReadonlySet<FieldId>): Scope {
  return {
    present,
    assume: pack.assume,
    definitions: pack.definitions,
    parameters,
    asOf,
    dropped: new Set(),
    comparisons: createComparisons(),
  }
}

/** The condition behind a name; packs are checked, so a missing one is our own fault. */
export function definitionOf(scope: Scope, name: string): Condition {
  const condition = scope.definitions[name]
  if (condition === undefined) throw new Fault('internal', { problem: `definition ${name}` })
  return condition
}

/** The value that a parameter has in this audit; undefined if it is optional and unset. */
export function parameterOf(scope: Scope, name: string): ResolvedParameter['value'] {
  return scope.parameters.get(name)?.value
}
