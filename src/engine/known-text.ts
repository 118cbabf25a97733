import { type FieldId, fieldIndex } from '../domain/field.ts'
import { flatText } from '../domain/flat-text.ts'
import { maskPersonalNumbers } from '../domain/personal-numbers.ts'
import type { OrgRecord } from '../domain/record.ts'

/**
 * The known text of a field without white space around it and without personal numbers, so that these tell no groups apart;
 * null if unknown, stated to be none, or not in the ledger.
 */
export function textOf({ values }: OrgRecord, field: FieldId): string | null {
  const value = values[fieldIndex(field)]?.value
  const text = value?.type === 'text' ? (value.text?.trim() ?? '') : ''
  return text === '' ? null : maskPersonalNumbers(text)
}

/** The same for what is kept when the row has gone. */
export function keptText(record: OrgRecord, field: FieldId): string | null {
  const text = textOf(record, field)
  return text === null ? null : flatText(text)
}
