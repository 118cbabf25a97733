import { Fault } from '../domain/fault.ts'
import type { RegisterItem } from '../domain/register.ts'
import type { RescopedEvent, RoundBodyEvent, StruckOffEvent } from '../domain/register-event.ts'
import type { RescopeReason, ReturnReason } from '../domain/register-item.ts'
import { type Case, type Judge, whatIsSaid } from './judge.ts'
import { ruleChange } from './rule-change.ts'
import { type Outcome, outcomeOf, type Rules, type Says } from './transitions.ts'

type Found = Case & { readonly says: Says; readonly rules: Rules; readonly judge: Judge }

const nothing: readonly RoundBodyEvent[] = []

/** What happens to an item in a round, as events. To most items of most rounds nothing does. */
export function itemEvents(asked: Case, judge: Judge): readonly RoundBodyEvent[] {
  const { number, target, position, item, unit } = asked
  const says = whatIsSaid(judge.round, asked)
  const rules = judge.rules(position, item)
  const outcome = outcomeOf(item?.state ?? 'none', says, rules)
  if (outcome === 'stays' || (outcome === 'carried' && hasFlagOf(says, item))) return nothing
  return acts[outcome]({ number, target, position, item, unit, says, rules, judge })
}

const acts: Readonly<Record<Outcome, (found: Found) => readonly RoundBodyEvent[]>> = {
  stays: () => nothing,
  registered: (found) => [opened('registered', found)],
  relapsed: (found) => [opened('relapsed', found)],
  carried: flagged,
  returned: (found) => [{ type: 'returned', ...itemOf(found), reason: returnReason(found.says) }, ...flagged(found)],
  closed,
  struckOff: (found) => [struckOff(found)],
  rescoped: (found) => [rescoped(found)],
  anew: (found) => [rescoped(found), opened('registered', found)],
}

function itemOf({ judge, number, target }: Found) {
  return { round: judge.serial, number, target }
}

/** What the ledger says of the item. Nothing is opened or closed that it does not list. */
function grounds({ unit, position, number }: Found) {
  if (unit === undefined) throw new Fault('internal', { problem: `register item without a row: ${number}` })
  const cells = position === undefined ? undefined : unit.cells.get(position)
  return { at: unit.at, cells: cells ?? [] }
}

function opened(type: 'registered' | 'relapsed', found: Found): RoundBodyEvent {
  const { judge, position } = found
  const dueOn = (position === undefined ? undefined : judge.dueOn[position]) ?? null
  return { type, ...itemOf(found), pack: judge.round.pack.id, dueOn, ...grounds(found) }
}

/** 销号; where a person must verify it, 申请销号. */
function closed(found: Found): readonly RoundBodyEvent[] {
  if (!found.judge.round.requireReview) return [{ type: 'cancelled', ...itemOf(found), ...grounds(found) }]
  return [{ type: 'submitted', ...itemOf(found), ...grounds(found) }]
}

function struckOff(found: Found): StruckOffEvent {
  const { says, unit } = found
  const { at, cells } = grounds(found)
  const of = { type: 'struck-off', ...itemOf(found) } as const
  return says === 'excluded'
    ? { ...of, reason: 'excluded', detail: unit?.outReason ?? null, at, cells: unit?.outCells ?? [] }
    : { ...of, reason: 'not-applicable', detail: null, at, cells }
}

/** 待核实 or 失联, as far as it is another flag than the item has already. */
function flagged(found: Found): readonly RoundBodyEvent[] {
  const { says, item } = found
  if (hasFlagOf(says, item)) return nothing
  return [{ type: 'flagged', ...itemOf(found), flags: says === 'unknown' || says === 'missing' ? [says] : [] }]
}

function hasFlagOf(says: Says, item: RegisterItem | undefined): boolean {
  return item?.unknown === (says === 'unknown') && item.missing === (says === 'missing')
}

function returnReason(says: Says): ReturnReason {
  return says === 'unknown' || says === 'missing' ? says : 'gap'
}

function rescoped(found: Found): RescopedEvent {
  const { judge, item, position } = found
  const from = item === undefined ? undefined : judge.ruleSets.get(item.ruledIn)
  const detail = from === undefined ? undefined : ruleChange(from, judge.round, position)
  const of = { type: 'rescoped', ...itemOf(found), reason: rescopeReason(found) } as const
  return detail === undefined ? of : { ...of, detail }
}

function rescopeReason({ rules, says }: Found): RescopeReason {
  if (says === 'notInForce') return 'not-in-force'
  return rules === 'parameters' ? 'parameters' : 'pack'
}
