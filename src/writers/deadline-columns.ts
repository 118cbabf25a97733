import type { DeadlineFacts, GoalRow, NearUnit } from '../domain/deadline.ts'
import type { Language } from '../domain/text.ts'
import { deadlineWording, nearReason } from '../wording/deadline-wording.ts'
import { wordingOf } from '../wording/wording.ts'
import { goalGroup, goalTitle, listText } from './deadline-texts.ts'
import type { ColumnOf } from './table-of.ts'
import { toneOf } from './tone-of.ts'

/** The facts with the language they are shown in. */
export interface View {
  readonly facts: DeadlineFacts
  readonly language: Language
}

/** A unit on the list of a goal and a group. */
export interface Near {
  readonly row: GoalRow
  readonly unit: NearUnit
  readonly place: number
}

/** What is measured, and for which group. */
export function titleColumns<Item>({ language }: View, rowOf: (item: Item) => GoalRow): readonly ColumnOf<Item>[] {
  const { columns } = wordingOf(language).documents
  const words = deadlineWording(language)
  const text = { kind: 'text' } as const
  return [
    {
      ...text,
      id: 'title',
      heading: columns.indicatorTitle,
      width: 36,
      cell: (item) => goalTitle(rowOf(item), language),
    },
    {
      ...text,
      id: 'indicator',
      heading: columns.indicator,
      width: 24,
      only: 'data',
      cell: (item) => rowOf(item).indicator,
    },
    { ...text, id: 'by', heading: columns.by, width: 10, only: 'data', cell: (item) => rowOf(item).by },
    {
      ...text,
      id: 'group',
      heading: words.columns.group,
      width: 16,
      only: 'data',
      cell: (item) => rowOf(item).group ?? '',
    },
    {
      ...text,
      id: 'groupText',
      heading: words.columns.group,
      width: 16,
      cell: (item) => goalGroup(rowOf(item), language),
    },
  ]
}

/** The rate of a group and its goal. */
export function rateColumns({ language }: View): readonly ColumnOf<GoalRow>[] {
  const { documents, names } = wordingOf(language)
  const { columns } = documents
  const words = deadlineWording(language)
  return [
    { id: 'numerator', heading: columns.numerator, width: 9, kind: 'integer', cell: ({ numerator }) => numerator },
    {
      id: 'denominator',
      heading: columns.denominator,
      width: 9,
      kind: 'integer',
      cell: ({ denominator }) => denominator,
    },
    { id: 'unknown', heading: columns.unknown, width: 9, kind: 'integer', cell: ({ unknown }) => unknown },
    {
      id: 'rate',
      heading: columns.rate,
      width: 12,
      kind: 'percent',
      bar: true,
      cell: ({ numerator, denominator }) => ({ numerator, denominator }),
    },
    { id: 'goal', heading: columns.goal, width: 10, kind: 'percent', cell: ({ goal }) => goal },
    {
      id: 'goalFrom',
      heading: words.columns.goalFrom,
      width: 10,
      kind: 'text',
      only: 'data',
      cell: ({ goalFrom }) => goalFrom,
    },
    {
      id: 'verdict',
      heading: columns.goalVerdict,
      width: 10,
      kind: 'text',
      only: 'data',
      cell: ({ verdict }) => verdict ?? '',
    },
    {
      id: 'verdictText',
      heading: columns.goalVerdict,
      width: 10,
      kind: 'verdict',
      align: 'center',
      cell: ({ verdict }) => (verdict === null ? '' : { text: names.goalVerdict[verdict], tone: toneOf(verdict) }),
    },
  ]
}

/** How many units are needed, and the first of the nearest. */
export function neededColumns({ language }: View): readonly ColumnOf<GoalRow>[] {
  const { columns } = deadlineWording(language)
  const { names } = wordingOf(language)
  const first = ({ nearest }: GoalRow) => nearest.slice(0, 3).map(({ name }) => name)
  return [
    { id: 'needed', heading: columns.known, width: 10, kind: 'integer', cell: ({ needed }) => needed.known },
    {
      id: 'atBest',
      heading: columns.atBest,
      width: 9,
      kind: 'integer',
      group: columns.between,
      cell: ({ needed }) => needed.atBest,
    },
    {
      id: 'atWorst',
      heading: columns.atWorst,
      width: 9,
      kind: 'integer',
      group: columns.between,
      cell: ({ needed }) => needed.atWorst,
    },
    { id: 'gaps', heading: columns.gaps, width: 9, kind: 'integer', cell: ({ gaps }) => gaps },
    {
      id: 'nearest',
      heading: columns.nearest,
      width: 44,
      kind: 'text',
      only: 'page',
      cell: (row) => first(row).join(names.listSeparator),
    },
  ]
}

/** A near unit and its place. */
export function unitColumns({ language }: View): readonly ColumnOf<Near>[] {
  const { columns } = wordingOf(language).documents
  const words = deadlineWording(language)
  return [
    {
      id: 'place',
      heading: words.columns.place,
      width: 6,
      kind: 'integer',
      align: 'center',
      cell: ({ place }) => place,
    },
    { id: 'name', heading: columns.name, width: 26, kind: 'text', cell: ({ unit }) => unit.name },
    {
      id: 'organization',
      heading: columns.organization,
      width: 20,
      kind: 'text',
      only: 'data',
      cell: ({ unit }) => unit.organization,
    },
    {
      id: 'township',
      heading: columns.township,
      width: 12,
      kind: 'text',
      only: 'data',
      cell: ({ unit }) => unit.township ?? '',
    },
    { id: 'steps', heading: words.columns.steps, width: 9, kind: 'integer', cell: ({ unit }) => unit.steps ?? '' },
  ]
}

/** Why a near unit stands where it does. */
export function reasonColumns({ facts, language }: View): readonly ColumnOf<Near>[] {
  const { columns } = deadlineWording(language)
  const { names } = wordingOf(language)
  return [
    {
      id: 'list',
      heading: columns.list,
      width: 20,
      kind: 'text',
      only: 'data',
      cell: ({ unit }) => unit.list?.plan ?? '',
    },
    {
      id: 'tier',
      heading: columns.list,
      width: 20,
      kind: 'text',
      only: 'data',
      cell: ({ unit }) => unit.list?.tier ?? '',
    },
    {
      id: 'targets',
      heading: columns.targets,
      width: 16,
      kind: 'text',
      cell: ({ unit }) => unit.gaps.join(names.listSeparator),
    },
    {
      id: 'why',
      heading: columns.why,
      width: 60,
      kind: 'text',
      cell: ({ unit }) => nearReason(unit, listText(unit, facts, language), language),
    },
  ]
}
