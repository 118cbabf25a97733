import { columnOfLetters } from '../domain/cell.ts'
import { type Doubt, waitingCode } from '../domain/doubt.ts'
import { type Severity, severities } from '../domain/ledger-issue.ts'
import type { AuditReport, OrganizationFacts } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import type { UnknownReason } from '../domain/value.ts'
import { fieldName } from '../wording/choice-name.ts'
import { doubtWording } from '../wording/doubts.ts'
import { wantedColumn, wantedIn, wantedOf } from '../wording/wanted.ts'
import { wordingOf } from '../wording/wording.ts'
import { type ColumnCosts, columnCosts } from './column-costs.ts'
import type { MayApply } from './may-apply.ts'
import { type OpenCell, openCells } from './open-cells.ts'

type Issue = AuditReport['ledgerIssues'][number]

/** Severity of a cell that only verdicts wait for. */
const waitingSeverity: Severity = 'warning'

/** Issues that say why the value of their cell is not known; their cell is not named again for the verdicts that wait for it. */
const tellsWhy: ReadonlySet<string> = new Set([
  'cell-unreadable',
  'cell-approximate',
  'cell-error',
  'cell-shared',
  'contradiction',
  'credit-code-damaged',
])

/** Issues whose cell is right once something else is done; nothing is to be filled in there. */
const wantsNothing: ReadonlySet<string> = new Set([
  'duplicate-organization',
  'duplicate-likely',
  'column-duplicate',
  'column-dropped',
  'heading-unknown',
  'row-skipped',
  'sheet-skipped',
  'nature-from-code',
  'outside-two-new',
  'status-in-name',
  'status-in-name-unread',
  'answer-used',
  'answer-no-column',
  'answer-unit-unknown',
  'answer-field-unknown',
  'pack-check',
  'pack-check-across',
])

/**
 * Every doubt about the ledgers of a report: all ledger issues, and each cell that unknown verdicts wait for once. Those that most
 * verdicts wait for come first, then by severity, file, sheet, row and column. What a missing column costs is of all units that are or
 * may be in the base, unless `mayApply` says which targets some of them cannot have.
 */
export function doubtsOf(report: AuditReport, mayApply?: MayApply): readonly Doubt[] {
  const open = openCells(report)
  const context: Context = {
    report,
    open: new Map(open.map((cell) => [openKey(cell), cell])),
    costs: columnCosts(report, mayApply),
    columns: new Map(report.inputs.flatMap(readColumns)),
    units: new Map(report.organizations.map((unit) => [rowKey(unit.at), unit])),
  }
  const told = new Set(report.ledgerIssues.flatMap(toldKeys))
  const waiting = open.filter((cell) => !told.has(openKey(cell)))
  const doubts = [
    ...report.ledgerIssues.map((issue) => doubtOfIssue(issue, context)),
    ...waiting.map((cell) => doubtOfCell(cell, context)),
  ]
  return doubts.sort(byWeight)
}

type ReadColumn = AuditReport['inputs'][number]['columns'][number]

interface Context {
  readonly report: AuditReport
  /** By `openKey`. */
  readonly open: ReadonlyMap<string, OpenCell>
  readonly costs: ColumnCosts
  /** Columns that were read as a field, by file, sheet and letters. */
  readonly columns: ReadonlyMap<string, ReadColumn>
  /** By place of their rows. */
  readonly units: ReadonlyMap<string, OrganizationFacts>
}

function doubtOfIssue(issue: Issue, { report, open, costs, units }: Context): Doubt {
  const { code, severity, file, sheet, cell, row, field, text, message } = issue
  const verdicts = code === 'column-missing' ? costs({ file, sheet, field: field ?? '' }) : waitingFor(issue, open)
  return {
    ...{ file, sheet, cell, row, field },
    organization: row === null ? null : (units.get(rowKey({ file, sheet, row }))?.name ?? null),
    ...{ text, code, severity, message },
    wanted: wantedOfIssue(issue, report),
    ...weight(verdicts, report),
  }
}

