import { formatDecimal } from '../domain/format-rate.ts'
import type { JointGroupFacts } from '../domain/report.ts'
import type { Table } from './document.ts'
import type { DocumentContext } from './document-context.ts'
import { type ColumnOf, tableOf } from './table-of.ts'
import { toneOf } from './tone-of.ts'

interface JointList {
  readonly id: string
  readonly sheet: string
  readonly groups: readonly JointGroupFacts[]
}

/** Joint organizations with the units that each covers. */
export function jointTable(context: DocumentContext, { id, sheet, groups }: JointList): Table {
  const { report, wording, subtitle } = context
  const { jointNote, readingJoint, emptyTable } = wording.documents
  const { joint } = report
  const average = formatDecimal({ numerator: joint.units, denominator: joint.groups }, 1)
  return tableOf(
    {
      id,
      sheet,
      title: sheet,
      subtitle,
      notes: [jointNote({ ...joint, average }), ...readingJoint],
      empty: emptyTable,
      layout: 'list',
    },
    jointColumns(context),
    groups,
  )
}

function jointColumns({ wording, named }: DocumentContext): readonly ColumnOf<JointGroupFacts>[] {
  const { columns } = wording.documents
  const { names } = wording
  const nameOf = (key: string) => named.get(key)?.name ?? key
  return [
    { id: 'no', heading: columns.no, width: 6, kind: 'integer', align: 'center', cell: (_, index) => index + 1 },
    { id: 'name', heading: columns.partyOrgName, width: 30, kind: 'text', cell: ({ name }) => name },
    { id: 'superior', heading: columns.superior, width: 22, kind: 'text', cell: ({ superior }) => superior ?? '' },
    { id: 'township', heading: columns.township, width: 12, kind: 'text', cell: ({ township }) => township ?? '' },
    { id: 'units', heading: columns.units, width: 10, kind: 'integer', cell: ({ units }) => units },
    { id: 'limit', heading: columns.limit, width: 8, kind: 'integer', cell: ({ limit }) => limit ?? '' },
    {
      id: 'verdict',
      heading: columns.verdict,
      width: 9,
      kind: 'text',
      only: 'data',
      cell: ({ verdict }) => verdict ?? '',
    },
    {
      id: 'verdictText',
      heading: columns.verdict,
      width: 9,
      kind: 'verdict',
      align: 'center',
      cell: ({ verdict }) => (verdict === null ? '' : { text: names.verdict[verdict], tone: toneOf(verdict) }),
    },
    {
      id: 'memberUnits',
      heading: columns.memberUnits,
      width: 60,
      kind: 'text',
      cell: ({ organizations: keys }) => keys.map(nameOf).join(names.listSeparator),
    },
  ]
}
