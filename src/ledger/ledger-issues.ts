import type { CellText } from '../domain/cell.ts'
import {
  issueSeverities,
  type LedgerIssue,
  type LedgerIssueArgs,
  type LedgerIssueCode,
  type Severity,
} from '../domain/ledger-issue.ts'
import { addressOf } from './row-cells.ts'

/** Where an issue belongs; everything but file and sheet may be left out. */
export interface IssueAt {
  readonly file: string
  readonly sheet: string
  readonly cell?: string | null
  readonly row?: number | null
  readonly field?: string | null
  readonly text?: string | null
  readonly severity?: Severity
}

/** An issue of one code with its arguments, at a place. */
export function createIssue<Code extends LedgerIssueCode>(
  code: Code,
  at: IssueAt,
  args: LedgerIssueArgs[Code],
): LedgerIssue {
  const issue = {
    code,
    severity: at.severity ?? issueSeverities[code],
    file: at.file,
    sheet: at.sheet,
    cell: at.cell ?? null,
    row: at.row ?? null,
    field: at.field ?? null,
    text: at.text ?? null,
    args,
  }
  return issue as LedgerIssue
}

export interface RowPlace {
  readonly file: string
  readonly sheet: string
  readonly row: number
}

/** Two statements of a row that cannot both be true, with the cells they stand in. */
export function contradictionOf(
  [first, second]: readonly [{ readonly cells: readonly CellText[] }, { readonly cells: readonly CellText[] }],
  { rule, ...at }: RowPlace & { readonly field: string; readonly rule: string },
): LedgerIssue {
  const firstCell = addressOf(first, at.row)
  const secondCell = addressOf(second, at.row)
  const text = { first: textOf(first.cells), second: textOf(second.cells) }
  return createIssue(
    'contradiction',
    { ...at, cell: firstCell, text: text.first },
    { ...text, firstCell, secondCell, rule },
  )
}

/** What a cell says: the text that it repeats, where it only repeats one. */
function textOf(cells: readonly CellText[]): string {
  return cells.at(-1)?.text ?? ''
}
