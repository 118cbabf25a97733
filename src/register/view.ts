import type { EntryView, ItemView, Register, RegisterEntry, RegisterItem, RegisterView } from '../domain/register.ts'
import type { Balance } from '../domain/register-event.ts'
import { isOpen, type People } from '../domain/register-item.ts'
import { compareText } from '../domain/text.ts'
import { type Days, daysAround } from './days.ts'
import { dueDateOf, flagsOf } from './item-flags.ts'

/** The balance of a register without a round. */
export const emptyBalance: Balance = Object.freeze({
  before: 0,
  registered: 0,
  relapsed: 0,
  cancelled: 0,
  struckOff: 0,
  rescoped: 0,
  after: 0,
})

/** 挂号销号清单 as data, as it stands on a day: that of the last round unless another one is given. */
export function registerView(register: Register, asOf?: string): RegisterView {
  const { lastRound, head, verifiedSince } = register
  const day = asOf ?? lastRound?.round.asOf ?? null
  const entries = [...register.entries.values()].sort((left, right) => compareText(left.number, right.number))
  const days = daysAround(day)
  return {
    asOf: day,
    round: lastRound?.round.round ?? 0,
    balance: lastRound?.closed.balance ?? emptyBalance,
    organizations: lastRound?.closed.organizations ?? { before: 0, after: 0 },
    verifiedSince,
    head,
    entries: entries.map((entry) => entryView(entry, day, days)),
  }
}

/** One number with its items by target, and what people filled in. `asOf` is null only in a register without a round. */
export function entryView(entry: RegisterEntry, asOf: string | null, days: Days = daysAround(asOf)): EntryView {
  const { number, organization, name, creditCode, township, kind, people, mergedInto } = entry
  const items = [...entry.items.values()].sort((left, right) => compareText(left.target, right.target))
  return {
    number,
    organization,
    name,
    creditCode,
    township,
    kind,
    items: items.map((item) =>
      itemView(item, { people, days, flags: flagsOf(item, people, asOf ?? item.registeredOn) }),
    ),
    people,
    proposals: proposalsOf(entry),
    mergedInto,
  }
}

/** 疑似更名 of an entry that is still missing, by key; none once it was seen again, or has nothing left to follow up. */
export function proposalsOf(entry: RegisterEntry): EntryView['proposals'] {
  if (entry.proposals.size === 0 || entry.mergedInto !== null || !isVanished(entry)) return []
  return [...entry.proposals.values()]
    .sort((left, right) => compareText(left.organization, right.organization))
    .map(({ organization, name, why }) => ({ organization, name, why }))
}

function isVanished({ items }: RegisterEntry): boolean {
  return [...items.values()].some(({ state, missing }) => isOpen(state) && missing)
}

interface Shown {
  readonly people: People
  readonly flags: ItemView['flags']
  readonly days: Days
}

function itemView(item: RegisterItem, { people, flags, days }: Shown): ItemView {
  const { target, state, registeredOn, dueOn, closedOn, relapses, pack, reopenedOn, closedWhy, closedDetail } = item
  const due = state === 'open' ? dueDateOf(item, people) : null
  return {
    target,
    state,
    registeredOn,
    dueOn,
    closedOn,
    relapses,
    flags,
    pack,
    reopenedOn,
    closedWhy,
    closedDetail,
    daysOpen: isOpen(state) ? days.since(reopenedOn ?? registeredOn) : null,
    daysLeft: due === null ? null : days.until(due),
  }
}
