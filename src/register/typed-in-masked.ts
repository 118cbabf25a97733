import type { FilledList, FilledValue } from '../domain/filled-list.ts'
import { maskNames } from '../domain/mask-name.ts'
import type { Register } from '../domain/register.ts'
import type { PeopleColumn } from '../domain/register-item.ts'
import { baseOf, givenValue, numberFinder } from './merge-people.ts'

/**
 * The first cell of a list with masked names into which somebody typed: it says neither what the list showed when it was rendered
 * nor what it would show now. Undefined if there is none.
 */
export function typedInMasked(register: Register, { masked }: FilledList): FilledValue | undefined {
  const find = numberFinder(register)
  for (const row of masked) {
    const number = find(row.number)
    const entry = number === undefined ? undefined : register.entries.get(number)
    const base = baseOf(register, number ?? '', row.voucher)
    const typed = row.values.find((value) => {
      const shown = [base(value.column).base ?? '', entry?.people[value.column] ?? ''].map((text) =>
        maskedText(value.column, text),
      )
      const given = givenValue(value)
      return given !== '' && !shown.includes(given)
    })
    if (typed !== undefined) return typed
  }
  return undefined
}

const named: ReadonlySet<PeopleColumn> = new Set(['responsibleLeader', 'responsiblePerson'])

/** A value of a people's column as a list with masked names shows it. */
function maskedText(column: PeopleColumn, text: string): string {
  const value = givenValue({ column, text })
  return named.has(column) ? maskNames(value) : value
}
