import { parseIsoDay } from '../../src/domain/civil-date.ts'
import { type FieldId, fieldIds, fieldIndex, fieldSpec } from '../../src/domain/field.ts'
import type { LedgerBatch, SheetLayout } from '../../src/domain/reading.ts'
import type { FieldValue, OrgRecord } from '../../src/domain/record.ts'
import { unknownValue } from '../../src/domain/unknown-value.ts'
import { exactly, option, type Value } from '../../src/domain/value.ts'

type Given = number | string | boolean | null | typeof blank | Value

/** A cell in which nothing is written. */
export const blank: unique symbol = Symbol('blank')

export type Cells = { readonly [Field in FieldId]?: Given }

/** A number that is only known to lie between two bounds, as `30余人` is. */
export function between(low: number, high: number): Value {
  return { type: 'span', low, high, why: 'approximate' }
}

/** A choice of which several options are still possible. */
export function oneOf(...options: string[]): Value {
  return { type: 'options', options, why: 'not-stated' }
}

/** A record whose columns are exactly the fields given; every cell stands in the column of its field in the catalogue. */
export function record(cells: Cells, about: Partial<OrgRecord> = {}): OrgRecord {
  const row = about.row ?? 5
  const values: (FieldValue | undefined)[] = fieldIds.map(() => undefined)
  for (const [field, given] of Object.entries(cells) as [FieldId, Given][]) {
    const column = fieldIndex(field)
    values[column] = { value: valueFrom(field, given), cells: [{ row, column, text: textOf(given) }] }
  }
  const name = about.name ?? '甲'
  const identity = { key: `镇/${name}`, creditCode: null, township: '镇', duplicateOf: null }
  return { file: 'a.xlsx', sheet: '台账', row, name, values, ...identity, ...about }
}

/** The fields of a record. */
export function fieldsIn(cells: Cells): ReadonlySet<FieldId> {
  return new Set(Object.keys(cells) as FieldId[])
}

/** A sheet that has the fields of the first record, with its records as one batch. */
export function batchOf(records: readonly OrgRecord[], more: Partial<LedgerBatch> = {}): LedgerBatch {
  const [first] = records
  const present = new Set(fieldIds.filter((field) => first?.values[fieldIndex(field)] !== undefined))
  const { file = 'a.xlsx', sheet = '台账' } = first ?? {}
  const layout: SheetLayout = { file, sheet, headerFirst: 2, headerLast: 4, columns: [], present, title: null }
  return { layout, records, skipped: [], issues: [], rows: records.length + 4, blankAsZero: 0, ...more }
}

function valueFrom(field: FieldId, given: Given): Value {
  if (given === blank) return unknownValue(field, 'blank')
  if (typeof given === 'object' && given !== null) return given
  const { type } = fieldSpec(field)
  if (typeof given === 'boolean') return option(given ? 'yes' : 'no')
  if (typeof given === 'number') return exactly(given)
  if (type === 'date') return exactly(parseIsoDay(String(given)) ?? 0)
  return type === 'choice' ? option(String(given)) : { type: 'text', text: given }
}

function textOf(given: Given): string {
  if (given === blank) return ''
  return typeof given === 'object' ? JSON.stringify(given) : String(given)
}
