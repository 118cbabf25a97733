import type { AnswerBook } from '../domain/answer.ts'
import type { FieldId } from '../domain/field.ts'
import type { GridRow, Sheet } from '../domain/grid.ts'
import type { LedgerIssue } from '../domain/ledger-issue.ts'
import type { LedgerBatch, SkippedRow } from '../domain/reading.ts'
import type { OrgRecord } from '../domain/record.ts'
import type { SheetTownship } from '../domain/township-source.ts'
import { buildRecord, type RecordContext } from './build-record.ts'
import { fieldsOfUse } from './column.ts'
import { fillDownColumns } from './fill-down.ts'
import { type HeadingArea, headingArea } from './heading-area.ts'
import { headingIssues } from './heading-issues.ts'
import type { Identities } from './identity.ts'
import { createStatementReader } from './read-statements.ts'
import { filledOf, skipReasonOf } from './row-kind.ts'
import { createRowScanner, type RowScanner, type ScannedRow } from './scan-rows.ts'
import { sheetTownship } from './sheet-township.ts'
import { refuseSideBySide } from './side-by-side.ts'
import { createSkipRuns, type SkipRuns } from './skip-runs.ts'
import { findTables, type LedgerWords, type Table } from './table.ts'
import { createTownshipCheck } from './township-check.ts'
import { tickedForm } from './unticked-organization.ts'
import type { Values } from './values.ts'

export interface ReadSheetOptions {
  readonly words: LedgerWords
  readonly identities: Identities
  /** The township of rows of which the ledger does not say it anywhere, as the user gave it. */
  readonly township: string | null
  /** Townships by their codes. */
  readonly townshipCodes?: ReadonlyMap<string, string>
  readonly blankAsZero: ReadonlySet<FieldId>
  readonly answers?: AnswerBook | undefined
}

interface Section {
  readonly table: Table
  readonly scanner: RowScanner
  readonly context: RecordContext
}

/** Rows that are read with one table; `begins` if the table begins here. */
interface Piece {
  readonly section: Section
  readonly begins: boolean
  readonly rows: readonly GridRow[]
}

/** Rows that a further table needs to be recognized. */
const tableRows = 60

/** Reads the rows of a sheet in batches; where another table begins below the first, its headings hold from there on. */
export async function* readSheet(
  sheet: Sheet,
  area: HeadingArea,
  table: Table,
  options: ReadSheetOptions,
): AsyncGenerator<LedgerBatch> {
  const runs = createSkipRuns(table.layout.file, sheet.name)
  const check = createTownshipCheck(options.township, options.words.dictionary.townships)
  let current = sectionOf(sheet, area, table, options)
  let begins = true
  for await (const { section, rows, begins: isNew } of piecesOf(sheet, current, options)) {
    if (isNew) begins = true
    current = section
    const batch = readRows(rows, section, runs)
    const headings = begins ? headingIssues(section.table, options.words.dictionary) : []
    begins = false
    check.add(section.table, batch.records)
    yield { ...batch, issues: [...headings, ...batch.issues] }
  }
  const issues = [...runs.end(), ...check.issues()]
  if (issues.length > 0)
    yield { layout: current.table.layout, records: [], skipped: [], issues, rows: 0, blankAsZero: 0 }
}

/** The rows of a sheet, cut where another table begins; a few rows wait until it is clear whether one does. */
async function* piecesOf(sheet: Sheet, first: Section, options: ReadSheetOptions): AsyncGenerator<Piece> {
  let section = first
  let waiting: readonly GridRow[] = []
  for await (const batch of sheet.batches()) {
    const cut = cutPieces([...waiting, ...batch], section, { sheet, options, isLast: false })
    yield* cut.pieces
    section = cut.pieces.at(-1)?.section ?? section
    waiting = cut.waiting
  }
  if (waiting.length > 0) yield* cutPieces(waiting, section, { sheet, options, isLast: true }).pieces
}

interface CutOptions {
  readonly sheet: Sheet
  readonly options: ReadSheetOptions
  readonly isLast: boolean
}

function cutPieces(
  rows: readonly GridRow[],
  start: Section,
  cut: CutOptions,
): { readonly pieces: readonly Piece[]; readonly waiting: readonly GridRow[] } {
  const pieces: Piece[] = []
  let section = start
  let from = 0
  for (;;) {
    const next = nextTable(rows, from, section, cut)
    if (next === undefined) break
    if (next.index > from) pieces.push({ section, begins: false, rows: rows.slice(from, next.index) })
    if (next.section === null) return { pieces, waiting: rows.slice(next.index) }
    section = next.section
    pieces.push({ section, begins: true, rows: [] })
    from = next.index
  }
  if (from < rows.length) pieces.push({ section, begins: false, rows: rows.slice(from) })
  return { pieces, waiting: [] }
}

/** Where the next table begins; its section is null while more rows are needed to tell. */
function nextTable(
  rows: readonly GridRow[],
  from: number,
  section: Section,
  { sheet, options, isLast }: CutOptions,
): { readonly index: number; readonly section: Section | null } | undefined {
  for (let index = from; index < rows.length; index += 1) {
    const row = rows[index]
    if (row === undefined || !beginsTable(row, section, options.words)) continue
    const rest = rows.slice(index, index + tableRows)
    if (rest.length < tableRows && !isLast) return { index, section: null }
    const next = tableFrom(rest, sheet, section, options)
    if (next !== undefined) return { index, section: next }
  }
  return undefined
}

