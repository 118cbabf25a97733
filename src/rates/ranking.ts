import type { RankedGroup, RankingFacts } from '../domain/ranking.ts'
import type { Rate } from '../domain/rate.ts'
import type { AuditFacts, Breakdown, IndicatorFacts } from '../domain/report.ts'
import { compareText } from '../domain/text.ts'
import { matchUnits } from './match-units.ts'
import { type Movement, movementOf } from './movement.ts'
import { rankGroups, type Standing } from './rank.ts'
import { pointsBetween, type RateChange } from './split-change.ts'
import { outcomesOf } from './unit-outcome.ts'

/** What a ranking needs of one period. */
export type RankedPeriod = Pick<AuditFacts, 'asOf' | 'indicators' | 'organizations' | 'plan'>

/** What is ranked, and by what. */
export interface RankingRequest {
  /** The first ranks; the others decide ties, in their order. */
  readonly indicators: readonly [string, ...string[]]
  readonly by: Breakdown
  readonly current: RankedPeriod
  /** Earlier periods, oldest first; the last of them is compared with. */
  readonly earlier: readonly RankedPeriod[]
  /** In what the two periods differ, so that they cannot be compared; empty if they can, or without an earlier one. */
  readonly differs: RankingFacts['differs']
  readonly suspicion: Suspicion
}

/** From when a shrinking base is named: its share of the rise of the rate, and of the base itself. */
interface Suspicion {
  readonly shareOfRise: number
  readonly shareOfBase: number
}

/**
 * 排名: every group of the present period with its place, the places that the unknowns leave open, and what moved since the last
 * period. Sorted by place, then by name; groups without a base come last and are not ranked. Undefined if the report does not
 * have the first indicator.
 */
export function rankingOf(request: RankingRequest): RankingFacts | undefined {
  const { current, earlier, indicators, by, differs } = request
  const [first, ...tieBreakers] = indicators
  const overall = current.indicators.find(({ id, by: of }) => id === first && of === 'all')
  if (overall === undefined) return undefined
  const previous = earlier.at(-1)
  const comparable = previous !== undefined && differs.length === 0
  const movement = comparable ? movementBetween(previous, current, request) : undefined
  const before = previous && tableOf(previous, indicators, by)
  const now = tableOf(current, indicators, by)
  const around = { before, movement, comparable }
  return {
    asOf: current.asOf,
    previousAsOf: previous?.asOf ?? null,
    indicator: first,
    title: overall.title,
    by,
    tieBreakers,
    comparable,
    differs: [...differs],
    goal: overall.goal,
    ranking: [...now.values()].map((row) => rankedGroup(row, around)).sort(byPlace),
    total: totalOf(overall, current, request, { previous, movement, comparable }),
    leftBase: [...(movement?.leftBase ?? [])].sort(byGroup),
    suspicious: movement ? suspiciousGroups(movement, before, request.suspicion) : [],
    trend: trendOf([...earlier, current], indicators, by),
  }
}

/** One group of one period: its figures by every indicator asked for, and where it stands. */
interface GroupRow extends Standing {
  readonly group: string | null
  readonly figures: readonly IndicatorFacts[]
  /** Places by each further indicator alone. */
  readonly otherPlaces: readonly (number | null)[]
}

type GroupTable = ReadonlyMap<string | null, GroupRow>

function tableOf({ indicators }: RankedPeriod, ids: readonly string[], by: Breakdown): GroupTable {
  const rowsOf = (id: string) => indicators.filter((each) => each.id === id && each.by === by)
  const further = ids.slice(1).map((id) => new Map(rowsOf(id).map((each) => [each.group, each])))
  const rows = rowsOf(ids[0] ?? '').map((figure) => [
    figure,
    ...further.flatMap((figures) => figures.get(figure.group) ?? []),
  ])
  const standings = rankGroups(rows)
  const others = further.map((_, at) => rankGroups(rows.map((row) => [row[at + 1] ?? noRate])))
  return new Map(
    rows.map((figures, at) => {
      const group = figures[0]?.group ?? null
      const otherPlaces = others.map((ranked) => ranked[at]?.place ?? null)
      return [group, { group, figures, otherPlaces, ...(standings[at] ?? { place: null, placeRange: null }) }]
    }),
  )
}

const nothing = Object.freeze({ numerator: 0, denominator: 0 })
const noRate: Rate = Object.freeze({ ...nothing, unknown: 0, low: nothing, high: nothing })

interface Around {
  readonly before: GroupTable | undefined
  readonly movement: Movement | undefined
  readonly comparable: boolean
}

