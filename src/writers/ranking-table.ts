import type { RankedGroup } from '../domain/ranking.ts'
import { type BulletinContext, nameOfRate } from '../wording/bulletin-context.ts'
import { rangeText } from '../wording/group-values.ts'
import { bulletinHead } from './bulletin-head.ts'
import { codedColumns } from './coded-columns.ts'
import type { Cell, Table, Tone } from './document.ts'
import { type ColumnOf, tableOf } from './table-of.ts'

type GroupColumn = ColumnOf<RankedGroup>

/** 排名: every group with its place, the places left open, its figures, and what moved; the total last and without a place. */
export function rankingTable(context: BulletinContext): Table {
  const { ranking } = context.facts.input
  return tableOf(
    bulletinHead(context, 'ranking', { id: 'ranking', layout: 'short-list' }),
    [...placeColumns(context), ...figureColumns(context), ...lastColumns(context), ...otherColumns(context)],
    [...ranking.ranking, ranking.total],
    (group) => group === ranking.total,
  )
}

/** The same as a letter has room for: without bounds, the range of an open place in the place of the place. */
export function rankingBrief(context: BulletinContext): Table {
  const { facts, words } = context
  const { ranking } = facts.input
  const [group] = groupColumns(context).filter(({ only }) => only !== 'data')
  const kept = new Set(['denominator', 'numerator', 'unknown', 'rate'])
  const since = ranking.comparable ? lastColumns(context) : []
  const columns: readonly GroupColumn[] = [
    {
      id: 'place',
      heading: words.columns.place,
      width: 10,
      kind: 'text',
      align: 'center',
      cell: (each) => briefPlace(each, context),
    },
    ...(group === undefined ? [] : [{ ...group, width: 15 }]),
    ...figureColumns(context).filter(({ id }) => kept.has(id)),
    ...since.filter(({ id }) => id !== 'previousRate').map((column) => briefly(column, context)),
  ]
  return tableOf(bulletinHead(context, 'ranking', { id: 'ranking', layout: 'page' }), columns, [
    ...ranking.ranking,
    ranking.total,
  ])
}

function isOpen({ placeRange }: RankedGroup): boolean {
  return placeRange !== null && placeRange[0] !== placeRange[1]
}

function briefPlace(group: RankedGroup, context: BulletinContext): Cell {
  const { placeRange } = group
  if (isTotal(group, context) || placeRange === null || !isOpen(group)) return placeCell(group, context)
  return context.words.places(...placeRange)
}

/** A place that is open has not moved up or down. */
function briefly(column: GroupColumn, { words }: BulletinContext): GroupColumn {
  if (column.id !== 'movement') return { ...column, width: 9 }
  return {
    ...column,
    width: 9,
    cell: (group, index) => (isOpen(group) && group.movement !== null ? words.openMovement : column.cell(group, index)),
  }
}

function isTotal(group: RankedGroup, { facts }: BulletinContext): boolean {
  return group === facts.input.ranking.total
}

function placeCell(group: RankedGroup, context: BulletinContext): Cell {
  if (isTotal(group, context)) return ''
  return group.place ?? '—'
}

function placeColumns(context: BulletinContext): readonly GroupColumn[] {
  const { columns, toBeSettled } = context.words
  const placed = (group: RankedGroup, at: 0 | 1) => group.placeRange?.[at] ?? null
  return [
    {
      id: 'place',
      heading: columns.place,
      width: 8,
      kind: 'integer',
      align: 'center',
      cell: (each) => placeCell(each, context),
    },
    {
      id: 'range',
      heading: columns.range,
      width: context.facts.open.length === 0 ? 10 : 24,
      kind: 'text',
      only: 'page',
      align: 'center',
      cell: ({ placeRange }) => {
        const range = rangeText(placeRange, context)
        return range === null ? '' : { text: toBeSettled(range), tone: 'doubt' }
      },
    },
    { id: 'best', heading: 'best', width: 6, kind: 'integer', only: 'data', cell: (each) => placed(each, 0) },
    { id: 'worst', heading: 'worst', width: 6, kind: 'integer', only: 'data', cell: (each) => placed(each, 1) },
    ...groupColumns(context),
  ]
}

