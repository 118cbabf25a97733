import type { RegisterFactsRow } from '../domain/bulletin.ts'
import type { BulletinContext } from '../wording/bulletin-context.ts'
import type { BulletinColumn } from '../wording/bulletin-wording.ts'
import { bulletinHead } from './bulletin-head.ts'
import type { Cell, Table } from './document.ts'
import { type ColumnOf, tableOf } from './table-of.ts'

type Count = Exclude<keyof RegisterFactsRow, 'township'>

const counts: readonly (readonly [id: Count, heading: BulletinColumn])[] = [
  ['before', 'before'],
  ['registered', 'registered'],
  ['relapsed', 'relapsed'],
  ['cancelled', 'cancelled'],
  ['struckOff', 'struckOff'],
  ['rescoped', 'rescoped'],
  ['after', 'after'],
  ['overdue', 'overdue'],
  ['awaitingReview', 'awaitingReview'],
  ['unknown', 'toCheck'],
  ['missing', 'missing'],
  ['waived', 'waived'],
  ['organizations', 'organizations'],
]

/** 挂号销号: the balance of the register by township, the total last; empty without a register. */
export function registerTable(context: BulletinContext): Table {
  const { facts, words } = context
  const { register } = facts.input
  const total =
    register === null ? [] : [{ ...register, township: words.total, organizations: register.organizations.after }]
  const columns: readonly ColumnOf<RegisterFactsRow>[] = [
    {
      id: 'township',
      heading: words.columns.township,
      width: 16,
      kind: 'text',
      cell: ({ township }) => township ?? words.unknownGroup,
    },
    ...counts.map(([id, heading]) => ({
      ...{ id, heading: words.columns[heading], width: 9 },
      kind: 'integer' as const,
      cell: (row: RegisterFactsRow): Cell =>
        id === 'overdue' && row[id] > 0 ? { number: row[id], tone: 'bad' } : row[id],
    })),
  ]
  const head = bulletinHead(context, 'register', { id: 'register', layout: 'short-list' })
  return tableOf(head, columns, [...(register?.townships ?? []), ...total])
}
