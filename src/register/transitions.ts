import type { ItemState } from '../domain/register-item.ts'

/** What an item was before the round; `none` if the organization never had it. */
export type Was = ItemState | 'none'

/** What the round says of an item: a verdict, or why there is none. */
export type Says = 'gap' | 'met' | 'unknown' | 'missing' | 'excluded' | 'notApplicable' | 'notInForce'

/** The rules of the round beside those under which the item was last found a gap: other values of parameters, another version, another pack. */
export type Rules = 'same' | 'parameters' | 'pack' | 'otherPack'

/**
 * What becomes of the item. `carried` 续挂 has the flag that the round's word asks for; `closed` 销号 is an application where
 * a person must verify it, and stays one until that is done; `anew` is re-scoped and registered under the new pack in one round; `returned` 退回 to open.
 */
export type Outcome =
  | 'stays'
  | 'registered'
  | 'carried'
  | 'closed'
  | 'struckOff'
  | 'rescoped'
  | 'anew'
  | 'relapsed'
  | 'returned'

/** By rules: same, other parameters, another version, another pack. */
type Cell = readonly [Outcome, Outcome, Outcome, Outcome]

const columnOf: Readonly<Record<Rules, 0 | 1 | 2 | 3>> = { same: 0, parameters: 1, pack: 2, otherPack: 3 }

const always = (outcome: Outcome): Cell => [outcome, outcome, outcome, outcome]
/** While the pack is the same one; under another pack the item belongs to another requirement. */
const withinPack = (outcome: Outcome, otherwise: Outcome): Cell => [outcome, outcome, outcome, otherwise]
/** Only under the same rules: a change of rules never looks like work done, nor like a cut of the base. */
const ifSame = (outcome: Outcome): Cell => [outcome, 'rescoped', 'rescoped', 'rescoped']

const closable = {
  met: ifSame('closed'),
  excluded: ifSame('struckOff'),
  notApplicable: ifSame('struckOff'),
  notInForce: always('rescoped'),
}

const settled = {
  met: always('stays'),
  unknown: always('stays'),
  missing: always('stays'),
  excluded: always('stays'),
  notApplicable: always('stays'),
  notInForce: always('stays'),
}

/** 挂号销号: was × what the round says × rules. */
const transitions: Readonly<Record<Was, Readonly<Record<Says, Cell>>>> = {
  none: { ...settled, gap: always('registered') },
  open: {
    ...closable,
    gap: withinPack('carried', 'anew'),
    unknown: withinPack('carried', 'rescoped'),
    missing: withinPack('carried', 'rescoped'),
  },
  awaitingReview: {
    ...closable,
    // What was applied for was proved under the rules of its day; only a person takes it off.
    met: always('stays'),
    gap: withinPack('returned', 'anew'),
    unknown: withinPack('returned', 'rescoped'),
    missing: withinPack('returned', 'rescoped'),
  },
  cancelled: { ...settled, gap: withinPack('relapsed', 'registered') },
  struckOff: { ...settled, gap: always('registered') },
  rescoped: { ...settled, gap: always('registered') },
}

/** The cell of the table. */
export function outcomeOf(was: Was, says: Says, rules: Rules): Outcome {
  return transitions[was][says][columnOf[rules]]
}