/** Name of the group; the total has its own. */
export function groupColumns(context: BulletinContext): readonly GroupColumn[] {
  const { words, facts, nameOf } = context
  const { by } = facts.input.ranking
  return codedColumns<RankedGroup>({
    id: 'group',
    heading: words.by[by],
    width: 18,
    code: (each) => (isTotal(each, context) ? '*' : (each.group ?? '')),
    label: (each) => (isTotal(each, context) ? words.total : nameOf(each.group)),
  })
}

function figureColumns({ words, rateName }: BulletinContext): readonly GroupColumn[] {
  const { columns } = words
  const percent = { width: 11, kind: 'percent' } as const
  return [
    { id: 'denominator', heading: columns.base, width: 9, kind: 'integer', cell: ({ denominator }) => denominator },
    { id: 'numerator', heading: columns.covered, width: 9, kind: 'integer', cell: ({ numerator }) => numerator },
    { id: 'unknown', heading: columns.unknown, width: 9, kind: 'integer', cell: ({ unknown }) => unknown },
    {
      id: 'rate',
      heading: rateName,
      ...percent,
      bar: true,
      cell: ({ numerator, denominator }) => ({ numerator, denominator }),
    },
    { id: 'low', heading: columns.low, ...percent, group: columns.interval, cell: ({ low }) => low },
    { id: 'high', heading: columns.high, ...percent, group: columns.interval, cell: ({ high }) => high },
  ]
}

function lastColumns(context: BulletinContext): readonly GroupColumn[] {
  const { words } = context
  const { columns } = words
  return [
    {
      id: 'previousRate',
      heading: columns.previousRate,
      width: 11,
      kind: 'percent',
      cell: ({ previous }) => previous ?? '—',
    },
    {
      id: 'previousPlace',
      heading: columns.previousPlace,
      width: 9,
      kind: 'integer',
      align: 'center',
      cell: (each) => (isTotal(each, context) ? '' : (each.previousPlace ?? '—')),
    },
    {
      id: 'movement',
      heading: columns.movement,
      width: 9,
      kind: 'text',
      align: 'center',
      cell: (each) => (isTotal(each, context) ? '' : movementCell(each, context)),
    },
    {
      id: 'points',
      heading: columns.points,
      width: 12,
      kind: 'points',
      cell: ({ change }) => pointsCell(change?.points),
    },
  ]
}

function movementCell({ movement, previous, place }: RankedGroup, { words, facts }: BulletinContext): Cell {
  const isNew = previous === null && place !== null && facts.input.ranking.comparable
  if (isNew) return words.newGroup
  return movement === null ? words.movement(null) : { text: words.movement(movement), tone: toneOfChange(movement) }
}

/** A change in 百分点, coloured; a dash where it cannot be told. */
export function pointsCell(points: number | undefined): Cell {
  return points === undefined ? '—' : { number: points, tone: toneOfChange(points) }
}

function toneOfChange(change: number): Tone {
  if (change === 0) return 'plain'
  return change > 0 ? 'good' : 'bad'
}

/** Rate and place by each further indicator. */
function otherColumns({ facts, words, language }: BulletinContext): readonly GroupColumn[] {
  const { ranking, report } = facts.input
  return ranking.tieBreakers.flatMap((id, at): readonly GroupColumn[] => {
    const own = report.indicators.find((indicator) => indicator.id === id)?.title[language] ?? id
    const title = nameOfRate(id, own, words)
    return [
      {
        id: `${id}-rate`,
        heading: words.columns.rate,
        width: 11,
        kind: 'percent',
        group: title,
        cell: ({ others }) => others[at] ?? '—',
      },
      {
        id: `${id}-place`,
        heading: words.columns.place,
        width: 8,
        kind: 'integer',
        align: 'center',
        group: title,
        cell: ({ others }) => others[at]?.place ?? '—',
      },
    ]
  })
}
