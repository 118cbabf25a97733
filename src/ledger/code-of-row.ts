import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { FieldValue } from '../domain/record.ts'
import type { TextValue } from '../domain/value.ts'
import type { Column } from './column.ts'
import { type CodeReading, readCode } from './credit-code.ts'
import { createIssue, type IssueAt } from './ledger-issues.ts'
import { isBlank } from './marks.ts'
import { tidy } from './normalize-text.ts'
import { addressOf, type Effective, type RowCells } from './row-cells.ts'
import type { Values } from './values.ts'

/** The code of a row as identity uses it, as the record shows it, and what is doubtful about it. */
export interface RowCode {
  /** Credit code of 18 characters that has lost nothing, else null. */
  readonly code: string | null
  readonly shown: FieldValue | undefined
  readonly issues: readonly LedgerIssue[]
}

/** The code in the first code column that holds one. A failed check is a warning; a code that has lost digits is never used. */
export function codeOfRow(
  columns: readonly Column[],
  cells: RowCells,
  at: { readonly file: string; readonly sheet: string; readonly row: number; readonly values: Values },
): RowCode {
  const read = columns.map((column) => {
    const from = cells(column.index)
    return { from, isOwn: column.use.is === 'field' && column.use.rank === 0, reading: readCode(from.cell) }
  })
  const best =
    read.find(({ reading }) => reading?.scheme === 'uscc') ??
    read.find(({ reading }) => reading !== undefined) ??
    read[0]
  if (best === undefined) return { code: null, shown: undefined, issues: [] }
  const { from, reading, isOwn } = best
  const place: IssueAt = {
    file: at.file,
    sheet: at.sheet,
    row: at.row,
    cell: addressOf(from, at.row),
    field: 'creditCode',
  }
  if (reading === undefined)
    return { code: null, shown: { value: noCode(from, at.values), cells: from.cells }, issues: [] }
  if (reading.scheme === 'identity-number') return personal(from, place)
  return {
    code: reading.scheme === 'uscc' && !reading.damaged ? reading.code : null,
    shown: { value: codeValue(reading), cells: from.cells },
    issues: issuesOf(reading, tidy(from.cell?.text ?? ''), isOwn, place),
  }
}

function noCode({ cell }: Effective, values: Values): TextValue {
  if (cell?.kind === 'error') return { type: 'text', text: undefined, why: 'error-cell' }
  return isBlank(cell, values) ? { type: 'text', text: undefined, why: 'blank' } : { type: 'text', text: null }
}

function codeValue({ damaged, code }: CodeReading): TextValue {
  return damaged ? { type: 'text', text: undefined, why: 'damaged' } : { type: 'text', text: code }
}

/** A citizen's number where a code should be: reported, and not carried on. */
function personal({ cells }: Effective, place: IssueAt): RowCode {
  const hidden = cells.map((cell) => ({ ...cell, text: '' }))
  const shown: FieldValue = { value: { type: 'text', text: undefined, why: 'unreadable' }, cells: hidden }
  return { code: null, shown, issues: [createIssue('credit-code-format', place, { text: '' })] }
}

function issuesOf(reading: CodeReading, text: string, isOwn: boolean, at: IssueAt): readonly LedgerIssue[] {
  const place = { ...at, text }
  if (reading.damaged) return [createIssue('credit-code-damaged', place, { text })]
  if (reading.scheme === 'unknown') return isOwn ? [createIssue('credit-code-format', place, { text })] : []
  if (reading.checks && !(reading.repaired && reading.scheme === 'uscc')) return []
  return [
    createIssue('credit-code-check', place, {
      code: reading.code,
      scheme: reading.scheme,
      expected: reading.expected,
      written: reading.repaired ? text : null,
    }),
  ]
}
