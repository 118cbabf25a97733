import type { PlanEntry, PlanFacts } from '../domain/report.ts'
import { fieldName } from '../wording/choice-name.ts'
import { planReason, planWording, tierTitle } from '../wording/plan-wording.ts'
import { codedColumns } from './coded-columns.ts'
import type { Table } from './document.ts'
import type { DocumentContext } from './document-context.ts'
import { type ColumnOf, tableOf } from './table-of.ts'

interface Listed {
  readonly plan: PlanFacts
  readonly entry: PlanEntry
}

type ListedColumn = ColumnOf<Listed>

/** One table a planning list; none where the pack has no lists. */
export function planTables(context: DocumentContext): readonly Table[] {
  const { report, wording } = context
  return (report.plans ?? []).map((plan) => {
    const title = plan.title[wording.language]
    const own = plan.kind === 'units' ? unitColumns(context) : townshipColumns(context)
    return tableOf(
      { ...headOf(context), id: `plan-${plan.id}`, sheet: title, title, notes: notesOf(plan, context) },
      [placeColumn(context), ...own, reasonColumn(context), ...(plan.kind === 'units' ? sourceColumns(context) : [])],
      plan.entries.map((entry) => ({ plan, entry })),
      (row, previous) => row.entry.place === 1 && previous !== undefined,
    )
  })
}

/** All planning lists in one table, for text files; none where the pack has no lists. */
export function planListTable(context: DocumentContext): readonly Table[] {
  const { report, wording } = context
  const { plans = [] } = report
  if (plans.length === 0) return []
  const { sheet, columns } = planWording(wording.language)
  const named = codedColumns<Listed>({
    id: 'plan',
    heading: columns.plan,
    width: 20,
    code: ({ plan }) => plan.id,
    label: ({ plan }) => plan.title[wording.language],
  })
  const parts = [
    placeColumn(context),
    ...unitColumns(context),
    ...countColumns(context),
    reasonColumn(context),
    ...sourceColumns(context),
  ]
  return [
    tableOf(
      { ...headOf(context), id: 'plans', sheet, title: sheet, notes: [] },
      [...named, ...parts],
      plans.flatMap((plan) => plan.entries.map((entry) => ({ plan, entry }))),
    ),
  ]
}

function headOf({ subtitle, wording }: DocumentContext) {
  return { subtitle, empty: wording.documents.emptyTable, layout: 'list' as const }
}

function notesOf(plan: PlanFacts, { wording }: DocumentContext): readonly string[] {
  const words = planWording(wording.language)
  const missing = plan.missingColumns.map((field) => fieldName(field, wording.language))
  return [
    words.note(plan),
    ...(missing.length === 0 ? [] : [words.missing(missing.join(wording.names.listSeparator))]),
    words.reading[plan.kind],
  ]
}

function placeColumn({ wording }: DocumentContext): ListedColumn {
  const { columns } = planWording(wording.language)
  return {
    id: 'place',
    heading: columns.place,
    width: 6,
    kind: 'integer',
    align: 'center',
    cell: ({ entry }) => entry.place,
  }
}

function unitColumns({ wording, named }: DocumentContext): readonly ListedColumn[] {
  const { columns } = wording.documents
  const words = planWording(wording.language)
  const codeOf = ({ entry }: Listed) => named.get(entry.organization ?? '')?.creditCode ?? ''
  return [
    { id: 'name', heading: columns.name, width: 26, kind: 'text', cell: ({ entry }) => entry.name },
    { id: 'creditCode', heading: columns.creditCode, width: 19, kind: 'identifier', cell: codeOf },
    { id: 'township', heading: columns.township, width: 12, kind: 'text', cell: ({ entry }) => entry.township ?? '' },
    {
      id: 'organization',
      heading: columns.organization,
      width: 20,
      kind: 'text',
      only: 'data',
      cell: ({ entry }) => entry.organization ?? '',
    },
    ...codedColumns<Listed>({
      id: 'tier',
      heading: words.columns.tier,
      width: 22,
      code: ({ entry }) => entry.tier ?? '',
      label: ({ plan, entry }) => (entry.units === null ? tierTitle(plan, entry, wording.language) : ''),
    }),
    ...openColumns(wording.language),
  ]
}

function openColumns(language: DocumentContext['wording']['language']): readonly ListedColumn[] {
  const words = planWording(language)
  return codedColumns<Listed>({
    id: 'open',
    heading: words.columns.open,
    width: 11,
    align: 'center',
    code: ({ entry }) => String(entry.open),
    label: ({ entry }) => (entry.open ? words.openMark : ''),
  })
}

function townshipColumns(context: DocumentContext): readonly ListedColumn[] {
  const { columns } = planWording(context.wording.language)
  return [
    { id: 'name', heading: columns.township, width: 20, kind: 'text', cell: ({ entry }) => entry.name },
    ...countColumns(context),
  ]
}

function countColumns({ wording }: DocumentContext): readonly ListedColumn[] {
  const { columns } = planWording(wording.language)
  return [
    {
      id: 'lacking',
      heading: columns.lacking,
      width: 10,
      kind: 'integer',
      cell: ({ entry }) => entry.units?.certain ?? '',
    },
    {
      id: 'possible',
      heading: columns.possible,
      width: 14,
      kind: 'integer',
      cell: ({ entry }) => entry.units?.open ?? '',
    },
  ]
}

function reasonColumn({ wording }: DocumentContext): ListedColumn {
  const { columns } = planWording(wording.language)
  return {
    id: 'reason',
    heading: columns.reason,
    width: 60,
    kind: 'text',
    cell: ({ plan, entry }) => planReason(plan, entry, wording.language),
  }
}

/** Where the cells of a reason are. */
function sourceColumns({ wording }: DocumentContext): readonly ListedColumn[] {
  const { columns, place } = wording.documents
  const placed = ({ entry }: Listed) => (entry.at === null ? '' : place(entry.at))
  return [
    { id: 'source', heading: columns.place, width: 15, kind: 'text', only: 'page', cell: placed },
    {
      id: 'file',
      heading: columns.file,
      width: 20,
      kind: 'text',
      only: 'data',
      cell: ({ entry }) => entry.at?.file ?? '',
    },
    {
      id: 'sheet',
      heading: columns.sheet,
      width: 12,
      kind: 'text',
      only: 'data',
      cell: ({ entry }) => entry.at?.sheet ?? '',
    },
    {
      id: 'row',
      heading: columns.row,
      width: 6,
      kind: 'integer',
      only: 'data',
      cell: ({ entry }) => entry.at?.row ?? '',
    },
  ]
}
