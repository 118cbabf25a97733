import { formatDay } from '../domain/civil-date.ts'
import { fieldSpec, isFieldId } from '../domain/field.ts'
import type { Shown } from '../domain/report.ts'
import { no, yes } from '../domain/value.ts'
import { choiceName } from './choice-name.ts'
import type { Wording } from './wording.ts'

/** A value of a field as people read it: a number, a label, a date, a span `27–33`, or the mark of an unknown value. */
export function wordValue(field: string, value: Shown, wording: Wording): string {
  if (value === null) return wording.names.unknownValue
  if (typeof value === 'number') return wordNumber(field, value)
  if (typeof value === 'boolean') return wordYesNo(field, value, wording)
  if (typeof value === 'string') return wordText(field, value, wording)
  const high = value.high === null ? null : wordNumber(field, value.high)
  return wording.reason.span(wordNumber(field, value.low), high)
}

function wordText(field: string, text: string, wording: Wording): string {
  if (isYesNo(field) && (text === yes || text === no)) return wordYesNo(field, text === yes, wording)
  return isDate(field) ? wordDays(text, wording) : choiceName(field, text, wording.language)
}

/** True if the field asks a yes/no question. */
export function isYesNo(field: string): boolean {
  return isFieldId(field) && ['boolean', 'presence'].includes(fieldSpec(field).type)
}

function wordYesNo(field: string, holds: boolean, { names }: Wording): string {
  const presence = isFieldId(field) && fieldSpec(field).type === 'presence'
  if (presence) return holds ? names.has : names.hasNot
  return holds ? names.yes : names.no
}

function isDate(field: string): boolean {
  return isFieldId(field) && fieldSpec(field).type === 'date'
}

/** A span of days comes as two dates with a slash between. */
function wordDays(text: string, { reason }: Wording): string {
  const [low = text, high] = text.split('/')
  return high === undefined ? low : reason.span(low, high)
}

function wordNumber(field: string, number: number): string {
  return isDate(field) ? formatDay(number) : String(number)
}
