import type { PartitionFacts } from '../domain/report.ts'
import type { Table } from './document.ts'
import type { DocumentContext } from './document-context.ts'
import { type ColumnOf, tableOf } from './table-of.ts'

type PartitionRow = PartitionFacts['rows'][number]

/** The partition of the national return: states of organization by classes of units. */
export function partitionTable(context: DocumentContext): Table {
  const { report, wording, subtitle } = context
  const { sheets, readingPartition, emptyTable, columns } = wording.documents
  const { partition } = report
  const counts: readonly ColumnOf<PartitionRow>[] = partition.columns.map((column, at) => ({
    id: column.id,
    heading: column.title[wording.language],
    width: 14,
    kind: 'integer',
    cell: (_, row) => partition.counts[row]?.[at] ?? 0,
  }))
  return tableOf(
    {
      id: 'partition',
      sheet: sheets.partition,
      title: sheets.partition,
      subtitle,
      notes: readingPartition,
      empty: emptyTable,
      layout: 'short-list',
    },
    [
      { id: 'state', heading: columns.state, width: 40, kind: 'text', cell: (row) => indented(row, wording.language) },
      ...counts,
    ],
    partition.rows,
  )
}

/** Two full-width blanks a level, as printed forms indent. */
function indented({ title, indent }: PartitionRow, language: 'zh' | 'en'): string {
  return '\u3000\u3000'.repeat(indent) + title[language]
}
