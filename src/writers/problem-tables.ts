import type { IssueCount } from '../domain/bulletin.ts'
import type { JointGroupFacts } from '../domain/report.ts'
import type { BulletinContext } from '../wording/bulletin-context.ts'
import { bulletinHead } from './bulletin-head.ts'
import type { Cell, Table } from './document.ts'
import { type ColumnOf, tableOf } from './table-of.ts'

/** 联合党组织: those over the limit first; of these alone for a letter. */
export function jointGroupTable(context: BulletinContext, only: 'over-limit' | 'all'): Table {
  const { facts, words } = context
  const { columns } = words
  const { overLimit, input } = facts
  const others = only === 'all' ? input.report.jointGroups.filter((group) => !overLimit.includes(group)) : []
  const list: readonly ColumnOf<JointGroupFacts>[] = [
    { id: 'no', heading: columns.no, width: 6, kind: 'integer', align: 'center', cell: (_, at) => at + 1 },
    { id: 'name', heading: columns.jointName, width: 30, kind: 'text', cell: ({ name }) => name },
    { id: 'superior', heading: columns.superior, width: 22, kind: 'text', cell: ({ superior }) => superior ?? '' },
    { id: 'township', heading: columns.township, width: 14, kind: 'text', cell: ({ township }) => township ?? '' },
    {
      id: 'units',
      heading: columns.organizations,
      width: 10,
      kind: 'integer',
      cell: ({ units, verdict }): Cell => (verdict === 'gap' ? { number: units, tone: 'bad' } : units),
    },
    { id: 'limit', heading: columns.limit, width: 8, kind: 'integer', cell: ({ limit }) => limit ?? '—' },
  ]
  return tableOf(bulletinHead(context, 'joint', { id: 'joint', layout: 'list' }), list, [...overLimit, ...others])
}

/** 台账疑点 by township, those with errors first. */
export function issueCountTable(context: BulletinContext): Table {
  const { facts, words } = context
  const { columns } = words
  const errors = ({ errors: count }: IssueCount): Cell => (count > 0 ? { number: count, tone: 'bad' } : count)
  return tableOf<IssueCount>(
    bulletinHead(context, 'issues', { id: 'issue-counts', layout: 'short-list' }),
    [
      { id: 'no', heading: columns.no, width: 6, kind: 'integer', align: 'center', cell: (_, at) => at + 1 },
      {
        id: 'township',
        heading: columns.township,
        width: 24,
        kind: 'text',
        align: 'center',
        cell: ({ township }) => township ?? words.unknownGroup,
      },
      { id: 'errors', heading: columns.errors, width: 12, kind: 'integer', cell: errors },
      { id: 'warnings', heading: columns.warnings, width: 12, kind: 'integer', cell: ({ warnings }) => warnings },
    ],
    facts.issues,
  )
}
