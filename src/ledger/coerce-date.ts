import type { DaySpan } from '../domain/civil-date.ts'
import type { FieldId } from '../domain/field.ts'
import type { Cell } from '../domain/grid.ts'
import type { Coerced } from './coerced.ts'
import { isNone } from './marks.ts'
import { tidy } from './normalize-text.ts'
import { dateOfNumber, inYears, readDate } from './read-date.ts'
import { unknownValue } from './unknown-value.ts'
import type { Values } from './values.ts'

const remark = /^(.+?)\s*[(（]([^()（）]*)[)）]$/u

/** Reads a date cell; a month or a year is the span of its days. Undefined if the calendar has no such day. */
export function coerceDateCell(field: FieldId, cell: Cell, values: Values): Coerced | undefined {
  if (cell.kind === 'boolean') return undefined
  if (isNone(cell, values) || values.answers.no.has(cell.text)) return { value: unknownValue(field, 'not-stated') }
  if (cell.kind === 'date') return present(dayIfPossible(cell.day, values))
  if (cell.kind === 'number') return present(dateOfNumber(cell.number, cell.text, values.dates))
  const lead = values.leads.get(field)?.find((word) => cell.text.trim().startsWith(word)) ?? ''
  const shown = tidy(cell.text)
    .slice(lead.length)
    .replace(/^['‘’`]/u, '')
  return present(readDate(shown, values.dates)) ?? withRemark(shown, values)
}

function withRemark(shown: string, { dates, notes }: Values): Coerced | undefined {
  const [, base = '', note = ''] = remark.exec(shown) ?? []
  const read = notes.doubt.some((word) => note.includes(word)) ? undefined : present(readDate(base, dates))
  return read && { ...read, issue: { code: 'cell-ignored-note', args: { text: shown, note } } }
}

function dayIfPossible(day: number, { dates }: Values): DaySpan | undefined {
  const span = { low: Math.floor(day), high: Math.floor(day) }
  return inYears(span, dates) ? span : undefined
}

function present(span: DaySpan | undefined): Coerced | undefined {
  if (span === undefined) return undefined
  const { low, high } = span
  return { value: low === high ? { type: 'span', low, high } : { type: 'span', low, high, why: 'approximate' } }
}
