import { Fault } from '../domain/fault.ts'
import { nearestOf } from '../domain/nearest.ts'
import { type PeopleColumn, peopleColumns } from '../domain/register-item.ts'

/** Every way to name a column that people fill in; the first is the usual one. */
export type ColumnNames = (column: PeopleColumn) => readonly string[]

/** The column of an id or heading. A Fault `usage-unknown-column` with the nearest. */
export function peopleColumnOf(given: string, names: ColumnNames): PeopleColumn {
  const found = peopleColumns.find((column) => [column, ...names(column)].some((name) => plain(name) === plain(given)))
  if (found !== undefined) return found
  throw new Fault('usage-unknown-column', {
    column: given,
    valid: peopleColumns.map((column) => names(column)[0] ?? column).join(', '),
    nearest: nearestOf(
      given,
      peopleColumns.flatMap((column) => [...names(column), column]),
    ),
  })
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
}
