import { Fault } from '../domain/fault.ts'
import type { ListNotice } from '../domain/filled-list.ts'
import type { Register } from '../domain/register.ts'
import type { Act, PersonEvent } from '../domain/register-event.ts'
import type { PeopleColumn } from '../domain/register-item.ts'
import type { Language } from '../domain/text.ts'
import { annotateEntry } from '../register/acts.ts'
import { findEntry } from '../register/find-entry.ts'
import { givenValue, hasPersonalNumber, mergePeople } from '../register/merge-people.ts'
import { peopleColumnOf } from '../register/people-column.ts'
import { registerListWording } from '../wording/register-list.ts'
import { loadRegisterWords } from './load-register-words.ts'
import type { Files } from './ports.ts'
import { type ListPath, readFilledLists } from './read-filled-lists.ts'

/** What a person types for columns of one number: names of columns and what goes there. */
export interface Filling {
  readonly number: string
  readonly values: readonly { readonly name: string; readonly text: string }[]
  /** Names are told in this language. */
  readonly language: Language
}

/** Makes the events of an act from the register. */
type FromRegister = (register: Register, act: Pick<Act, 'by' | 'on'>, file: string) => readonly PersonEvent[]

/** Told what of the cells could not be taken in as it is. */
type Tell = (notices: readonly ListNotice[]) => void

/** Columns filled in by hand. Faults: `usage-bad-value` for a column that there is not or that is given twice, `register-no-number`. */
export async function fillIn({ number, values, language }: Filling, files: Files, tell: Tell): Promise<FromRegister> {
  const words = await loadRegisterWords(files)
  const { people } = registerListWording(language)
  const names = (column: PeopleColumn) => [people[column], ...words.columns[column]]
  const filled = new Map<PeopleColumn, string>()
  for (const { name, text } of values) {
    const column = peopleColumnOf(name, names)
    if (filled.has(column)) throw new Fault('usage-column-twice', { flag: '--fill', column: people[column] })
    filled.set(column, givenValue({ column, text }))
    const at = { file: '--fill', cell: people[column], number, column }
    if (hasPersonalNumber({ text })) tell([{ code: 'personal-number', ...at }])
  }
  return (register, act, file) => annotateEntry(findEntry(register, number, { file, part: false }), filled, act)
}

/** Lists that people filled in. `by` stands for whoever filled them in; without it the file does. Faults: see `readFilledLists`. */
export async function takeIn(paths: readonly ListPath[], files: Files, tell: Tell): Promise<FromRegister> {
  const lists = await readFilledLists(paths, files, { optional: false })
  return (register, { by, on }) => {
    const { events, notices } = mergePeople(register, lists, on)
    tell(notices)
    return by === '' ? events : events.map((event) => ({ ...event, by }))
  }
}
