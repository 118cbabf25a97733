import type { TargetFacts } from '../domain/report.ts'
import type { Table } from './document.ts'
import type { DocumentContext } from './document-context.ts'
import { attainment, notEvaluatedText, ratesOfTargets } from './rate-texts.ts'
import { type ColumnOf, tableOf } from './table-of.ts'

/** 目标完成情况: every target of the pack with its verdicts, or why it was not evaluated. */
export function targetTable(context: DocumentContext): Table {
  const { report, wording, subtitle } = context
  const { sheets, readingGaps, emptyTable } = wording.documents
  return tableOf(
    {
      id: 'targets',
      sheet: sheets.targets,
      title: sheets.targets,
      subtitle,
      notes: readingGaps.slice(0, 1),
      empty: emptyTable,
      layout: 'short-list',
    },
    targetColumns(context),
    report.targets,
    (target, previous) => target.kind !== previous?.kind,
  )
}

function targetColumns({ report, wording }: DocumentContext): readonly ColumnOf<TargetFacts>[] {
  const rates = ratesOfTargets(report)
  const { columns } = wording.documents
  const { names, language } = wording
  const counts = (field: 'met' | 'gap' | 'unknown' | 'notApplicable') => (target: TargetFacts) =>
    target.evaluated ? target[field] : ''
  return [
    { id: 'target', heading: columns.targetId, width: 8, kind: 'text', align: 'center', cell: ({ id }) => id },
    { id: 'title', heading: columns.target, width: 44, kind: 'text', cell: ({ title }) => title[language] },
    { id: 'clause', heading: columns.clause, width: 18, kind: 'text', cell: ({ clause }) => clause },
    { id: 'kind', heading: columns.targetKind, width: 12, kind: 'text', cell: ({ kind }) => names.targetKind[kind] },
    {
      id: 'force',
      heading: columns.force,
      width: 8,
      kind: 'text',
      align: 'center',
      cell: ({ force }) => names.force[force],
    },
    { id: 'met', heading: columns.met, width: 8, kind: 'integer', cell: counts('met') },
    { id: 'gap', heading: columns.gap, width: 8, kind: 'integer', cell: counts('gap') },
    { id: 'unknown', heading: columns.unknown, width: 8, kind: 'integer', cell: counts('unknown') },
    { id: 'notApplicable', heading: columns.notApplicable, width: 8, kind: 'integer', cell: counts('notApplicable') },
    {
      id: 'rate',
      heading: columns.rate,
      width: 14,
      kind: 'percent',
      bar: true,
      cell: (target) => (target.evaluated ? attainment(target) : ''),
    },
    {
      id: 'low',
      heading: columns.low,
      width: 10,
      kind: 'percent',
      group: columns.interval,
      cell: (target) => rates.get(target.id)?.low ?? '',
    },
    {
      id: 'high',
      heading: columns.high,
      width: 10,
      kind: 'percent',
      group: columns.interval,
      cell: (target) => rates.get(target.id)?.high ?? '',
    },
    {
      id: 'remark',
      heading: columns.remark,
      width: 30,
      kind: 'text',
      cell: (target) => notEvaluatedText(target, wording),
    },
  ]
}
