import type { AnswerBook } from '../domain/answer.ts'
import { cellAddress } from '../domain/cell.ts'
import { type FieldId, fieldIds, fieldIndex, fieldSpec } from '../domain/field.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import { Field, type FieldValue, LedgerRecord, type OrgRecord } from '../domain/record.ts'
import { exactly } from '../domain/value.ts'
import { type AnsweredRow, answerRow, isOfAnswer } from './answer-row.ts'
import { codeOfRow } from './code-of-row.ts'
import type { Column } from './column.ts'
import { type DerivedRow, deriveRow, type RowDrafts } from './derive-row.ts'
import { identify } from './identify.ts'
import type { Identities } from './identity.ts'
import { contradictionOf, createIssue, type RowPlace } from './ledger-issues.ts'
import { withNamed, withoutNote } from './named-row.ts'
import type { RowStatements, StatementReader } from './read-statements.ts'
import { rowTownship } from './row-township.ts'
import type { ScannedRow } from './scan-rows.ts'
import { addStatements, type Combination, combineStatements, type Statement } from './statement.ts'
import type { LedgerWords, Table } from './table.ts'
import type { TickedForm } from './unticked-organization.ts'

/** What is the same for all rows of a table. */
export interface RecordContext {
  readonly table: Table
  readonly words: LedgerWords
  readonly read: StatementReader
  readonly codes: readonly Column[]
  readonly identities: Identities
  /** The township of rows whose own column does not say it: named by title, sheet or file, else given by the user. */
  readonly township: string | null
  /** True if a column of the table says it. */
  readonly asksTownship: boolean
  /** Townships by their codes. */
  readonly townshipCodes: ReadonlyMap<string, string>
  /** The columns of a form that are ticked, where a blank in all of them says something. */
  readonly ticks: TickedForm | undefined
  readonly blankAsZero: ReadonlySet<FieldId>
  /** What lists that came back say of the units. */
  readonly answers: AnswerBook | undefined
}

export interface BuiltRecord {
  readonly record: OrgRecord
  readonly issues: readonly LedgerIssue[]
  readonly blankAsZero: number
}

export type OrganizationRow = Extract<ScannedRow, { kind: 'organization' }>

/** One organization from its row: what every column says, put together, with what follows from it. */
export function buildRecord(written: OrganizationRow, context: RecordContext): BuiltRecord {
  const { file, sheet } = context.table.layout
  const place = { file, sheet, row: written.row }
  const { row, statements, code: coded, issues } = withoutNote(written, { place, context })
  const said = context.read(row.cells, statements)
  const combined = combineRow(said, context, place)
  const code = withNamed(codeOfRow(context.codes, row.cells, place, context.words), coded, row, context)
  const drafts = withOwn(combined.drafts, row, code.shown, context)
  const derived = withAnswers(drafts, { row, code: code.code, context })
  const values = derived.values.map(asField)
  const { identities, table } = context
  const identity = identify({ row, code: code.code, values, place, identities, name: table.name })
  const { key, name, creditCode, township, duplicateOf, facts } = identity.record
  const parts = { file, sheet, row: row.row, key, name, creditCode, township, duplicateOf, values, facts }
  return {
    record: new LedgerRecord(parts),
    issues: joined([
      townshipIssues(identity.record, place, context),
      issues,
      cellIssues(said, place),
      combined.issues,
      code.issues,
      duplicateOf === null ? derived.issues : derived.issues.filter((issue) => !isOfAnswer(issue.code)),
      identity.issues,
    ]),
    blankAsZero: combined.zeros,
  }
}

function asField(field: FieldValue | undefined): Field | undefined {
  return field === undefined || field instanceof Field ? field : new Field(field)
}

/** Most rows have nothing to tell. */
function joined(lists: readonly (readonly LedgerIssue[])[]): readonly LedgerIssue[] {
  return lists.every((list) => list.length === 0) ? noIssues : lists.flat()
}

/** What follows from the columns of a row, and from what its unit was asked. */
function withAnswers(drafts: RowDrafts, given: Parameters<typeof deriveRow>[1]): DerivedRow {
  const derived = deriveRow(drafts, given)
  const { row, code, context } = given
  if (context.answers === undefined) return derived
  const township = drafts[townshipAt]?.value
  const unit = {
    creditCode: code,
    township: township?.type === 'text' ? (township.text ?? null) : null,
    name: row.name,
  }
  const answers = context.answers.of(unit)
  if (answers.length === 0) return derived
  const { file, sheet } = context.table.layout
  const { values, issues } = answerRow(answers, {
    ...{ place: { file, sheet, row: row.row }, drafts: byField(drafts), derived: whole(derived) },
    derive: (changed) => whole(deriveRow(inCatalog(changed), given)),
    blankAsZero: context.blankAsZero,
  })
  return { values: inCatalog(values), issues }
}

function whole({ values, issues }: DerivedRow): AnsweredRow {
  return { values: byField(values), issues }
}

