import type { FieldId } from '../domain/field.ts'
import type { Combined, FieldChoice, Flag, Total } from './dictionary.ts'

/** What a column is, from its heading path alone. */
export type Meaning =
  | {
      readonly is: 'field'
      readonly field: FieldId
      readonly rank: number
      readonly match: 'exact' | 'path'
      readonly total?: Total
    }
  | { readonly is: 'option'; readonly field: FieldId; readonly options: readonly string[]; readonly parent: string }
  | {
      readonly is: 'leaf'
      readonly field: FieldId | null
      readonly exclusive: boolean
      readonly answered: boolean
      readonly parent: string
    }
  | { readonly is: 'flag'; readonly flag: Flag }
  | { readonly is: 'combined'; readonly combined: Combined }
  | { readonly is: 'choice'; readonly choice: FieldChoice }
  | { readonly is: 'dropped'; readonly why: 'identity-number' | 'phone' }
  | { readonly is: 'serial' }
  | { readonly is: 'ignored' }

/** The options of a choice that a leaf heading leaves open, if it spells any. */
export type OptionReader = (field: FieldId, leaf: string) => readonly string[] | undefined

/** A heading path with the keys of its leaf and of the parents that say something, nearest first. */
export interface Path {
  readonly leaf: string
  readonly leafKeys: readonly string[]
  readonly parents: readonly (readonly string[])[]
}
