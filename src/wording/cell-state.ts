import { fieldSpec, isFieldId } from '../domain/field.ts'
import type { CellFacts } from '../domain/report.ts'
import type { UnknownReason } from '../domain/value.ts'
import { wordValue } from './word-value.ts'
import type { Wording } from './wording.ts'

/** What a cell says: its value, what an absent column was taken to be, or why there is no value. Persons are not named. */
export function cellState(cell: CellFacts, wording: Wording): string {
  if (cell.value === null) return missingState(cell, wording)
  const { names, reason } = wording
  const value = isPersonal(cell) ? names.has : wordValue(cell.field, cell.value, wording)
  if (cell.cell === null) return isContext(cell.field) ? reason.fromContext(value) : reason.assumed(value)
  const text = quotable(cell)
  if (text === null || !needsText(cell, text) || spanOf(text) === spanOf(value)) return value
  return reason.readFrom(text, value)
}

/** True if the value is what the pack takes an absent column to be. */
export function isAssumed({ cell, why, value }: CellFacts): boolean {
  return cell === null && why === null && value !== null
}

function missingState(cell: CellFacts, wording: Wording): string {
  const { names, reason } = wording
  if (cell.why === null) return cell.cell === null ? reason.assumed(names.none) : names.none
  return reason.unknown(unknownReason(cell.why, wording), cell.why === 'blank' ? null : quotable(cell))
}

function unknownReason(why: string, { names }: Wording): string {
  return why in names.unknownReason ? names.unknownReason[why as UnknownReason] : why
}

/** The original text, unless there is none or it may be a person's name. */
function quotable(cell: CellFacts): string | null {
  const text = cell.text?.trim() ?? ''
  return isPersonal(cell) || text === '' ? null : text
}

/** A number is quoted as it was written where its digits alone do not give the value. */
function needsText(cell: CellFacts, text: string): boolean {
  if (typeof cell.value === 'object') return true
  if (typeof cell.value !== 'number' || !isCount(cell.field)) return false
  return text.normalize('NFKC').replace(/\D/g, '') !== String(cell.value)
}

/** A span as it is compared, whatever dash stands in it and whatever is counted: `20～40人` says what `20–40` says. */
function spanOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s|[人名]$/gu, '')
    .replace(/[-~〜–—―‐‑−至到]+/gu, '–')
}

function isCount(field: string): boolean {
  return isFieldId(field) && fieldSpec(field).type === 'count'
}

/** A name of a person is said to be there, not repeated. */
function isPersonal({ field, value }: CellFacts): boolean {
  return isFieldId(field) && fieldSpec(field).personal === true && typeof value !== 'boolean'
}

/** What may be read from the name of a sheet, a heading or a code, and then has no cell of its own. */
export function isContext(field: string): boolean {
  return field === 'sector' || field === 'kind' || field === 'township'
}
