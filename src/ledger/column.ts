import type { FieldId } from '../domain/field.ts'
import type { ColumnReading } from '../domain/reading.ts'
import type { Combined, Flag, Total } from './dictionary.ts'

/** What a column is used for when rows are read. */
export type ColumnUse =
  | {
      readonly is: 'field'
      readonly field: FieldId
      readonly rank: number
      readonly factor: number | null
      /** Set for a heading that counts more than the field: 党员数 `beside` 在册党员数, 党员总数(含流动党员) `always`. */
      readonly total: Total | null
    }
  | {
      readonly is: 'option'
      readonly field: FieldId
      readonly options: readonly string[]
      readonly group: string
      /** True if the columns of the group are ticked. */
      readonly ticked: boolean
    }
  /** A total of which the field is a part; `rest` are columns of what else it counts, if these are known. */
  | { readonly is: 'bound'; readonly field: FieldId; readonly rest: readonly number[] }
  | {
      readonly is: 'leaf'
      readonly field: FieldId | null
      readonly exclusive: boolean
      readonly group: string
      /** True if the columns of the group are ticked, so that a blank cell means no. */
      readonly ticked: boolean
    }
  | { readonly is: 'flag'; readonly flag: Flag }
  | { readonly is: 'combined'; readonly combined: Combined }
  | { readonly is: 'dropped'; readonly why: 'identity-number' | 'phone' }
  | { readonly is: 'serial' | 'ignored' | 'weaker' | 'unknown' }

/** One column of a table: where it is, its heading, and what its cells are read as. */
export interface Column {
  readonly index: number
  readonly reading: ColumnReading
  readonly texts: readonly string[]
  readonly use: ColumnUse
}

/** The fields that a column can answer. */
export function fieldsOfUse(use: ColumnUse): readonly FieldId[] {
  if (use.is === 'field' || use.is === 'option' || use.is === 'bound') return [use.field]
  if (use.is === 'leaf') return use.field === null ? [] : [use.field]
  if (use.is === 'flag') return [use.flag.field]
  return use.is === 'combined' ? use.combined.fields : []
}
