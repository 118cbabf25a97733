import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { FieldValue } from '../domain/record.ts'
import type { TextValue } from '../domain/value.ts'
import type { Column } from './column.ts'
import { type CodeReading, readCode } from './credit-code.ts'
import { createIssue, type IssueAt, type RowPlace } from './ledger-issues.ts'
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
  place: RowPlace,
  { values }: { readonly values: Values },
): RowCode {
  const best = bestOf(columns, cells)
  if (best === undefined) return { code: null, shown: undefined, issues: noIssues }
  const { from, reading } = best
  if (reading === undefined)
    return { code: null, shown: { value: noCode(from, values), cells: from.cells }, issues: noIssues }
  if (reading.scheme === 'identity-number') return personal(from, issueAt(from, place))
  return {
    code: reading.scheme === 'uscc' && !reading.damaged ? reading.code : null,
    shown: { value: codeValue(reading), cells: from.cells },
    issues: isBeyondDoubt(reading) ? noIssues : issuesOf(best, reading, issueAt(from, place)),
  }
}

/** A column that may hold the code of a row. */
interface CodeCell {
  readonly from: Effective
  /** True if the column is one for this very code. */
  readonly isOwn: boolean
  readonly reading: CodeReading | undefined
}

/** The first column with a code of 18 characters, else the first with any, else the first. */
function bestOf(columns: readonly Column[], cells: RowCells): CodeCell | undefined {
  let best: CodeCell | undefined
  for (const { index, use } of columns) {
    const from = cells(index)
    const reading = readCode(from.cell)
    const isBetter = best === undefined || (best.reading === undefined && reading !== undefined)
    if (isBetter || reading?.scheme === 'uscc') best = { from, isOwn: use.is === 'field' && use.rank === 0, reading }
    if (reading?.scheme === 'uscc') break
  }
  return best
}

function issueAt(from: Effective, { file, sheet, row }: RowPlace): IssueAt {
  return { file, sheet, row, cell: addressOf(from, row), field: 'creditCode' }
}

const noIssues: readonly LedgerIssue[] = []

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

/** True for a code that was read as it stands and whose check holds. */
function isBeyondDoubt({ scheme, damaged, checks, repaired }: CodeReading): boolean {
  return !damaged && scheme !== 'unknown' && checks && !(repaired && scheme === 'uscc')
}

function issuesOf({ from, isOwn }: CodeCell, reading: CodeReading, at: IssueAt): readonly LedgerIssue[] {
  const text = tidy(from.cell?.text ?? '')
  const place = { ...at, text }
  if (reading.damaged) return [createIssue('credit-code-damaged', place, { text })]
  if (reading.scheme === 'unknown') return isOwn ? [createIssue('credit-code-format', place, { text })] : noIssues
  return [
    createIssue('credit-code-check', place, {
      code: reading.code,
      scheme: reading.scheme,
      expected: reading.expected,
      written: reading.repaired ? text : null,
    }),
  ]
}
