import type { ListNotice } from '../domain/filled-list.ts'
import type { Balance, RegisterTarget } from '../domain/register-event.ts'
import type { ItemFlag, PeopleColumn } from '../domain/register-item.ts'
import type { Language } from '../domain/text.ts'
import { registerListEn } from './en/register-list.ts'
import { registerListZh } from './zh/register-list.ts'

/** The sheets of the list, in their order. */
const listSheets = ['open', 'cancelled', 'closed', 'changes', 'balance', 'notes'] as const

type ListSheet = (typeof listSheets)[number]

/** Columns of the list that people do not fill in, those of its other sheets, and those that only a text file has. */
const listColumnIds = [
  ...(['no', 'number', 'township', 'name', 'creditCode', 'kind', 'items', 'state', 'registeredOn', 'dueOn'] as const),
  ...([
    'closedOn',
    'daysOpen',
    'daysLeft',
    'basis',
    'change',
    'grounds',
    'organizations',
    'before',
    'registered',
  ] as const),
  ...(['relapsed', 'cancelled', 'struckOff', 'rescoped', 'after', 'overdue', 'awaitingReview', 'unknown'] as const),
  ...(['missing', 'waived', 'target', 'targetText', 'clause', 'stateText', 'flags', 'relapses', 'place'] as const),
  ...(['organization', 'kindText', 'pack', 'voucher'] as const),
] as const

export type ListColumnId = (typeof listColumnIds)[number]

/** Kinds of change in a round, in the order in which they are listed. */
export const listChanges = [
  ...(['registered', 'relapsed', 'cancelled', 'struck-off', 'rescoped', 'returned', 'submitted', 'proposed'] as const),
] as const

export type ListChange = (typeof listChanges)[number]

/** The words of 挂号销号清单. Dates are given as ISO days. */
export interface RegisterListWording {
  readonly name: string
  readonly title: string
  readonly sheets: Readonly<Record<ListSheet, string>>
  readonly columns: Readonly<Record<ListColumnId, string>>
  readonly people: Readonly<Record<PeopleColumn, string>>
  /** How each column is filled in: the note beside its cells. */
  readonly prompts: Readonly<Record<PeopleColumn, string>>
  /** Said of a text in 完成时限. */
  readonly notDate: string
  /** Headings over the columns of 平衡表. */
  readonly groups: { readonly balance: string; readonly among: string }
  readonly asOf: (date: string, round: number) => string
  readonly standing: (open: number, organizations: number) => string
  readonly balance: (balance: Balance) => string
  readonly voucher: (digits: string, redacted: boolean) => string
  /** Heading of the reasons in 本期变动. */
  readonly reasonHeading: string
  /** A township that nobody knows. */
  readonly noTownship: string
  readonly total: string
  readonly item: (target: Pick<RegisterTarget, 'id' | 'clause'> & { readonly title: string }) => string
  /** What is said of an item, in one line with its target where a number has several. */
  readonly ofItem: (target: string, text: string) => string
  readonly states: Readonly<
    Record<'registered' | 'carried' | 'awaitingReview' | 'cancelled' | 'struckOff' | 'rescoped', string>
  >
  readonly flags: Readonly<Record<ItemFlag, string>>
  readonly relapsed: (times: number) => string
  readonly extended: (times: number) => string
  readonly waivedUntil: (date: string) => string
  readonly relapsedOn: (date: string) => string
  readonly mergedInto: (number: string) => string
  readonly likely: (name: string) => string
  readonly changes: Readonly<Record<ListChange, string>>
  readonly strikes: {
    readonly excluded: string
    readonly 'not-applicable': string
    readonly merged: (into: string) => string
  }
  readonly rescopes: Readonly<Record<'pack' | 'parameters' | 'not-in-force', string>>
  readonly returns: Readonly<Record<'gap' | 'unknown' | 'missing' | 'refused', string>>
  readonly verifiedBy: (by: string, on: string, reason: string) => string
  readonly due: (date: string) => string
  /** State and flags of one item. */
  readonly together: (words: readonly string[]) => string
  /** Several things said of one item. */
  readonly joined: (parts: readonly string[]) => string
  /** What cells say, and where they stand if that is given. */
  readonly grounds: (place: string | null, cells: readonly string[]) => string
  /** The last cell that is named, of how many, and how many are not. */
  readonly andCells: (cell: string, all: number, rest: number) => string
  readonly cell: (cell: string | null, field: string, text: string | null) => string
  readonly signatures: string
  /** 说明: headings with their sentences. */
  readonly notes: readonly { readonly heading: string; readonly lines: readonly string[] }[]
  readonly sections: Readonly<Record<'targets' | 'round' | 'inputs', string>>
  readonly pack: string
  readonly review: (required: boolean) => readonly [string, string]
  /** Under the headings of a sheet. */
  readonly reading: Readonly<Record<Exclude<ListSheet, 'notes'>, string>>
  readonly empty: string
  readonly notice: (notice: ListNotice, column: (id: PeopleColumn) => string) => string
}

const byLanguage: Readonly<Record<Language, RegisterListWording>> = Object.freeze({
  zh: registerListZh,
  en: registerListEn,
})

/** The words of the list in one language. */
export function registerListWording(language: Language): RegisterListWording {
  return byLanguage[language]
}

/** A sentence for something that a list had and the register could not take. */
export function wordListNotice(notice: ListNotice, language: Language): string {
  const words = byLanguage[language]
  return words.notice(notice, (id) => words.people[id])
}

/** Headings of the list in both languages and in text files, but for those by which it is read back. */
export const ownListHeadings: readonly string[] = [
  ...listColumnIds,
  ...Object.values(byLanguage).flatMap(({ columns }) => Object.values(columns)),
]
