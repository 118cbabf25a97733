import type { RegisterFacts } from '../domain/report-register.ts'
import type { ListColumnId } from '../wording/register-list.ts'
import type { Table } from './document.ts'
import type { RegisterContext } from './register-context.ts'
import { type ColumnOf, tableOf } from './table-of.ts'

type Township = RegisterFacts['townships'][number]

interface Line extends Omit<Township, 'township'> {
  readonly label: string
}

/** 平衡表: the equation of the round in all and by township, and how the open items stand. */
export function balanceTable({ words, wording, subtitle, facts }: RegisterContext): Table {
  const { sheets } = words
  const lines = facts.townships.map((line): Line => ({ ...line, label: line.township ?? words.noTownship }))
  const total: Line = { ...facts, organizations: facts.organizations.after, label: words.total }
  return tableOf(
    {
      id: 'balance',
      sheet: sheets.balance,
      title: wording.documents.titled(words.title, sheets.balance),
      subtitle,
      notes: [words.reading.balance],
      empty: words.empty,
      layout: 'form',
      signatures: words.signatures,
    },
    columnsOf(words),
    [...lines, total],
    (line) => line === total,
  )
}

const balanceColumns = ['before', 'registered', 'relapsed', 'cancelled', 'struckOff', 'rescoped', 'after'] as const
const standingColumns = ['overdue', 'awaitingReview', 'unknown', 'missing', 'waived'] as const

function columnsOf({ columns, groups }: RegisterContext['words']): readonly ColumnOf<Line>[] {
  const count = (id: Exclude<keyof Line, 'label'> & ListColumnId, group: string): ColumnOf<Line> => ({
    id,
    heading: columns[id],
    width: 10,
    kind: 'integer',
    align: 'center',
    group,
    cell: (line) => line[id],
  })
  return [
    { id: 'township', heading: columns.township, width: 20, kind: 'text', cell: ({ label }) => label },
    ...balanceColumns.map((id) => count(id, groups.balance)),
    { ...count('organizations', groups.among), width: 13 },
    ...standingColumns.map((id) => count(id, groups.among)),
  ]
}