function rankedGroup(row: GroupRow, { before, movement, comparable }: Around): RankedGroup {
  const [figure] = row.figures
  const old = before?.get(row.group)
  const moved = comparable && old?.place && row.place ? old.place - row.place : null
  return {
    group: row.group,
    place: row.place,
    placeRange: row.placeRange === null ? null : [...row.placeRange],
    ...figuresOf(figure),
    previous: old?.figures[0] ? countsOf(old.figures[0]) : null,
    previousPlace: old?.place ?? null,
    movement: moved,
    change: comparable ? changeOf(old?.figures[0], figure, movement?.byGroup.get(row.group)) : null,
    others: row.figures.slice(1).map((other, at) => ({
      indicator: other.id,
      ...countsOf(other),
      place: row.otherPlaces[at] ?? null,
    })),
  }
}

function totalOf(
  overall: IndicatorFacts,
  current: RankedPeriod,
  { indicators }: RankingRequest,
  { previous, movement, comparable }: { readonly previous: RankedPeriod | undefined } & Omit<Around, 'before'>,
): RankedGroup {
  const ofAll = (period: RankedPeriod | undefined, id: string) =>
    period?.indicators.find((each) => each.id === id && each.by === 'all')
  const old = ofAll(previous, overall.id)
  return {
    ...{ group: null, place: null, placeRange: null },
    ...figuresOf(overall),
    previous: old ? countsOf(old) : null,
    ...{ previousPlace: null, movement: null },
    change: comparable ? changeOf(old, overall, movement?.overall) : null,
    others: indicators.slice(1).flatMap((id) => {
      const other = ofAll(current, id)
      return other ? [{ indicator: id, ...countsOf(other), place: null }] : []
    }),
  }
}

/** A change with its parts where units were followed; the whole alone for an indicator of sums. */
function changeOf(
  old: IndicatorFacts | undefined,
  now: IndicatorFacts | undefined,
  split: RateChange | null | undefined,
): RankedGroup['change'] {
  if (split) return { points: split.points, parts: { ...split.parts }, units: { ...split.units } }
  if (old === undefined || now === undefined || old.denominator === 0 || now.denominator === 0) return null
  return { points: pointsBetween(old, now), parts: null, units: null }
}

function countsOf({ numerator, denominator, unknown }: IndicatorFacts) {
  return { numerator, denominator, unknown }
}

function figuresOf(figure: IndicatorFacts | undefined) {
  const { numerator, denominator, unknown, low, high } = figure ?? noRate
  return { numerator, denominator, unknown, low, high }
}

function byPlace(left: RankedGroup, right: RankedGroup): number {
  const place = ({ place: at }: RankedGroup) => at ?? Number.POSITIVE_INFINITY
  return place(left) === place(right) ? byGroup(left, right) : place(left) - place(right)
}

interface InGroup {
  readonly group: string | null
}

/** By code point, what has no group last. */
function byGroup({ group: left }: InGroup, { group: right }: InGroup): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  return compareText(left, right)
}

function movementBetween(
  previous: RankedPeriod,
  current: RankedPeriod,
  { indicators, by }: RankingRequest,
): Movement | undefined {
  const before = outcomesOf(previous, indicators[0])
  const now = outcomesOf(current, indicators[0])
  if (before === undefined || now === undefined) return undefined
  return movementOf(matchUnits(previous.organizations, current.organizations), { by, before, now })
}

/** Groups whose rate rose by units leaving the base more than by anything else, or that lost much of their base. */
function suspiciousGroups(
  { byGroup }: Movement,
  before: GroupTable | undefined,
  { shareOfRise, shareOfBase }: Suspicion,
): RankingFacts['suspicious'] {
  return [...byGroup].flatMap(([group, change]) => {
    const base = before?.get(group)?.figures[0]?.denominator ?? 0
    if (change === null || change.units.leftBase === 0) return []
    const { points, parts, units } = change
    const raised = points > 0 && parts.leftBase >= shareOfRise * points
    if (!raised && units.leftBase < shareOfBase * base) return []
    return [{ group, left: units.leftBase, base, points, fromLeaving: parts.leftBase }]
  })
}

function trendOf(periods: readonly RankedPeriod[], ids: readonly string[], by: Breakdown): RankingFacts['trend'] {
  const tables = periods.map((period) => tableOf(period, ids, by))
  const groups = [...new Set(tables.flatMap((table) => [...table.keys()]))].map((group) => ({ group })).sort(byGroup)
  return {
    asOf: periods.map(({ asOf }) => asOf),
    total: periods.map(({ indicators }) => {
      const all = indicators.find(({ id, by: of }) => id === ids[0] && of === 'all')
      return all === undefined ? null : countsOf(all)
    }),
    rows: groups.map(({ group }) => ({
      group,
      figures: tables.map((table) => {
        const row = table.get(group)
        return row?.figures[0] ? { ...countsOf(row.figures[0]), place: row.place } : null
      }),
    })),
  }
}
