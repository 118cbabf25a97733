import type { Answer } from '../domain/answer.ts'
import { cellName, type PlacedText } from '../domain/cell.ts'
import { Fault } from '../domain/fault.ts'
import { type FieldId, fields } from '../domain/field.ts'
import type { Cell, Grid, GridRow, Sheet } from '../domain/grid.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import { townshipName } from '../domain/township-name.ts'
import { isKnown } from '../domain/value.ts'
import { coerce } from './coerce.ts'
import { readCode } from './credit-code.ts'
import { createIssue } from './ledger-issues.ts'
import { isBlank } from './marks.ts'
import { squeeze, tidy } from './normalize-text.ts'
import type { Values } from './values.ts'

/** The columns of a list of answers that are read, and every way to spell their headings. */
const answerColumns = ['township', 'name', 'creditCode', 'field', 'answer'] as const

type AnswerColumn = (typeof answerColumns)[number]

export type AnswerHeadings = Readonly<Record<AnswerColumn, readonly string[]>>

/** One sheet of a list that came back. */
export interface AnsweredSheet {
  readonly file: string
  readonly sheet: string
  readonly answers: readonly Answer[]
  /** Answers that cannot be used. */
  readonly issues: readonly LedgerIssue[]
}

/** What a unit is known by is not answered: who it is would be another question afterwards. */
const notAnswered: ReadonlySet<FieldId> = new Set(['name', 'creditCode', 'township'])

const fieldsByText: ReadonlyMap<string, FieldId> = new Map(
  fields.flatMap(({ id, zh, en }) => [id, zh, en].map((text) => [headingKey(text), id] as const)),
)

/**
 * Reads the answers of a list: rows that say of a unit and a field what was found out. Blank answers are none; one that is not exact
 * or no answer to its question is an issue. A Fault `input-not-answers` if no sheet has the columns.
 */
export async function readAnswers(
  grid: Grid,
  headings: AnswerHeadings,
  values: Values,
): Promise<readonly AnsweredSheet[]> {
  const sheets: AnsweredSheet[] = []
  for (const sheet of grid.sheets) {
    const rows = await readSheet(sheet, headings, { ...placeOf(grid, sheet), values })
    if (rows === undefined) continue
    sheets.push({
      ...{ file: grid.file, sheet: sheet.name },
      answers: rows.flatMap(({ answer }) => answer ?? []),
      issues: rows.flatMap(({ issue }) => issue ?? []),
    })
  }
  if (sheets.length === 0) throw new Fault('input-not-answers', { file: grid.file })
  return sheets
}

/** The rows below the headings, those repeated on a further page left out; undefined if there are none. */
async function readSheet(sheet: Sheet, headings: AnswerHeadings, place: ReadIn): Promise<readonly Read[] | undefined> {
  const rows: Read[] = []
  let columns: Columns | undefined
  for await (const batch of sheet.batches())
    for (const row of batch) {
      const found = columnsIn(row, headings)
      if (found !== undefined) columns = found
      else if (columns !== undefined) rows.push(readRow(row, columns, place))
    }
  return columns === undefined ? undefined : rows
}

/** Where a sheet is, and what its addresses begin with so that they are not taken for those of a ledger. */
function placeOf({ file, sheets }: Grid, { name }: Sheet): Omit<ReadIn, 'values'> {
  return { file, sheet: name, prefix: sheets.length === 1 ? file : `${file} ${name}` }
}

type Columns = Readonly<Record<AnswerColumn, number | undefined>> & { readonly field: number; readonly answer: number }

function columnsIn({ cells }: GridRow, headings: AnswerHeadings): Columns | undefined {
  const found = (column: AnswerColumn): number | undefined => {
    const keys = new Set([column, ...headings[column]].map(headingKey))
    const at = cells.findIndex((cell) => cell !== undefined && keys.has(headingKey(cell.text)))
    return at === -1 ? undefined : at
  }
  const [field, answer] = [found('field'), found('answer')]
  const columns = { township: found('township'), name: found('name'), creditCode: found('creditCode') }
  if (field === undefined || answer === undefined) return undefined
  return columns.name === undefined && columns.creditCode === undefined ? undefined : { ...columns, field, answer }
}

function headingKey(text: string): string {
  return squeeze(text).toLowerCase()
}

interface Read {
  readonly answer?: Answer
  readonly issue?: LedgerIssue
}

interface ReadIn {
  readonly file: string
  readonly sheet: string
  readonly prefix: string
  readonly values: Values
}

function readRow({ row, cells }: GridRow, columns: Columns, { file, sheet, prefix, values }: ReadIn): Read {
  const given = cells[columns.answer]
  if (given === undefined || isBlank(given, values)) return {}
  const at: PlacedText = { row, column: columns.answer, text: given.text, from: prefix }
  const textAt = (column: number | undefined): string =>
    tidy((column === undefined ? undefined : cells[column])?.text ?? '')
  const place = { file, sheet, row, cell: cellName(row, columns.answer), text: given.text }
  const asked = textAt(columns.field)
  const field = fieldsByText.get(headingKey(asked))
  if (field === undefined || notAnswered.has(field))
    return asked === '' && textAt(columns.name) === ''
      ? {}
      : { issue: createIssue('answer-field-unknown', place, { text: asked }) }
  const { value } = coerce(field, given, values)
  if (!isKnown(value))
    return { issue: createIssue('answer-unreadable', { ...place, field }, { text: tidy(given.text) }) }
  const township = textAt(columns.township)
  const unit = {
    creditCode: codeIn(columns.creditCode === undefined ? undefined : cells[columns.creditCode]),
    township: township === '' ? null : townshipName(township),
    name: textAt(columns.name),
  }
  return { answer: { file, sheet, at, ...unit, field, value } }
}

function codeIn(cell: Cell | undefined): string | null {
  const reading = readCode(cell)
  return reading?.scheme === 'uscc' && !reading.damaged ? reading.code : null
}
