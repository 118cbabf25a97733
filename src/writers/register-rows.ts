import type { PeopleColumn } from '../domain/register-item.ts'
import type { ListColumnId } from '../wording/register-list.ts'
import type { Cell } from './document.ts'
import { basisOf } from './register-basis.ts'
import { peopleColumn } from './register-columns.ts'
import { kindText, type ListedEntry, type ListedItem, type RegisterContext } from './register-context.ts'
import { stateText } from './register-states.ts'
import type { ColumnOf } from './table-of.ts'

/** One item with its number. */
interface ItemRow extends ListedItem {
  readonly entry: ListedEntry['view']
}

/** One row an item, by number, then target. */
export function rowsOf(entries: readonly ListedEntry[]): readonly ItemRow[] {
  return entries.flatMap(({ view: entry, items }) => {
    const order = entry.items.map(({ target }) => target)
    const sorted = [...items].sort((left, right) => order.indexOf(left.view.target) - order.indexOf(right.view.target))
    return sorted.map((item): ItemRow => ({ ...item, entry }))
  })
}

/** The columns of a text file, for scripts and for people who fill it in. */
export function rowColumns(context: RegisterContext, people: readonly PeopleColumn[]): readonly ColumnOf<ItemRow>[] {
  const { targets, language, voucher, redact } = context
  const column = (id: ListColumnId, cell: (row: ItemRow) => Cell): ColumnOf<ItemRow> => ({
    id,
    heading: context.words.columns[id],
    width: 12,
    kind: 'text',
    cell,
  })
  return [
    column('number', ({ entry }) => entry.number),
    column('township', ({ entry }) => entry.township),
    column('name', ({ entry }) => entry.name),
    column('creditCode', ({ entry }) => entry.creditCode),
    column('organization', ({ entry }) => entry.organization),
    column('kind', ({ entry }) => entry.kind),
    column('kindText', ({ entry }) => kindText(entry.kind, context)),
    column('target', ({ view }) => view.target),
    column('targetText', ({ view }) => targets.get(view.target)?.title[language] ?? ''),
    column('clause', ({ view }) => targets.get(view.target)?.clause ?? ''),
    column('pack', ({ view }) => view.pack),
    column('state', ({ view }) => view.state),
    column('stateText', (row) => stateText(row, context)),
    column('flags', ({ view }) => view.flags.join(' ')),
    column('relapses', ({ view }) => view.relapses),
    column('registeredOn', ({ view }) => view.registeredOn),
    column('dueOn', ({ view }) => view.dueOn),
    column('closedOn', ({ view }) => view.closedOn),
    column('daysOpen', ({ view }) => view.daysOpen),
    column('daysLeft', ({ view }) => view.daysLeft),
    ...people.map((id) => peopleColumn(id, context, ({ entry }: ItemRow) => entry.people[id])),
    column('basis', (row) => basisOf(row, context)),
    // The letter keeps spreadsheets from taking twelve digits for a number.
    column('voucher', () => `v${voucher}${redact ? '-r' : ''}`),
  ]
}
