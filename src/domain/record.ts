import type { CellText } from './cell.ts'
import { type FieldId, fieldIndex } from './field.ts'
import type { Value } from './value.ts'

/** A field of a record: what it says and the cells it was read from (several for a derived value). */
export interface FieldValue {
  readonly value: Value
  readonly cells: readonly CellText[]
  /** Only where many rows share it, because they say the same in the same columns. */
  readonly memo?: FieldMemo
}

/** What was found out about a field that many rows share: a place for those who would else find it out for every row. Nobody reads data from it. */
export interface FieldMemo {
  /** Its class by place, from `classPlace`. */
  readonly classes: (number | undefined)[]
  /** Its letters among compared facts; null where there are none. */
  letters: string | null | undefined
  /** Whether it holds a number of a person. */
  personal: boolean | undefined
}

/** A field that many rows are to share. What is made of it with another value has no part in its memo, which is not enumerable for that. */
export function sharedField<Field extends FieldValue>(field: Field): Field {
  const memo: FieldMemo = { classes: [], letters: undefined, personal: undefined }
  return Object.defineProperty({ ...field }, 'memo', { value: memo })
}

/** 规范记录: one ledger row after reading. A field whose column is absent is undefined; a blank cell is an unknown. */
export interface OrgRecord {
  readonly file: string
  readonly sheet: string
  readonly row: number
  /** Identity: the credit code, else township and normalized name. */
  readonly key: string
  readonly name: string
  readonly creditCode: string | null
  readonly township: string | null
  /** The first record with the same identity, if this row repeats one: it is read, but not counted. */
  readonly duplicateOf: DuplicateOf | null
  /** By position in the field catalogue. */
  readonly values: readonly (FieldValue | undefined)[]
}

/** A row with its values, whose cells are told by where it stands. */
export type RowValues = Pick<OrgRecord, 'row' | 'values'>

/** Where the first row of a repeated organization stands. */
export interface DuplicateOf {
  readonly file: string
  readonly sheet: string
  readonly row: number
}

/** The field of a record, or undefined if its ledger has no such column. */
export function fieldOf(record: OrgRecord, field: FieldId): FieldValue | undefined {
  return record.values[fieldIndex(field)]
}
