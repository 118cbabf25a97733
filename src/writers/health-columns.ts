import { waitingCode } from '../domain/doubt.ts'
import type { CheckedColumn, CheckedSheet, LedgerCheck, OpenGoal } from '../domain/ledger-check.ts'
import type { Severity } from '../domain/ledger-issue.ts'
import { type CheckDocumentWording, checkDocumentWording, numberRuns } from '../wording/check-document.ts'
import { choiceName, fieldName } from '../wording/choice-name.ts'
import { type Wording, wordingOf } from '../wording/wording.ts'
import { codedColumns } from './coded-columns.ts'
import type { ColumnOf } from './table-of.ts'
import { toneOf } from './tone-of.ts'

/** The words of the tables of a health report. */
export interface HealthWords {
  readonly all: Wording
  readonly own: CheckDocumentWording
}

/** The words of a health report in the language of its check. */
export function healthWords({ lang }: Pick<LedgerCheck, 'lang'>): HealthWords {
  return { all: wordingOf(lang), own: checkDocumentWording(lang) }
}

interface OnSheet {
  readonly file: string
  readonly sheet: string
}

/** File and sheet. */
export function sheetColumns<Item extends OnSheet>({ all }: HealthWords): readonly ColumnOf<Item>[] {
  const { columns } = all.documents
  return [
    { id: 'file', heading: columns.file, width: 24, kind: 'text', cell: ({ file }) => file },
    { id: 'sheet', heading: columns.sheet, width: 14, kind: 'text', cell: ({ sheet }) => sheet },
  ]
}

/** One row a ledger: what was read, what is missing, what is doubtful. */
export function overviewColumns(check: LedgerCheck, words: HealthWords): readonly ColumnOf<CheckedSheet>[] {
  const { columns } = words.own
  const number = (id: string, heading: string, cell: (sheet: CheckedSheet) => number): ColumnOf<CheckedSheet> => ({
    ...{ id, heading, width: 9, kind: 'integer', cell },
  })
  const doubts = (severity: Severity, heading: string): ColumnOf<CheckedSheet> => ({
    ...{ id: `${severity}s`, heading, width: 8, kind: 'integer' },
    cell: ({ counts }) => ({ number: counts[severity], tone: counts[severity] === 0 ? 'plain' : toneOf(severity) }),
  })
  return [
    ...sheetColumns<CheckedSheet>(words),
    {
      ...{ id: 'headings', heading: columns.headings, width: 11, kind: 'text', align: 'center' },
      cell: ({ headerFirst, headerLast }) => words.own.rows(headerFirst, headerLast),
    },
    number('organizations', columns.organizations, ({ organizations }) => organizations),
    number('read', columns.read, (sheet) => sheet.columns.filter(({ state }) => state === 'read').length),
    number(
      'unknown',
      columns.unknownHeadings,
      (sheet) => sheet.columns.filter(({ state }) => state === 'unknown').length,
    ),
    number('missing', columns.missing, (sheet) => missingOn(sheet, check)),
    doubts('error', columns.errors),
    doubts('warning', columns.warnings),
    doubts('info', columns.infos),
    number('toFillIn', columns.toFillIn, (sheet) => toFillIn(sheet, check)),
    number('waiting', columns.waiting, ({ waiting }) => waiting),
  ]
}

function toFillIn({ file, sheet }: CheckedSheet, { doubts }: LedgerCheck): number {
  return doubts.filter((doubt) => doubt.code === waitingCode && doubt.file === file && doubt.sheet === sheet).length
}

function missingOn({ file, sheet }: CheckedSheet, { missingColumns }: LedgerCheck): number {
  return missingColumns.filter(({ sheets }) => sheets.some((each) => each.file === file && each.sheet === sheet)).length
}

/** A column of a ledger on its sheet. */
export type PlacedColumn = CheckedColumn & OnSheet

