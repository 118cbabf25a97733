import type { LedgerCheck } from '../domain/ledger-check.ts'
import type { Document, Table } from './document.ts'
import { doubtColumns } from './doubt-columns.ts'
import {
  goalColumns,
  type HealthWords,
  headingColumns,
  healthWords,
  missingColumns,
  overviewColumns,
} from './health-columns.ts'
import { tableOf } from './table-of.ts'

type TableId = keyof HealthWords['own']['sheets']

/** 台账体检报告: how the headings were read, what is missing and what it costs, and every doubt by its weight. */
export function healthReport(check: LedgerCheck): Document {
  const words = healthWords(check)
  const { health } = words.own
  const { documents } = words.all
  const head = (id: TableId): Omit<Table, 'columns' | 'rows'> => headOf(id, check, words)
  const columns = check.sheets.flatMap(({ file, sheet, columns: all }) =>
    all.filter(({ heading }) => heading !== '').map((column) => ({ file, sheet, ...column })),
  )
  const missing = check.missingColumns.flatMap(({ field, targets, sheets }) =>
    // Where no verdict waits for the column, the targets that it keeps from being evaluated are named all the same.
    sheets.map((sheet) => ({ field, ...sheet, targets: sheet.targets.length > 0 ? sheet.targets : targets })),
  )
  return {
    id: 'health',
    ...health,
    fonts: documents.fonts,
    asOf: check.asOf,
    tables: [
      tableOf(head('sheets'), overviewColumns(check, words), check.sheets),
      tableOf(head('doubts'), doubtColumns(words), check.doubts),
      tableOf(head('missing'), missingColumns(words), missing),
      tableOf(head('columns'), headingColumns(words), columns, isOtherSheet),
      ...(check.goals.length === 0 ? [] : [tableOf(head('goals'), goalColumns(words), check.goals)]),
    ],
    pages: documents.pages,
  }
}

function headOf(id: TableId, check: LedgerCheck, { all, own }: HealthWords): Omit<Table, 'columns' | 'rows'> {
  const { documents, language } = all
  const { pack } = check
  const isFirst = id === 'sheets'
  return {
    id: `check-${id}`,
    sheet: own.sheets[id],
    title: isFirst ? own.health.title : documents.titled(own.health.title, own.sheets[id]),
    subtitle: [documents.asOf(check.asOf), documents.pack(pack.title[language], pack.id, pack.version)],
    notes: namesTargets.has(id) ? [...own.reading[id], keyOf(check, { all, own })] : own.reading[id],
    empty: documents.emptyTable,
    layout: 'list',
  }
}

/** The sheets that name targets by their ids. */
const namesTargets: ReadonlySet<TableId> = new Set(['doubts', 'missing'])

function keyOf({ targets }: LedgerCheck, { all, own }: HealthWords): string {
  return own.targetKey(targets.map(({ id, title }) => ({ id, title: title[all.language] })))
}

interface OnSheet {
  readonly file: string
  readonly sheet: string
}

function isOtherSheet(one: OnSheet, previous: OnSheet | undefined): boolean {
  return one.file !== previous?.file || one.sheet !== previous.sheet
}
