import type { CellText } from './cell.ts'
import { type FieldId, fieldIndex } from './field.ts'
import type { Value } from './value.ts'

/** A field of a record: what it says and the cells it was read from (several for a derived value). */
export interface FieldValue {
  readonly value: Value
  readonly cells: readonly CellText[]
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
