import type { Shortfall } from '../domain/bulletin.ts'
import type { BulletinContext } from '../wording/bulletin-context.ts'
import { bulletinHead } from './bulletin-head.ts'
import { codedColumns } from './coded-columns.ts'
import type { Table } from './document.ts'
import { tableOf } from './table-of.ts'

/** 距目标差距: the groups below the goal, the nearest first. */
export function shortfallTable(context: BulletinContext): Table {
  const { facts, words, nameOf } = context
  const { columns } = words
  const { by, goal } = facts.input.ranking
  return tableOf(
    bulletinHead(context, 'nearest', { id: 'nearest', layout: 'short-list' }),
    [
      { id: 'no', heading: columns.no, width: 6, kind: 'integer', align: 'center', cell: (_, at) => at + 1 },
      ...codedColumns<Shortfall>({
        id: 'group',
        heading: words.by[by],
        width: 18,
        code: ({ group }) => group.group ?? '',
        label: ({ group }) => nameOf(group.group),
      }),
      { id: 'denominator', heading: columns.base, width: 11, kind: 'integer', cell: ({ group }) => group.denominator },
      { id: 'numerator', heading: columns.covered, width: 10, kind: 'integer', cell: ({ group }) => group.numerator },
      { id: 'unknown', heading: columns.unknown, width: 10, kind: 'integer', cell: ({ group }) => group.unknown },
      {
        id: 'rate',
        heading: context.rateName,
        width: 11,
        kind: 'percent',
        cell: ({ group: { numerator, denominator } }) => ({ numerator, denominator }),
      },
      {
        id: 'goal',
        heading: columns.goal,
        width: 10,
        kind: 'percent',
        cell: () => (goal === null ? '—' : { numerator: goal, denominator: 1 }),
      },
      { id: 'needed', heading: columns.needed, width: 11, kind: 'integer', cell: ({ needed }) => needed },
    ],
    facts.shortfalls,
  )
}
