import type { RankingFacts } from '../domain/ranking.ts'
import type { BulletinContext } from '../wording/bulletin-context.ts'
import { bulletinHead } from './bulletin-head.ts'
import { codedColumns } from './coded-columns.ts'
import type { Table } from './document.ts'
import { type ColumnOf, tableOf } from './table-of.ts'

type Figures = RankingFacts['trend']['rows'][number]['figures'][number]

/** A group, or all of them together. */
interface TrendRow {
  readonly group: string | null
  readonly isTotal: boolean
  readonly figures: readonly Figures[]
}

/** 趋势: rate and place of every group in every period, oldest first, in the order of the last; the total last and without a place. */
export function trendTable(context: BulletinContext): Table {
  const { facts, words, nameOf } = context
  const { by, trend, ranking } = facts.input.ranking
  const order = new Map(ranking.map(({ group }, at) => [group, at]))
  const placeOf = ({ group }: TrendRow) => order.get(group) ?? ranking.length
  const groups = trend.rows.map((row) => ({ ...row, isTotal: false }))
  const all = trend.total.map((figures) => figures && { ...figures, place: null })
  return tableOf(
    bulletinHead(context, 'trend', { id: 'trend', layout: 'list' }),
    [
      ...codedColumns<TrendRow>({
        id: 'group',
        heading: words.by[by],
        width: 18,
        code: ({ group, isTotal }) => (isTotal ? '*' : (group ?? '')),
        label: ({ group, isTotal }) => (isTotal ? words.total : nameOf(group)),
      }),
      ...periodColumns(context),
    ],
    [...groups.sort((left, right) => placeOf(left) - placeOf(right)), { group: null, isTotal: true, figures: all }],
    ({ isTotal }) => isTotal,
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
        cell: ({ figures, isTotal }) => (isTotal ? '' : (figures[at]?.place ?? '—')),
      },
    ]
  })
}
