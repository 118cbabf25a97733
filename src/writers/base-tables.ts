import type { LeftUnit, RankingFacts } from '../domain/ranking.ts'
import type { BulletinContext } from '../wording/bulletin-context.ts'
import { leftReason } from '../wording/problem-values.ts'
import { bulletinHead } from './bulletin-head.ts'
import { codedColumns } from './coded-columns.ts'
import type { Table } from './document.ts'
import { type ColumnOf, tableOf } from './table-of.ts'

/** 移出基数清单: every unit that left the base, why, and the cells it rests on. */
export function leftBaseTable(context: BulletinContext): Table {
  const { facts, words, wording, nameOf } = context
  const { ranking, report } = facts.input
  const { columns } = words
  const text = (id: string, heading: string, width: number, cell: (unit: LeftUnit) => string): ColumnOf<LeftUnit> => ({
    ...{ id, heading, width, cell },
    kind: 'text',
  })
  return tableOf(
    bulletinHead(context, 'leftBase', { id: 'left-base', layout: 'list' }),
    [
      { id: 'no', heading: columns.no, width: 6, kind: 'integer', align: 'center', cell: (_, at) => at + 1 },
      text('name', columns.name, 30, ({ name }) => name),
      {
        ...text('organization', columns.organization, 20, ({ organization }) => organization),
        kind: 'identifier',
        only: 'data',
      },
      text('township', columns.township, 13, ({ township }) => township ?? ''),
      ...(ranking.by === 'township'
        ? []
        : codedColumns<LeftUnit>({
            id: 'group',
            heading: words.by[ranking.by],
            width: 14,
            code: ({ group }) => group ?? '',
            label: ({ group }) => nameOf(group),
          })),
      ...codedColumns<LeftUnit>({
        id: 'reason',
        heading: columns.reason,
        width: 24,
        code: ({ reason }) => reason,
        label: (unit) => leftReason(unit, report, context),
      }),
      text('cells', columns.cells, 14, ({ cells }) => cells.join(wording.names.listSeparator)),
      {
        ...text('wasCovered', columns.wasCovered, 9, (unit) => (unit.wasCovered ? words.yes : words.no)),
        align: 'center',
      },
      text('at', columns.at, 28, ({ at }) => (at === null ? '—' : wording.documents.place(at))),
    ],
    ranking.leftBase,
  )
}

type Suspicious = RankingFacts['suspicious'][number]

/** 基数异常: groups whose rate rose, or whose base shrank, by units leaving. */
export function suspiciousTable(context: BulletinContext): Table {
  const { facts, words, nameOf } = context
  const { columns } = words
  const { by, suspicious } = facts.input.ranking
  return tableOf(
    bulletinHead(context, 'suspicious', { id: 'suspicious', layout: 'short-list' }),
    [
      ...codedColumns<Suspicious>({
        id: 'group',
        heading: words.by[by],
        width: 20,
        code: ({ group }) => group ?? '',
        label: ({ group }) => nameOf(group),
      }),
      { id: 'base', heading: columns.previousBase, width: 12, kind: 'integer', cell: ({ base }) => base },
      { id: 'left', heading: columns.left, width: 12, kind: 'integer', cell: ({ left }) => left },
      { id: 'points', heading: columns.points, width: 20, kind: 'points', cell: ({ points }) => points },
      {
        id: 'fromLeaving',
        heading: columns.fromLeaving,
        width: 16,
        kind: 'points',
        cell: ({ fromLeaving }) => fromLeaving,
      },
    ],
    suspicious,
  )
}