function doubtOfCell(open: OpenCell, { report, columns }: Context): Doubt {
  const { file, sheet, cell, row, text, why, name, verdicts } = open
  const { names, language } = wordingOf(report.lang)
  const column = columnOfCell(open, columns)
  const field = column?.field ?? open.field
  const label = field === null ? null : fieldName(field, language)
  const reason = why !== null && why in names.unknownReason ? names.unknownReason[why as UnknownReason] : why
  const message = doubtWording(language).waiting({ field: label, why: reason, verdicts: verdicts.size })
  return {
    ...{ file, sheet, cell, row, field },
    organization: name,
    ...{ text, code: waitingCode, severity: waitingSeverity, message },
    wanted: wantedIn(column ?? { field, option: null }, language),
    ...weight(verdicts, report),
  }
}

/** The column that a cell stands in, if its heading was read as a field: several columns may answer one question. */
function columnOfCell({ file, sheet, cell }: OpenCell, columns: Context['columns']): ReadColumn | undefined {
  return cell === null ? undefined : columns.get([file, sheet, lettersOf(cell)].join('\n'))
}

function wantedOfIssue({ code, field }: Issue, { lang }: AuditReport): string | null {
  if (code === 'column-missing' && field !== null) return wantedColumn(field, lang)
  return wantsNothing.has(code) ? null : wantedOf(code.startsWith('credit-code') ? 'creditCode' : field, lang)
}

/** The verdicts that wait for the cells of an issue, or for what its row does not say. */
function waitingFor(issue: Issue, open: Context['open']): ReadonlyMap<string, string> {
  const cells = keysOf(issue).flatMap((key) => open.get(key) ?? [])
  return new Map(cells.flatMap(({ verdicts }) => [...verdicts]))
}

/** What an issue says all about, so that it is not named again because verdicts wait for it. */
function toldKeys(issue: Issue): readonly string[] {
  return issue.cell === null || tellsWhy.has(issue.code) ? keysOf(issue) : []
}

/** The open cells that an issue is about: of a contradiction both, of the nature of a unit sector and kind; as `openKey` has them. */
function keysOf({ file, sheet, row, field, cell, code, args }: Issue): readonly string[] {
  if (cell === null) {
    const fields = code === 'nature-unknown' ? ['sector', 'kind'] : [field]
    return row === null ? [] : fields.map((each) => openKey({ file, sheet, row, cell, field: each }))
  }
  const others = code === 'contradiction' ? [args['firstCell'], args['secondCell']] : []
  const cells = [cell, ...others].filter((each): each is string => typeof each === 'string' && each !== '')
  return [...new Set(cells)].map((each) => openKey({ file, sheet, row: 0, cell: each, field }))
}

function weight(verdicts: ReadonlyMap<string, string>, { targets }: AuditReport): Pick<Doubt, 'decides' | 'targets'> {
  const named = new Set(verdicts.values())
  return { decides: verdicts.size, targets: targets.map(({ id }) => id).filter((id) => named.has(id)) }
}

function rowKey({ file, sheet, row }: OrganizationFacts['at']): string {
  return `${file}\n${sheet}\n${row}`
}

/** An address, or a field of a row that no cell says. */
function openKey({
  file,
  sheet,
  row,
  cell,
  field,
}: Pick<OpenCell, 'file' | 'sheet' | 'row' | 'cell' | 'field'>): string {
  return [file, sheet, cell ?? `${row} ${field ?? ''}`].join('\n')
}

function byWeight(left: Doubt, right: Doubt): number {
  return (
    right.decides - left.decides ||
    severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
    compareText(left.file, right.file) ||
    compareText(left.sheet, right.sheet) ||
    (left.row ?? 0) - (right.row ?? 0) ||
    columnOf(left) - columnOf(right)
  )
}

function columnOf({ cell }: Doubt): number {
  return cell === null ? -1 : columnOfLetters(lettersOf(cell))
}

function readColumns({ file, sheet, columns }: AuditReport['inputs'][number]) {
  return columns
    .filter(({ field }) => field !== null)
    .map((column) => [[file, sheet, lettersOf(column.cell)].join('\n'), column] as const)
}

function lettersOf(cell: string): string {
  return cell.replace(/\d+$/u, '')
}
