import { Fault, type RegisterAct } from '../domain/fault.ts'
import type { RegisterEntry, RegisterItem } from '../domain/register.ts'
import type {
  Act,
  AnnotatedEvent,
  ExtendedEvent,
  LinkedEvent,
  ProposedEvent,
  VerifiedEvent,
  WaivedEvent,
} from '../domain/register-event.ts'
import type { ItemState, PeopleColumn } from '../domain/register-item.ts'
import { compareText } from '../domain/text.ts'

/** The items that a person means: those of some entries, all that the act can be done to if no target is named. */
export interface ItemChoice {
  readonly entries: readonly RegisterEntry[]
  readonly targets: readonly string[]
}

/** In which state an item must be for an act. */
const stateFor = { verify: 'awaitingReview', extend: 'open', waive: 'open' } as const satisfies Partial<
  Record<RegisterAct, ItemState>
>

interface ChosenItem {
  readonly number: string
  readonly item: RegisterItem
}

/** 核验: applications confirmed or refused. Faults: `register-no-item`, `register-wrong-state`; a day before the gap was registered. */
export function verifyItems(
  choice: ItemChoice,
  act: Act,
  decision: VerifiedEvent['decision'],
): readonly VerifiedEvent[] {
  return chosenItems(choice, 'verify').map(({ number, item }) => {
    mustNotPrecede('--on', act.on, item.reopenedOn ?? item.registeredOn)
    return { type: 'verified', number, target: item.target, decision, ...act }
  })
}

/** 延期: another due date for open items, not before the day of the act. Faults as for `verifyItems`. */
export function extendItems(choice: ItemChoice, act: Act, dueOn: string): readonly ExtendedEvent[] {
  mustNotPrecedeAct(dueOn, act)
  return chosenItems(choice, 'extend').map(({ number, item }) => ({
    type: 'extended',
    number,
    target: item.target,
    dueOn,
    ...act,
  }))
}

/** 暂缓: open items are not pressed for until a day, that day included. Faults as for `verifyItems`. */
export function waiveItems(choice: ItemChoice, act: Act, until: string): readonly WaivedEvent[] {
  mustNotPrecedeAct(until, act)
  return chosenItems(choice, 'waive').map(({ number, item }) => ({
    type: 'waived',
    number,
    target: item.target,
    until,
    ...act,
  }))
}

/** 并号: the entry `now` is the organization of the entry `old`. A Fault if the two are one, or one of them was merged already. */
export function linkEntries(
  { old, now }: { readonly old: RegisterEntry; readonly now: RegisterEntry },
  act: Act,
): readonly LinkedEvent[] {
  if (old.mergedInto !== null) throw notMergeable('<old-number>', old)
  if (now.mergedInto !== null || now.number === old.number) throw notMergeable('<new-number>', now)
  return [{ type: 'linked', number: now.number, into: old.number, ...act }]
}

/** 并号 with a unit that has no number: the organization that was proposed for an entry is that of the entry. */
export function linkProposal(
  old: RegisterEntry,
  { organization }: Pick<ProposedEvent, 'organization'>,
  act: Act,
): readonly LinkedEvent[] {
  if (old.mergedInto !== null) throw notMergeable('<old-number>', old)
  return [{ type: 'linked', number: old.number, into: old.number, organization, ...act }]
}

/** Columns of the list filled in by hand; what is there already is no event. */
export function annotateEntry(
  entry: RegisterEntry,
  values: ReadonlyMap<PeopleColumn, string>,
  { by, on }: Pick<Act, 'by' | 'on'>,
): readonly AnnotatedEvent[] {
  return [...values].flatMap(([column, value]) => {
    const previous = entry.people[column] ?? ''
    if (value === previous) return []
    return [{ type: 'annotated', number: entry.number, column, value, previous, source: null, by, on } as const]
  })
}

function chosenItems({ entries, targets }: ItemChoice, act: keyof typeof stateFor): readonly ChosenItem[] {
  const each = [...new Map(entries.map((entry) => [entry.number, entry])).values()]
  return each.flatMap((entry) => {
    const items = targets.length === 0 ? ready(entry, act) : named(entry, targets)
    const wrong = items.find(({ state }) => state !== stateFor[act])
    if (wrong !== undefined) throw wrongState(entry, wrong, act)
    return items.map((item) => ({ number: entry.number, item }))
  })
}

/** Items of an entry that the act can be done to; the first of the others if there is none, to be refused by name. */
function ready(entry: RegisterEntry, act: keyof typeof stateFor): readonly RegisterItem[] {
  const items = sorted(entry)
  const fit = items.filter(({ state }) => state === stateFor[act])
  return fit.length > 0 ? fit : items.slice(0, 1)
}

function named(entry: RegisterEntry, targets: readonly string[]): readonly RegisterItem[] {
  const items = sorted(entry)
  const found = targets.map((target) => {
    const item = items.find((one) => one.target.toLowerCase() === target.toLowerCase())
    if (item !== undefined) return item
    const valid = items.map((one) => one.target).join(', ')
    throw new Fault('register-no-item', { number: entry.number, target, valid })
  })
  return [...new Set(found)]
}

function sorted(entry: RegisterEntry): readonly RegisterItem[] {
  return [...entry.items.values()].sort((left, right) => compareText(left.target, right.target))
}

function wrongState({ number }: RegisterEntry, { target, state }: RegisterItem, act: RegisterAct): Fault {
  return new Fault('register-wrong-state', { number, target, state, act })
}

function mustNotPrecede(flag: string, value: string, date: string): void {
  if (value < date)
    throw new Fault('usage-bad-value', { flag, value, expected: { kind: 'not-before', date }, nearest: null })
}

function mustNotPrecedeAct(value: string, { on: date }: Act): void {
  if (value >= date) return
  const expected = { kind: 'not-before-act', date } as const
  throw new Fault('usage-bad-value', { flag: '--until', value, expected, nearest: null })
}

function notMergeable(flag: string, { number }: RegisterEntry): Fault {
  return new Fault('usage-bad-value', {
    flag,
    value: number,
    expected: { kind: 'unmerged-number' },
    nearest: null,
  })
}