function byField(values: RowDrafts): ReadonlyMap<FieldId, FieldValue> {
  return new Map(fieldIds.flatMap((field, at) => (values[at] === undefined ? [] : [[field, values[at]] as const])))
}

function inCatalog(values: ReadonlyMap<FieldId, FieldValue>): RowDrafts {
  return fieldIds.map((field) => values.get(field))
}

/** A ledger that has a column for townships, and a row that does not say its own. */
function townshipIssues(
  { name, township }: Pick<OrgRecord, 'name' | 'township'>,
  place: RowPlace,
  { asksTownship }: RecordContext,
): readonly LedgerIssue[] {
  return township === null && asksTownship
    ? [createIssue('township-unknown', { ...place, field: 'township' }, { name })]
    : []
}

/** Name, code and township stand apart: the row's identity, never a contradiction. */
function withOwn(
  drafts: Drafts,
  row: OrganizationRow,
  code: FieldValue | undefined,
  context: RecordContext,
): RowDrafts {
  const { table } = context
  const own = drafts
  own[nameAt] = { value: { type: 'text', text: row.name }, cells: row.cells(table.name.index).cells }
  if (code !== undefined) own[codeAt] = code
  const township = rowTownship(drafts[townshipAt], row, context)
  if (township !== undefined) own[townshipAt] = township
  return own
}

const [nameAt, codeAt, townshipAt] = [fieldIndex('name'), fieldIndex('creditCode'), fieldIndex('township')]

/** Fields by their position in the catalogue, which are still being put together. */
type Drafts = (FieldValue | undefined)[]

interface CombinedRow {
  readonly drafts: Drafts
  readonly issues: readonly LedgerIssue[]
  readonly zeros: number
}

const nothing: RowDrafts = fieldIds.map(() => undefined)

function combineRow(said: RowStatements, context: RecordContext, place: RowPlace): CombinedRow {
  const drafts = nothing.slice()
  const issues: LedgerIssue[] = []
  let zeros = 0
  for (const field of said.fields) {
    const index = fieldIndex(field)
    const first = said.first[index] as Statement
    const more = said.more.length === 0 ? said.more : said.more.filter((each) => each.field === field)
    if (more.length === 0 && context.blankAsZero.size === 0) {
      drafts[index] = first.shared ?? first
      continue
    }
    const { value, conflict, blanks } = combineField(field, [first, ...more], context)
    zeros += blanks
    drafts[index] = value
    if (conflict !== null && !ownFields.has(field))
      issues.push(contradictionOf(conflict, { ...place, field, rule: 'column-duplicate' }))
  }
  for (const { field, ...args } of said.conflicts) {
    const { first, second } = args
    const firstCell = cellAddress(args.firstCell, place.row)
    const secondCell = cellAddress(args.secondCell, place.row)
    const at = { ...place, cell: firstCell, field }
    issues.push(createIssue('contradiction', at, { first, firstCell, second, secondCell, rule: 'one-hot' }))
  }
  return { drafts, issues: issues.length === 0 ? noIssues : issues, zeros }
}

/** All that is said of one field, and how many blanks were taken as zero for it. */
function combineField(
  field: FieldId,
  statements: readonly Statement[],
  { blankAsZero, words }: RecordContext,
): Combination & { readonly blanks: number } {
  const isZero = blankAsZero.has(field) && isCounted(field)
  if (words.dictionary.additive.has(field) && statements.length > 1) {
    const blanks = isZero ? statements.filter(({ value }) => value.why === 'blank').length : 0
    const { value, conflict } = addStatements(field, blanks > 0 ? statements.map(blankIsZero) : statements)
    return { value, conflict, blanks }
  }
  const { value, conflict } = combineStatements(field, statements)
  if (!isZero || value.value.why !== 'blank') return { value, conflict, blanks: 0 }
  return { value: { value: exactly(0), cells: value.cells }, conflict, blanks: 1 }
}

function blankIsZero(statement: Statement): Statement {
  return statement.value.why === 'blank' ? { ...statement, value: exactly(0) } : statement
}

const noIssues: readonly LedgerIssue[] = []

/** Fields that come from one column each, however many there are. */
const ownFields: ReadonlySet<FieldId> = new Set(['name', 'creditCode'])

function isCounted(field: FieldId): boolean {
  return fieldSpec(field).type === 'count' || fieldSpec(field).type === 'amount'
}

function cellIssues({ issues }: RowStatements, place: RowPlace): readonly LedgerIssue[] {
  if (issues.length === 0) return noIssues
  return (
    issues
      .filter(({ field }) => !ownFields.has(field))
      // A merged cell is named once, in the row in which it begins.
      .filter(({ issue, at }) => issue.code !== 'cell-shared' || at?.row === place.row)
      .map(({ field, at: found, issue }) => {
        const cell = found === undefined ? '' : cellAddress(found, place.row)
        const at = { ...place, cell, field, text: found?.text ?? '' }
        return createIssue(issue.code, at, issue.args)
      })
  )
}
