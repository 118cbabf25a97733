import type { EntryView, ItemView, Register, RegisterEntry, RegisterItem, RegisterView } from '../domain/register.ts'
import type { RegisterTarget } from '../domain/register-event.ts'
import { isOpen } from '../domain/register-item.ts'
import type { RegisterFacts } from '../domain/report-register.ts'
import type { Language } from '../domain/text.ts'
import { choiceName } from '../wording/choice-name.ts'
import { type RegisterListWording, registerListWording } from '../wording/register-list.ts'
import { type Wording, wordingOf } from '../wording/wording.ts'

/** A register with what is computed from it: all that its list is rendered from. */
export interface RegisterListing {
  readonly register: Register
  readonly view: RegisterView
  readonly facts: RegisterFacts
}

export interface RegisterListOptions {
  readonly language: Language
  /** Masks the names of persons; such a list is not to be filled in. */
  readonly redact: boolean
  /** What the drop-down of 措施 offers. */
  readonly measures: readonly string[]
}

/** An item with both of its faces. */
export interface ListedItem {
  readonly view: ItemView
  readonly item: RegisterItem
}

/** A number with its items, the open ones first. */
export interface ListedEntry {
  readonly view: EntryView
  readonly items: readonly ListedItem[]
  readonly sheet: 'open' | 'cancelled' | 'closed'
}

/** A listing with its wording and what its tables look up again and again. */
export interface RegisterContext extends RegisterListing, RegisterListOptions {
  readonly wording: Wording
  readonly words: RegisterListWording
  readonly targets: ReadonlyMap<string, RegisterTarget>
  /** Titles of the ways of leaving the base, by id. */
  readonly exclusions: ReadonlyMap<string, string>
  /** The number of the last round, and its day. */
  readonly round: number
  /** First twelve digits of the log's head. */
  readonly voucher: string
  readonly subtitle: readonly string[]
}

const voucherLength = 12

/** Prepares a listing for its tables. */
export function registerContext(listing: RegisterListing, options: RegisterListOptions): RegisterContext {
  const { register, view } = listing
  const { language, redact } = options
  const words = registerListWording(language)
  const round = register.lastRound?.round
  const voucher = register.head.slice(0, voucherLength)
  return {
    ...listing,
    ...options,
    words,
    wording: wordingOf(language),
    targets: new Map(round?.targets.map((target) => [target.id, target])),
    exclusions: new Map(round?.exclusions.map(({ id, title }) => [id, title[language]])),
    round: view.round,
    voucher,
    subtitle: [
      words.asOf(asOfText(view), view.round),
      words.standing(listing.facts.after, listing.facts.organizations.after),
      words.balance(view.balance),
      words.voucher(voucher, redact),
    ],
  }
}

/** A register without a round is from no day. */
export function asOfText({ asOf }: RegisterView): string {
  return asOf ?? '1980-01-01'
}

/** Every number once, in the order of the view. */
export function listedEntries({ register, view }: RegisterContext): readonly ListedEntry[] {
  return view.entries.flatMap((entry) => {
    const known = register.entries.get(entry.number)
    return known === undefined || entry.items.length === 0 ? [] : [listed(entry, known)]
  })
}

function listed(view: EntryView, { items: known }: RegisterEntry): ListedEntry {
  const items = view.items.flatMap((each): readonly ListedItem[] => {
    const item = known.get(each.target)
    return item === undefined ? [] : [{ view: each, item }]
  })
  const open = items.filter(({ item }) => isOpen(item.state))
  const closed = items.filter(({ item }) => !isOpen(item.state))
  const settled = closed.some(({ item }) => item.state === 'cancelled') ? 'cancelled' : 'closed'
  return { view, items: [...open, ...closed], sheet: open.length > 0 ? 'open' : settled }
}

/** Kind of an organization, else its sector, as people call it. */
export function kindText(kind: string | null, { language }: RegisterContext): string {
  if (kind === null) return ''
  const name = choiceName('kind', kind, language)
  return name === kind ? choiceName('sector', kind, language) : name
}
