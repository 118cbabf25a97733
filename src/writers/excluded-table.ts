import type { OrganizationFacts } from '../domain/report.ts'
import { filteredRows } from '../domain/rows.ts'
import { codedColumns } from './coded-columns.ts'
import type { LongTable } from './document.ts'
import { type DocumentContext, type ListContext, optionLabel } from './document-context.ts'
import { type ColumnOf, longTableOf, rendered } from './table-of.ts'

/** 基数核减清单: the units left out of the base, with the reason and the cells it rests on. */
export function excludedTable(context: DocumentContext): LongTable {
  const { report, wording, subtitle } = context
  const { sheets, readingExcluded, emptyTable } = wording.documents
  const table = longTableOf(
    {
      id: 'excluded',
      sheet: sheets.excluded,
      title: sheets.excluded,
      subtitle,
      notes: readingExcluded,
      empty: emptyTable,
      layout: 'list',
    },
    excludedColumns(context),
    filteredRows(report.organizations, (organization) => organization.base === 'out'),
  )
  return rendered(table, context)
}

/** The columns of that list. */
export function excludedColumns({ wording, outReasons }: ListContext): readonly ColumnOf<OrganizationFacts>[] {
  const { columns, place } = wording.documents
  return [
    { id: 'no', heading: columns.no, width: 6, kind: 'integer', align: 'center', cell: (_, index) => index + 1 },
    { id: 'name', heading: columns.name, width: 30, kind: 'text', cell: ({ name }) => name },
    {
      id: 'creditCode',
      heading: columns.creditCode,
      width: 20,
      kind: 'identifier',
      cell: ({ creditCode }) => creditCode ?? '',
    },
    { id: 'township', heading: columns.township, width: 12, kind: 'text', cell: ({ township }) => township ?? '' },
    {
      id: 'organization',
      heading: columns.organization,
      width: 20,
      kind: 'text',
      only: 'data',
      cell: ({ key }) => key,
    },
    ...codedColumns<OrganizationFacts>({
      id: 'kind',
      heading: columns.kind,
      width: 16,
      code: ({ kind }) => kind ?? '',
      label: ({ kind }) => optionLabel('kind', kind, wording),
    }),
    ...codedColumns<OrganizationFacts>({
      id: 'outReason',
      heading: columns.outReason,
      width: 24,
      code: ({ outReason }) => outReason ?? '',
      label: ({ outReason }) => (outReason === null ? '' : (outReasons.get(outReason) ?? outReason)),
    }),
    {
      id: 'outCells',
      heading: columns.outCells,
      width: 20,
      kind: 'text',
      cell: ({ outCells }) => outCells.join(wording.names.listSeparator),
    },
    { id: 'place', heading: columns.place, width: 28, kind: 'text', only: 'page', cell: ({ at }) => place(at) },
    { id: 'file', heading: columns.file, width: 20, kind: 'text', only: 'data', cell: ({ at }) => at.file },
    { id: 'sheet', heading: columns.sheet, width: 12, kind: 'text', only: 'data', cell: ({ at }) => at.sheet },
    { id: 'row', heading: columns.row, width: 6, kind: 'integer', only: 'data', cell: ({ at }) => at.row },
  ]
}
