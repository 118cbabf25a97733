import type { Register, RegisterEntry } from '../domain/register.ts'
import type { RoundBodyEvent } from '../domain/register-event.ts'
import { isOpen } from '../domain/register-item.ts'
import type { Round, RoundUnit } from '../domain/round.ts'
import { openedBy } from './balance.ts'
import { entryChange } from './entry-change.ts'
import { matchUnits } from './identity.ts'
import { itemEvents } from './item-events.ts'
import { type Judge, judgeOf } from './judge.ts'
import { type Numbered, numberUnits } from './numbers.ts'
import { proposals } from './proposals.ts'
import type { RegisterWords } from './words.ts'

/** What a round does to entries and items. */
export interface RoundBody {
  readonly events: readonly RoundBodyEvent[]
  /** Organizations with open items afterwards. */
  readonly organizations: number
}

/**
 * All events between the two ends of a round: of the entries in the order of their numbers' first lines, of those that enter by
 * township and key, then the proposals. The order of the round's units makes no difference.
 */
export function roundBody(register: Register, round: Round, words: RegisterWords): RoundBody {
  const judge = judgeOf(register, round)
  const { units, fresh } = matchUnits(register, round.units)
  const known: RoundBodyEvent[][] = []
  const vanished: RegisterEntry[] = []
  let organizations = 0
  for (const entry of register.entries.values()) {
    const unit = units.get(entry.number)
    const events = entry.mergedInto === null ? entryEvents(entry, unit, judge) : mergedEvents(entry, judge)
    if (events.length > 0) known.push(events)
    if (openItems(entry) + openedBy(events) === 0) continue
    organizations += 1
    if (unit === undefined && entry.mergedInto === null) vanished.push(entry)
  }
  const entering = fresh.filter((unit) => hasGap(unit, judge))
  const entered = numberUnits(entering, { serials: register.serials, asOf: round.asOf, words })
  const proposed = proposals(vanished, fresh, { round: judge.serial, words })
  return {
    events: [...known, ...entered.map((numbered) => enteredEvents(numbered, judge)), proposed].flat(),
    organizations: organizations + entered.length,
  }
}

function openItems({ items }: RegisterEntry): number {
  let open = 0
  for (const { state } of items.values()) if (isOpen(state)) open += 1
  return open
}

function hasGap({ verdicts, outReason }: RoundUnit, { round }: Judge): boolean {
  return outReason === null && verdicts.some((verdict, at) => verdict === 'gap' && round.rules[at]?.inForce === true)
}

function entryEvents(entry: RegisterEntry, unit: RoundUnit | undefined, judge: Judge): RoundBodyEvent[] {
  const change = unit === undefined ? undefined : entryChange(entry, unit, judge.serial)
  const events = eventsOfItems(entry, unit, judge)
  return change === undefined ? events : [change, ...events]
}

/** First the items whose target the round does not know, then its targets. */
function eventsOfItems(
  { number, items }: Pick<RegisterEntry, 'number' | 'items'>,
  unit: RoundUnit | undefined,
  judge: Judge,
): RoundBodyEvent[] {
  const events: RoundBodyEvent[] = []
  for (const item of items.values())
    if (!judge.positions.has(item.target))
      events.push(...itemEvents({ number, target: item.target, position: undefined, item, unit }, judge))
  for (const { id: target, position } of judge.targets) {
    const item = items.get(target)
    if (item === undefined && unit?.verdicts[position] !== 'gap') continue
    const found = itemEvents({ number, target, position, item, unit }, judge)
    // Nearly always there is none, and this is asked of every item of a county.
    if (found.length > 0) events.push(...found)
  }
  return events
}

/** 并号: the items of a number that another one stands for go there; what is still open here ends. */
function mergedEvents({ number, items, mergedInto }: RegisterEntry, { serial }: Judge): RoundBodyEvent[] {
  return [...items.values()]
    .filter(({ state }) => isOpen(state))
    .map(({ target }) => ({
      type: 'struck-off',
      round: serial,
      number,
      target,
      reason: 'merged',
      detail: mergedInto,
      at: null,
      cells: [],
    }))
}

function enteredEvents({ number, unit }: Numbered, judge: Judge): readonly RoundBodyEvent[] {
  const { key, name, creditCode, township, kind } = unit
  return [
    { type: 'entered', round: judge.serial, number, organization: key, name, creditCode, township, kind },
    ...eventsOfItems({ number, items: new Map() }, unit, judge),
  ]
}
