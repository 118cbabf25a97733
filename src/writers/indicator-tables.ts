import { breakdowns } from '../domain/rate.ts'
import type { Breakdown, IndicatorFacts } from '../domain/report.ts'
import { targetOfIndicator } from '../domain/target-indicator.ts'
import type { Wording } from '../wording/wording.ts'
import { codedColumns } from './coded-columns.ts'
import type { Table } from './document.ts'
import { type DocumentContext, optionLabel } from './document-context.ts'
import { goalText } from './rate-texts.ts'
import { type ColumnOf, tableOf } from './table-of.ts'
import { toneOf } from './tone-of.ts'

type IndicatorColumn = ColumnOf<IndicatorFacts>

/** Every indicator over all units. */
export function overallTable(context: DocumentContext): Table {
  const { sheets } = context.wording.documents
  const indicators = context.report.indicators.filter((indicator) => indicator.by === 'all')
  return rateTable(context, { id: 'indicators', sheet: sheets.indicators, indicators, grouped: false })
}

/** One table for each breakdown that the report has: every indicator by township, sector and so on. */
export function breakdownTables(context: DocumentContext): readonly Table[] {
  const { report, wording } = context
  const tables = breakdowns.map((by: Breakdown) => {
    const indicators = report.indicators.filter((indicator) => indicator.by === by)
    return rateTable(context, {
      id: `by-${by}`,
      sheet: wording.documents.sheetBy(wording.names.by[by]),
      indicators,
      grouped: true,
    })
  })
  return tables.filter((table) => table.rows.length > 0)
}

/** Every indicator in every breakdown, for text files. */
export function summaryTable(context: DocumentContext): Table {
  const { sheets } = context.wording.documents
  return rateTable(context, {
    id: 'summary',
    sheet: sheets.summary,
    indicators: context.report.indicators,
    grouped: true,
  })
}

interface RateTable {
  readonly id: string
  readonly sheet: string
  readonly indicators: readonly IndicatorFacts[]
  readonly grouped: boolean
}

function rateTable(context: DocumentContext, { id, sheet, indicators, grouped }: RateTable): Table {
  const { wording, subtitle } = context
  const { readingRates, emptyTable } = wording.documents
  return tableOf(
    {
      id,
      sheet,
      title: sheet,
      subtitle,
      notes: readingRates,
      empty: emptyTable,
      layout: grouped ? 'list' : 'short-list',
    },
    [...titleColumns(wording), ...(grouped ? groupColumns(wording) : []), ...figureColumns(wording)],
    indicators,
    (indicator, previous) => grouped && indicator.id !== previous?.id,
  )
}

function titleColumns(wording: Wording): readonly IndicatorColumn[] {
  const { columns } = wording.documents
  return [
    {
      id: 'title',
      heading: columns.indicatorTitle,
      width: 40,
      kind: 'text',
      cell: (indicator) => indicatorTitle(indicator, wording),
    },
    { id: 'indicator', heading: columns.indicator, width: 24, kind: 'text', only: 'data', cell: ({ id }) => id },
  ]
}

/** The attainment of a target is known by the id of the target. */
function indicatorTitle({ id, title }: IndicatorFacts, { language }: Wording): string {
  const target = targetOfIndicator(id)
  return target === null ? title[language] : `${target} ${title[language]}`
}

function groupColumns(wording: Wording): readonly IndicatorColumn[] {
  const { columns } = wording.documents
  return [
    ...codedColumns<IndicatorFacts>({
      id: 'by',
      heading: columns.by,
      width: 10,
      code: ({ by }) => by,
      label: ({ by }) => wording.names.by[by],
      dataOnly: true,
    }),
    ...codedColumns<IndicatorFacts>({
      id: 'group',
      heading: columns.group,
      width: 18,
      code: ({ group }) => group ?? '',
      label: (indicator) => groupName(indicator, wording),
    }),
  ]
}

function groupName({ by, group }: IndicatorFacts, wording: Wording): string {
  if (by === 'all') return wording.names.allUnits
  return group === null ? wording.names.unknownGroup : optionLabel(by, group, wording)
}

function figureColumns(wording: Wording): readonly IndicatorColumn[] {
  const { columns } = wording.documents
  const { names } = wording
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
      width: 14,
      kind: 'percent',
      bar: true,
      cell: ({ numerator, denominator }) => ({ numerator, denominator }),
    },
    { id: 'low', heading: columns.low, width: 10, kind: 'percent', group: columns.interval, cell: ({ low }) => low },
    {
      id: 'high',
      heading: columns.high,
      width: 10,
      kind: 'percent',
      group: columns.interval,
      cell: ({ high }) => high,
    },
    { id: 'goal', heading: columns.goal, width: 10, kind: 'percent', cell: ({ goal }) => goalText(goal) ?? '' },
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
