import { isMobileNumber, maskPersonalNumbers, mayHold, shortestNumber } from '../domain/personal-numbers.ts'
import type { FieldValue, OrgRecord } from '../domain/record.ts'
import { remembered } from '../domain/remembered.ts'

/**
 * True if a row holds a number of a person anywhere: only then its facts have one, because they quote nothing but the row, its place,
 * and the pack.
 */
export function holdsPersonalNumber(record: OrgRecord): boolean {
  const { key, name, creditCode, township, file, sheet } = record
  if (holds(name) || holdsElsewhere(file) || holdsElsewhere(sheet)) return true
  if ((key !== creditCode && holds(key)) || (creditCode !== null && holds(creditCode))) return true
  if (township !== null && holdsElsewhere(township)) return true
  for (const field of record.values) if (field !== undefined && sharedHolds(field, record)) return true
  return false
}

function sharedHolds(field: FieldValue, record: OrgRecord): boolean {
  const { memo } = field
  if (memo === undefined) return fieldHolds(field, record)
  if (memo.personal === undefined) memo.personal = fieldHolds(field, record)
  return memo.personal
}

function fieldHolds({ value, cells }: FieldValue, { name, creditCode }: OrgRecord): boolean {
  if (value.type === 'span' && value.low === value.high && isMobileNumber(value.low)) return true
  const said = value.type === 'text' ? value.text : undefined
  const isNew = (text: string) => text.length >= shortestNumber && text !== name && text !== creditCode
  if (typeof said === 'string' && isNew(said) && holds(said)) return true
  for (const { text } of cells) if (isNew(text) && text !== said && holds(text)) return true
  return false
}

function holds(text: string): boolean {
  return mayHold(text) && maskPersonalNumbers(text) !== text
}

/** The same of what is the same in many rows: files, sheets, townships. */
const holdsElsewhere = remembered(holds, 1000)
