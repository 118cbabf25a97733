import type { RankedGroup } from '../domain/ranking.ts'
import type { BulletinContext } from '../wording/bulletin-context.ts'
import { changeParts } from '../wording/bulletin-wording.ts'
import { bulletinHead } from './bulletin-head.ts'
import type { Table } from './document.ts'
import { groupColumns, pointsCell } from './ranking-table.ts'
import { type ColumnOf, tableOf } from './table-of.ts'

/** 变动分解: the change of every group and its parts in 百分点, with the units behind each. */
export function changeTable(context: BulletinContext): Table {
  const { facts, words } = context
  const { ranking } = facts.input
  const { columns } = words
  const points = { kind: 'points', width: 10 } as const
  return tableOf(
    bulletinHead(context, 'changes', { id: 'changes', layout: 'short-list' }),
    [
      ...groupColumns(context).map((column) => ({ ...column, width: 14 })),
      {
        id: 'previousRate',
        heading: columns.previousRate,
        width: 12,
        kind: 'percent',
        cell: ({ previous }) => previous ?? '—',
      },
      {
        id: 'rate',
        heading: context.rateName,
        width: 12,
        kind: 'percent',
        cell: ({ numerator, denominator }) => ({ numerator, denominator }),
      },
      { ...points, id: 'points', heading: columns.points, width: 12, cell: ({ change }) => pointsCell(change?.points) },
      ...partColumns(context),
    ],
    [...ranking.ranking, ranking.total],
    (group) => group === ranking.total,
  )
}

function partColumns({ words }: BulletinContext): readonly ColumnOf<RankedGroup>[] {
  const { columns } = words
  const parts = changeParts.map(
    (part): ColumnOf<RankedGroup> => ({
      kind: 'points',
      width: 10,
      id: part,
      heading: words.part[part],
      group: columns.parts,
      cell: ({ change }) => change?.parts?.[part] ?? '—',
    }),
  )
  const units = changeParts.map(
    (part): ColumnOf<RankedGroup> => ({
      id: `${part}-units`,
      heading: words.part[part],
      width: 8,
      kind: 'integer',
      group: columns.units,
      cell: ({ change }) => change?.units?.[part] ?? '—',
    }),
  )
  return [...parts, ...units]
}