/** True for a row below the headings that names the column of names again, and is not the same heading repeated. */
function beginsTable(row: GridRow, { table }: Section, { likeness, isName }: LedgerWords): boolean {
  if (row.row <= table.layout.headerLast || !row.cells.some((cell) => cell !== undefined && isName(cell.text)))
    return false
  const texts = filledOf(row).map((column) => row.cells[column]?.text ?? '')
  if (texts.length < 2) return false
  if (texts.filter((text) => text.length <= longestHeading && likeness(text) === 'heading').length * 2 < texts.length)
    return false
  const view = { row, filled: filledOf(row), name: '', wide: false, afterFooter: false, numbered: false, place: false }
  return skipReasonOf(view, table.shape) !== 'repeated-heading'
}

const longestHeading = 20

function tableFrom(
  rows: readonly GridRow[],
  sheet: Sheet,
  before: Section,
  options: ReadSheetOptions,
): Section | undefined {
  const area = headingArea(rows, sheet.merges)
  const { file } = before.table.layout
  const table = findTables(area, { file, sheet: sheet.name }, options.words)[0]
  if (table === undefined || table.layout.headerFirst !== rows[0]?.row) return undefined
  refuseSideBySide(table, area)
  const title = table.layout.title ?? before.table.layout.title
  const titles = table.titles.length === 0 ? before.table.titles : table.titles
  return sectionOf(
    sheet,
    area,
    { ...table, titles, layout: { ...table.layout, title }, nature: table.nature ?? before.table.nature },
    options,
  )
}

function sectionOf(sheet: Sheet, area: HeadingArea, table: Table, options: ReadSheetOptions): Section {
  const { words, identities, township, blankAsZero, answers } = options
  const { dictionary, values } = words
  const texts = { titles: table.titles, sheet: sheet.name, file: table.layout.file }
  const place = sheetTownship(texts, dictionary.townships, township)
  const spellings = withDateSystem(values, sheet.uses1904 ?? false)
  const placed = place === undefined ? table : { ...table, layout: placedIn(table.layout, place) }
  return {
    table: placed,
    scanner: createRowScanner({
      table: placed,
      merges: sheet.merges,
      values,
      townships: dictionary.townships,
      nature: dictionary.nature,
      fillDown: fillDownColumns(area, placed),
    }),
    context: {
      table: placed,
      words,
      identities,
      blankAsZero,
      answers,
      township: place?.name ?? null,
      asksTownship: placed.columns.some(({ use }) => fieldsOfUse(use).includes('township')),
      townshipCodes: options.townshipCodes ?? new Map(),
      ticks: tickedForm(placed.columns),
      read: createStatementReader(placed.columns, spellings, dictionary.counted),
      codes: placed.columns.filter(({ use }) => use.is === 'field' && use.field === 'creditCode'),
    },
  }
}

function placedIn(layout: Table['layout'], township: SheetTownship): Table['layout'] {
  return { ...layout, township, present: new Set<FieldId>([...layout.present, 'township']) }
}

/** The same spellings for a sheet whose dates count from 1904. */
function withDateSystem(values: Values, uses1904: boolean): Values {
  return uses1904 ? { ...values, dates: { ...values.dates, uses1904 } } : values
}

function readRows(rows: readonly GridRow[], { table, scanner, context }: Section, runs: SkipRuns): LedgerBatch {
  const records: OrgRecord[] = []
  const skipped: SkippedRow[] = []
  const issues: LedgerIssue[] = []
  let blankAsZero = 0
  for (const row of rows) {
    const scanned = scanRow(row, table, scanner)
    if (scanned === undefined) continue
    if (scanned.kind === 'skipped') {
      skipped.push(scanned)
      issues.push(...(isMarkedExample(scanned.why, row, table) ? runs.end() : runs.add(scanned)))
      continue
    }
    const built = buildRecord(scanned, context)
    records.push(built.record)
    issues.push(...runs.end(), ...built.issues)
    blankAsZero += built.blankAsZero
  }
  return {
    layout: table.layout,
    records,
    skipped: skipped.map(({ row, why }) => ({ row, why })),
    issues,
    rows: rows.length,
    blankAsZero,
  }
}

/** An example that says so in the place of its serial number: nobody takes it for a unit, so that there is nothing to report. */
function isMarkedExample(why: SkippedRow['why'], row: GridRow, { shape }: Table): boolean {
  return why === 'example' && shape.serials.has(filledOf(row)[0] ?? -1)
}

/** A row below the headings; those of the heading are nothing to report, except rows of column codes. */
function scanRow(row: GridRow, { layout, codeRows }: Table, scanner: RowScanner): ScannedRow | undefined {
  if (codeRows.includes(row.row)) return { kind: 'skipped', row: row.row, why: 'code-row', text: null }
  return row.row <= layout.headerLast ? undefined : scanner.scan(row)
}
