import { factLetters, plainFact } from '../domain/compared-facts.ts'
import type { FieldId } from '../domain/field.ts'
import type { DiffSource, DiffUnit, DiffValue } from '../domain/ledger-diff.ts'
import type { Value } from '../domain/value.ts'

/** What one side says of one field of an organization. */
export interface DiffFact {
  readonly shown: () => DiffValue
  /** True if the side has a column of its own for it; else it follows from other columns. */
  readonly own: boolean
  /** Everything that is still possible; null where a report does not keep it. */
  readonly value: Value | null
  /** The value as it is compared; undefined where it is not known, or only its letters are. */
  readonly plain: string | undefined
  readonly letters: () => string | undefined
}

/** One organization of one side. A field without a column is undefined. */
export interface SideUnit extends DiffUnit {
  readonly factOf: (field: FieldId) => DiffFact | undefined
}

/** A ledger, or the report of one, as far as it is compared. */
export interface DiffSideUnits {
  readonly source: Omit<DiffSource, 'organizations' | 'duplicates'>
  readonly units: readonly SideUnit[]
  readonly duplicates: readonly { readonly unit: DiffUnit; readonly first: DiffUnit['at'] | null }[]
}

/** A fact from a value that is there; what it is shown as is made only where something differs. */
export function factOfValue(value: Value, shown: () => Omit<DiffValue, 'state'>, own: boolean): DiffFact {
  const plain = plainFact(value)
  const state = plain === undefined ? 'unknown' : 'known'
  return {
    shown: () => ({ ...shown(), state }),
    own,
    value,
    plain,
    letters: () => (plain === undefined ? undefined : factLetters(plain)),
  }
}
