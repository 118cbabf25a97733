import type { RankingFacts } from '../domain/ranking.ts'
import type { BulletinContext } from '../wording/bulletin-context.ts'
import { bulletinHead } from './bulletin-head.ts'
import { codedColumns } from './coded-columns.ts'
import type { Table } from './document.ts'
import { type ColumnOf, tableOf } from './table-of.ts'

type TrendRow = RankingFacts['trend']['rows'][number]

/** 趋势: rate and place of every group in every period, oldest first, in the order of the last. */
export function trendTable(context: BulletinContext): Table {
  const { facts, words, nameOf } = context
  const { by, trend, ranking } = facts.input.ranking
  const order = new Map(ranking.map(({ group }, at) => [group, at]))
  const placeOf = ({ group }: TrendRow) => order.get(group) ?? ranking.length
  return tableOf(
    bulletinHead(context, 'trend', { id: 'trend', layout: 'list' }),
    [
      ...codedColumns<TrendRow>({
        id: 'group',
        heading: words.by[by],
        width: 18,
        code: ({ group }) => group ?? '',
        label: ({ group }) => nameOf(group),
      }),
      ...periodColumns(context),
    ],
    [...trend.rows].sort((left, right) => placeOf(left) - placeOf(right)),
  )
}

function periodColumns({ facts, words, wording, rateName }: BulletinContext): readonly ColumnOf<TrendRow>[] {
  return facts.input.ranking.trend.asOf.flatMap((asOf, at): readonly ColumnOf<TrendRow>[] => {
    const group = wording.documents.date(asOf)
    const integer = { group, kind: 'integer', width: 8 } as const
    return [
      {
        id: `${asOf}-denominator`,
        heading: words.columns.base,
        ...integer,
        only: 'data',
        cell: ({ figures }) => figures[at]?.denominator ?? null,
      },
      {
        id: `${asOf}-numerator`,
        heading: words.columns.covered,
        ...integer,
        only: 'data',
        cell: ({ figures }) => figures[at]?.numerator ?? null,
      },
      {
        id: `${asOf}-unknown`,
        heading: words.columns.unknown,
        ...integer,
        only: 'data',
        cell: ({ figures }) => figures[at]?.unknown ?? null,
      },
      {
        id: `${asOf}-rate`,
        heading: rateName,
        group,
        kind: 'percent',
        width: 11,
        cell: ({ figures }) => figures[at] ?? '—',
      },
      {
        id: `${asOf}-place`,
        heading: words.columns.place,
        ...integer,
        align: 'center',
        cell: ({ figures }) => figures[at]?.place ?? '—',
      },
    ]
  })
}
