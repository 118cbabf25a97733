import type { Doubt } from '../domain/doubt.ts'
import { fieldName } from '../wording/choice-name.ts'
import { doubtLevel, doubtName } from '../wording/doubts.ts'
import { codedColumns } from './coded-columns.ts'
import { type HealthWords, sheetColumns } from './health-columns.ts'
import type { ColumnOf } from './table-of.ts'
import { toneOf } from './tone-of.ts'

/** One row a doubt, with the address of its cell and what would be accepted there. */
export function doubtColumns(words: HealthWords): readonly ColumnOf<Doubt>[] {
  const { all, own } = words
  const { columns } = all.documents
  const { language } = all
  return [
    { id: 'no', heading: columns.no, width: 5, kind: 'integer', align: 'center', cell: (_, index) => index + 1 },
    { id: 'decides', heading: own.columns.decides, width: 7, kind: 'integer', cell: ({ decides }) => decides },
    {
      id: 'severity',
      heading: columns.severity,
      width: 8,
      kind: 'text',
      only: 'data',
      cell: ({ severity }) => severity,
    },
    {
      ...{ id: 'severityText', heading: columns.severity, width: 8, kind: 'verdict', align: 'center' },
      cell: (doubt) => ({ text: doubtLevel(doubt, all), tone: toneOf(doubt.severity) }),
    },
    ...codedColumns<Doubt>({
      ...{ id: 'code', heading: columns.issue, width: 9 },
      code: ({ code }) => code,
      label: ({ code }) => doubtName(code, all),
    }),
    ...sheetColumns<Doubt>(words).map((column) => ({ ...column, width: column.id === 'file' ? 14 : 8 })),
    { id: 'cell', heading: columns.cell, width: 6, kind: 'text', align: 'center', cell: ({ cell }) => cell ?? '' },
    { id: 'row', heading: columns.row, width: 6, kind: 'integer', only: 'data', cell: ({ row }) => row ?? '' },
    { id: 'name', heading: columns.name, width: 18, kind: 'text', cell: ({ organization }) => organization ?? '' },
    ...codedColumns<Doubt>({
      ...{ id: 'field', heading: columns.field, width: 12, dataOnly: true },
      code: ({ field }) => field ?? '',
      label: ({ field }) => (field === null ? '' : fieldName(field, language)),
    }),
    { id: 'text', heading: columns.text, width: 10, kind: 'text', cell: ({ text }) => text ?? '' },
    { id: 'message', heading: columns.message, width: 33, kind: 'text', cell: ({ message }) => message },
    { id: 'wanted', heading: own.columns.wanted, width: 29, kind: 'text', cell: ({ wanted }) => wanted ?? '' },
    {
      ...{ id: 'targets', heading: own.columns.targets, width: 14, kind: 'text' },
      cell: ({ targets }) => targets.join(all.names.listSeparator),
    },
  ]
}