/** One row a column of a ledger: heading, field, how sure. */
export function headingColumns(words: HealthWords): readonly ColumnOf<PlacedColumn>[] {
  const { columns, matches, states } = words.own
  return [
    ...sheetColumns<PlacedColumn>(words),
    {
      id: 'cell',
      heading: words.all.documents.columns.cell,
      width: 8,
      kind: 'text',
      align: 'center',
      cell: ({ cell }) => cell,
    },
    { id: 'heading', heading: columns.heading, width: 34, kind: 'text', cell: ({ heading }) => heading },
    { id: 'field', heading: columns.became, width: 20, kind: 'text', only: 'data', cell: ({ field }) => field ?? '' },
    { id: 'became', heading: columns.became, width: 24, kind: 'text', cell: (column) => becameOf(column, words) },
    { id: 'match', heading: columns.how, width: 14, kind: 'text', only: 'data', cell: ({ match }) => match ?? '' },
    {
      ...{ id: 'how', heading: columns.how, width: 18, kind: 'text' },
      cell: ({ match, state }) => {
        if (state !== 'read') return { text: states[state], tone: state === 'unknown' ? 'doubt' : 'plain' }
        return match === null ? '' : matches[match]
      },
    },
    { id: 'nearest', heading: columns.nearest, width: 22, kind: 'text', cell: ({ nearest }) => nearest ?? '' },
  ]
}

function becameOf({ field, option }: CheckedColumn, { all }: HealthWords): string {
  if (field === null) return ''
  const label = fieldName(field, all.language)
  return option === null ? label : `${label}=${choiceName(field, option, all.language)}`
}

/** A missing column on one sheet. */
export type PlacedMissing = LedgerCheck['missingColumns'][number]['sheets'][number] & { readonly field: string }

/** One row a missing column and sheet: what it costs. */
export function missingColumns(words: HealthWords): readonly ColumnOf<PlacedMissing>[] {
  const { columns } = words.own
  const { language, names } = words.all
  return [
    ...codedColumns<PlacedMissing>({
      ...{ id: 'field', heading: columns.missing, width: 24 },
      code: ({ field }) => field,
      label: ({ field }) => fieldName(field, language),
    }),
    ...sheetColumns<PlacedMissing>(words),
    { id: 'verdicts', heading: columns.verdicts, width: 12, kind: 'integer', cell: ({ verdicts }) => verdicts },
    {
      ...{ id: 'targets', heading: columns.targets, width: 50, kind: 'text' },
      cell: ({ targets }) => targets.join(names.listSeparator),
    },
  ]
}

/** One row an undecided goal: how it can be settled. */
export function goalColumns(words: HealthWords): readonly ColumnOf<OpenGoal>[] {
  const { columns } = words.own
  const { language, names, documents } = words.all
  const rows = (numbers: readonly number[]) => numberRuns(numbers, names.listSeparator)
  const settling = (way: OpenGoal['reach']) => words.own.settling(way && { ...way, rows: rows(way.rows) })
  const group = ({ by, group: name }: OpenGoal) => (by === 'all' ? names.allUnits : (name ?? names.unknownGroup))
  return [
    {
      id: 'indicator',
      heading: documents.columns.indicator,
      width: 20,
      kind: 'text',
      only: 'data',
      cell: ({ indicator }) => indicator,
    },
    {
      id: 'title',
      heading: documents.columns.indicatorTitle,
      width: 30,
      kind: 'text',
      cell: ({ title }) => title[language],
    },
    { id: 'group', heading: documents.columns.group, width: 12, kind: 'text', cell: group },
    { id: 'goal', heading: documents.columns.goal, width: 9, kind: 'percent', cell: ({ goal }) => goal },
    { id: 'low', heading: documents.columns.low, width: 9, kind: 'percent', cell: ({ low }) => low },
    { id: 'high', heading: documents.columns.high, width: 9, kind: 'percent', cell: ({ high }) => high },
    { id: 'units', heading: columns.goalUnits, width: 8, kind: 'integer', cell: ({ units }) => units },
    { id: 'rows', heading: columns.goalRows, width: 8, kind: 'integer', cell: ({ rows: all }) => all.length },
    { id: 'reach', heading: columns.reach, width: 32, kind: 'text', cell: ({ reach }) => settling(reach) },
    { id: 'miss', heading: columns.miss, width: 32, kind: 'text', cell: ({ miss }) => settling(miss) },
  ]
}
