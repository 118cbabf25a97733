import { formatPoints } from '../domain/format-rate.ts'
import type { PreviousFacts } from '../domain/report.ts'
import type { Table } from './document.ts'
import type { DocumentContext } from './document-context.ts'
import { type ColumnOf, tableOf } from './table-of.ts'

type Comparison = PreviousFacts['indicators'][number]

/** The rates beside those of an earlier audit, if there is one. */
export function comparisonTables(context: DocumentContext): readonly Table[] {
  const { report, wording, subtitle } = context
  if (report.previous === null) return []
  const { sheets, readingRates, emptyTable, comparisonTitle } = wording.documents
  const table = tableOf(
    {
      id: 'comparison',
      sheet: sheets.comparison,
      title: sheets.comparison,
      subtitle: [...subtitle, comparisonTitle(report.previous.asOf, report.asOf)],
      notes: readingRates,
      empty: emptyTable,
      layout: 'list',
    },
    comparisonColumns(context),
    report.previous.indicators,
  )
  return [table]
}

function comparisonColumns({ wording }: DocumentContext): readonly ColumnOf<Comparison>[] {
  const { columns, comparisonNote } = wording.documents
  const figures = (period: 'previous' | 'current'): readonly ColumnOf<Comparison>[] => [
    {
      id: `${period}-numerator`,
      heading: columns.numerator,
      width: 9,
      kind: 'integer',
      cell: (c) => c[period].numerator,
    },
    {
      id: `${period}-denominator`,
      heading: columns.denominator,
      width: 9,
      kind: 'integer',
      cell: (c) => c[period].denominator,
    },
    { id: `${period}-rate`, heading: columns.rate, width: 11, kind: 'percent', cell: (c) => c[period] },
  ]
  const grouped = (period: 'previous' | 'current') =>
    figures(period).map((column) => ({ ...column, group: columns[period] }))
  return [
    {
      id: 'title',
      heading: columns.indicatorTitle,
      width: 36,
      kind: 'text',
      cell: ({ title }) => title[wording.language],
    },
    {
      id: 'indicator',
      heading: columns.indicator,
      width: 20,
      kind: 'text',
      only: 'data',
      cell: ({ indicator }) => indicator,
    },
    ...grouped('previous'),
    ...grouped('current'),
    {
      id: 'change',
      heading: columns.change,
      width: 12,
      kind: 'text',
      align: 'right',
      cell: ({ previous, current, comparable }) => (comparable ? formatPoints(previous, current) : ''),
    },
    { id: 'note', heading: columns.remark, width: 34, kind: 'text', cell: (facts) => comparisonNote(facts) },
  ]
}
