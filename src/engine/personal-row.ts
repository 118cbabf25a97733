import { isMobileNumber, maskPersonalNumbers, mayHold } from '../domain/personal-numbers.ts'
import type { FieldValue, OrgRecord } from '../domain/record.ts'
import { exactNumber } from '../domain/value.ts'

/**
 * True if a row holds a number of a person anywhere: only then its facts have one, because they quote nothing but the row, its place,
 * and the pack.
 */
export function holdsPersonalNumber(record: OrgRecord): boolean {
  const innocent = new Set<string>()
  const holds = (text: string | null) => {
    if (text === null || !mayHold(text) || innocent.has(text)) return false
    innocent.add(text)
    return maskPersonalNumbers(text) !== text
  }
  const { key, name, creditCode, township, file, sheet } = record
  if (holds(key) || holds(name) || holds(creditCode) || holds(township) || holds(file) || holds(sheet)) return true
  for (const field of record.values) if (field !== undefined && fieldHolds(field, holds)) return true
  return false
}

function fieldHolds({ value, cells }: FieldValue, holds: (text: string) => boolean): boolean {
  if (isMobileNumber(exactNumber(value) ?? 0)) return true
  if (value.type === 'text' && typeof value.text === 'string' && holds(value.text)) return true
  for (const { text } of cells) if (holds(text)) return true
  return false
}
